"""What ends it that somebody sees to a late answer: the answer, a new date, a higher level, or that they leave."""

import pytest

from actions.people.roles import take_role
from domain.people import Role
from sandbox.people import Account
from sandbox.stage import Stage
from storage import people
from tests.stories.builders import (
    DAY,
    appointed,
    column,
    complains,
    explains,
    heard,
    labels,
    last,
    rows,
    taps,
    toast,
    writes,
)

SEE_TO = "I'll act"
BUTTON = "sto:1"


@pytest.fixture
async def dana(play: Stage, agent: Account) -> Account:
    return await appointed(play, 903, "Dana", Role.AGENT)


@pytest.fixture
async def number(play: Stage, emma: Account, dana: Account) -> str:
    """A complaint that nobody has taken, and of which the agents have just been reminded."""
    told = await complains(play, emma, "It leaks.")
    await play.pass_time(2 * DAY)
    return told


async def test_what_was_answered_meanwhile_is_not_late_any_more(
    play: Stage, emma: Account, agent: Account, dana: Account, number: str
):
    reminder = dana.last.id
    await explains(play, agent)

    dana.forges(BUTTON, reminder)
    await play.settle()

    assert toast(dana) == "Thank you. It isn't late any more."
    assert f"{number} isn't late any more. State: Explained, waiting for a view" in heard(dana)
    assert await column(play, "select seen_to_by from matters") == [None]

    await taps(play, emma, "Convinced", "Yes, it's settled")
    dana.forges(BUTTON, reminder)
    await play.settle()

    assert f"{number} isn't late any more. State: Closed: agreed" in heard(dana)


async def test_a_new_date_begins_everything_anew(
    play: Stage, emma: Account, agent: Account, manager: Account, number: str
):
    await taps(play, agent, SEE_TO)
    await explains(play, agent)
    await play.pass_time(2 * DAY)
    await taps(play, emma, "Not yet")
    await writes(play, agent, f"/complaint {number}")
    assert "sees to it" not in last(agent)
    assert await rows(play, "select reminders, reminded_at, seen_to_by, seen_to_at from matters") == [
        {"reminders": 0, "reminded_at": None, "seen_to_by": None, "seen_to_at": None}
    ]

    await play.pass_time(3 * DAY)  # One of them is a Friday, which isn't counted.

    assert last(agent).endswith("The customer is waiting.")
    assert SEE_TO in labels(agent)
    assert number not in heard(manager)


async def test_what_has_gone_up_is_not_for_those_below(
    play: Stage, emma: Account, agent: Account, manager: Account, number: str
):
    reminder = agent.last.id
    await explains(play, agent)
    await taps(play, emma, "Not convinced")
    await play.pass_time(2 * DAY)

    agent.forges(BUTTON, reminder)
    await play.settle()

    assert toast(agent) == f"{number} has gone up to the manager."
    assert await column(play, "select seen_to_by from matters") == [None]


async def test_who_leaves_the_staff_sees_to_nothing_any_more(play: Stage, agent: Account, dana: Account, number: str):
    await taps(play, agent, SEE_TO)
    async with play.house.works.open() as work:
        reza = await people.by_telegram_id(work.tx, agent.id)
        assert reza is not None
        await take_role(work, reza)

    await taps(play, dana, "See the card")

    assert "Nobody has taken it" in last(dana)
    assert "sees to it" not in last(dana)
