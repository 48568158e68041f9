"""A customer whose words have helped, from the first purchase to the panel."""

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import DAY, HOUR, is_heard_of, plain, taps, writes

FIRST = "The lid sits loose, and steam gets out at the side where one holds it."
SECOND = "Perhaps a longer spout would help; the tea runs down along the outside."
WISH = "Let somebody answer the telephone in the evening."
INVITATION = "Hello Emma. More than once what you wrote has helped us."
QUESTION = "If we were to change just one thing, what should it be?"
WAITING = "select count(*) from follow_ups where state = 'waiting' and kind = 'panel_question'"
WHY = "select why from follow_ups where kind like 'panel_%' order by id"


async def writes_twice(play: Stage, customer: Account, second: str = SECOND) -> None:
    """Two purchases, and a score with its reason; then words out of the blue."""
    for what in ("kettle", "teapot"):
        await play.sell(customer.id, what)
    await play.pass_time(DAY)
    await taps(play, customer, "8")
    await writes(play, customer, FIRST)
    await play.pass_time(2 * DAY)
    await writes(play, customer, second)
    await taps(play, customer, "Just so you know")


async def is_invited(play: Stage, customer: Account, manager: Account) -> None:
    await writes_twice(play, customer)
    await play.pass_time(31 * DAY)
    await writes(play, manager, "/panel")
    await taps(play, manager, f"Invite {customer.name}")
    await play.pass_time(DAY)


async def a_quarter_goes_by(play: Stage, customer: Account) -> None:
    await is_heard_of(play, customer, 90)
    await play.pass_time(DAY + 2 * HOUR)


async def forges(play: Stage, who: Account, data: str) -> str:
    """Tap a button of before, or one of somebody else's; return the toast."""
    who.toasts.clear()
    who.forges(data, who.last.id)
    await play.settle()
    return "".join(plain(one.text) for one in who.toasts)
