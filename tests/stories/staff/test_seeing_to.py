"""Somebody sees to an answer that is late: everybody reads who, and the reminders rest for a day."""

import pytest

from domain.people import Role
from sandbox.people import Account
from sandbox.stage import OWNER, Stage
from tests.stories.builders import (
    DAY,
    HOUR,
    appointed,
    column,
    complains,
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


async def test_all_copies_say_who_sees_to_it_and_whose_it_is(play: Stage, agent: Account, dana: Account, number: str):
    assert SEE_TO in labels(agent)
    assert SEE_TO in labels(dana)

    await taps(play, agent, SEE_TO)

    assert toast(agent) == "Thank you. Nobody is reminded before tomorrow, 12:00."
    for one in (agent, dana):
        assert last(one).endswith("The customer is waiting.\nReza sees to it, since today, 12:00.")
        assert SEE_TO not in labels(one)
        assert "Taken by Reza.\nReza sees to it, since today, 12:00." in heard(one)
    await writes(play, dana, f"/complaint {number}")
    assert "Handled by Reza · the answer was due today, 12:00\nReza sees to it, since today, 12:00." in last(dana)
    assert last(dana).endswith("Reza took it\n• today, 12:00: Reza said they'd see to it")


async def test_the_reminders_rest_for_a_day_and_then_go_on_from_where_they_stood(
    play: Stage, emma: Account, agent: Account, manager: Account, number: str
):
    await play.pass_time(3 * HOUR)
    await taps(play, agent, SEE_TO)
    said = len(emma.says), len(manager.says)
    await play.pass_time(DAY - HOUR)
    assert (len(emma.says), len(manager.says)) == said

    await play.pass_time(HOUR)

    assert last(manager).startswith(f"{number} went unanswered after a reminder. Handled by Reza")
    assert "Reza said yesterday that they'd see to it." in last(manager)
    assert "and we didn't" in last(emma)
    assert last(agent).endswith("Reza said yesterday that they'd see to it.")
    assert SEE_TO in labels(agent)


async def test_each_reminder_can_be_put_off_once_and_no_more(
    play: Stage, agent: Account, manager: Account, number: str
):
    owner = play.telegram.accounts[OWNER]
    await taps(play, agent, SEE_TO)
    promised = agent.last.id
    await play.pass_time(DAY - HOUR)
    agent.forges(BUTTON, promised)
    await play.settle()
    assert toast(agent) == "It was saved before."
    await play.pass_time(HOUR)
    assert number in heard(manager)

    await taps(play, agent, SEE_TO)
    assert toast(agent) == "Thank you. Nobody is reminded before tomorrow, 12:00."
    await play.pass_time(DAY - HOUR)
    assert "هنوز بی‌جواب" not in heard(owner)

    await play.pass_time(HOUR)
    assert "نه Reza جواب داده است" in last(owner)
    await taps(play, owner, "پیگیر می‌شوم")
    assert toast(owner) == "ممنون. از این پس با شماست."
    assert "نسرین sees to it, since today, 12:00." in last(manager)


async def test_whoever_comes_second_is_told_who_sees_to_it(play: Stage, agent: Account, dana: Account, number: str):
    await taps(play, agent, SEE_TO)

    dana.forges(BUTTON, dana.last.id)
    await play.settle()

    assert toast(dana) == "Reza sees to it already."
    assert await column(play, "select name from people join matters on people.id = seen_to_by") == ["Reza"]
    assert await column(play, "select count(*) from events where kind = 'seen_to'") == [1]


async def test_of_two_at_once_one_sees_to_it(play: Stage, agent: Account, dana: Account, number: str):
    agent.taps(SEE_TO)
    dana.taps(SEE_TO)
    await play.settle()

    assert await column(play, "select count(*) from events where kind = 'seen_to'") == [1]
    assert sorted(one.text.endswith("sees to it already.") for one in agent.toasts + dana.toasts) == [False, True]


async def test_whoever_handles_it_goes_on_when_a_manager_sees_to_it(
    play: Stage, emma: Account, agent: Account, manager: Account
):
    await complains(play, emma, "It leaks.")
    await taps(play, agent, "Take it")
    await play.pass_time(3 * DAY)

    await taps(play, manager, SEE_TO)

    assert last(agent).endswith("Mina sees to it, since today, 12:00.")
    assert await rows(play, "select name from people join matters on people.id = assignee_id") == [{"name": "Reza"}]


async def test_the_customer_reads_nothing_of_it(play: Stage, emma: Account, agent: Account, number: str):
    await taps(play, agent, SEE_TO)

    await taps(play, emma, "See status")

    assert "Reza took it" in last(emma)
    assert "see to it" not in last(emma)
