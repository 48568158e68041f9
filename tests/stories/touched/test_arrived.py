"""Has it arrived? The yes plans what counts from the delivery, the no reaches staff; nobody who knows is asked."""

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import DAY, column, heard, last, taps, writes


async def waits(play: Stage, agent: Account, owner: Account) -> None:
    """Switched on, and a kettle is on its way to Emma."""
    await writes(play, owner, "/plan")
    await taps(play, owner, "رسید یا نه؟", "روشن کردن")
    await writes(play, agent, "/purchase")
    await taps(play, agent, "Emma")
    await writes(play, agent, "kettle")
    await taps(play, agent, "Not yet")


async def test_the_yes_plans_the_question(play: Stage, emma: Account, agent: Account, owner: Account):
    await waits(play, agent, owner)
    await play.pass_time(6 * DAY)
    assert last(emma).endswith("Has it reached you?")

    await taps(play, emma, "Not yet")
    assert "kettle hasn't reached Emma yet, they say." in heard(agent)
    emma.forges("fl:1:better", emma.last.id)
    emma.forges("fl:1:here", emma.last.id)
    await play.settle()
    await play.pass_time(2 * DAY)

    assert "Your kettle arrived" in heard(emma)
    assert await column(play, "select felt from feelings") == ["here"]


async def test_what_is_known_to_have_arrived_is_not_asked(play: Stage, emma: Account, agent: Account, owner: Account):
    await waits(play, agent, owner)
    await taps(play, agent, "It has arrived")
    await play.pass_time(8 * DAY)

    assert "Has it reached you?" not in heard(emma)
    assert await column(play, "select why from follow_ups where kind = 'delivered'") == ["delivered"]
