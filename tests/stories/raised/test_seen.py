"""What is severe or goes up is raised with managers: who has seen it all of them read, and the customer doesn't."""

import pytest

from domain.people import Role
from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import (
    HOUR,
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

WORDS = "My hand is burnt."
SEEN = "eye:1"


@pytest.fixture
async def maria(play: Stage, manager: Account) -> Account:
    return await appointed(play, 904, "Maria", Role.MANAGER)


@pytest.fixture
async def number(play: Stage, emma: Account, agent: Account, maria: Account) -> str:
    return await complains(play, emma, WORDS)


async def test_all_copies_say_who_has_seen_it_and_when(
    play: Stage, emma: Account, manager: Account, maria: Account, number: str
):
    said = len(maria.says)

    await taps(play, manager, "Seen")
    await play.pass_time(HOUR)
    await taps(play, maria, "Seen")

    for one in (manager, maria):
        assert WORDS in last(one)
        assert "Seen by Mina (today, 12:00), Maria (today, 13:00)" in last(one)
        assert labels(one) == ["I'll act", "See the card", "Explain"]
    assert len(maria.says) == said
    assert toast(maria) == "Kept; all who were told can see it."
    await writes(play, manager, f"/complaint {number}")
    assert "Mina saw it\n• today, 13:00: Maria saw it" in last(manager)


async def test_the_customer_reads_nothing_of_it(play: Stage, emma: Account, manager: Account, number: str):
    await taps(play, manager, "Seen")

    await taps(play, emma, "See status")

    assert "saw it" not in last(emma)
    assert "Mina" not in heard(emma)


async def test_tapped_twice_it_is_kept_once(play: Stage, manager: Account, number: str):
    manager.forges(SEEN, manager.last.id)
    manager.forges(SEEN, manager.last.id)
    await play.settle()

    assert toast(manager) == "It was saved before."
    assert await column(play, "select count(*) from events where kind = 'read'") == [1]


async def test_two_managers_at_once_are_both_kept(play: Stage, manager: Account, maria: Account, number: str):
    manager.taps("Seen")
    maria.taps("Seen")
    await play.settle()

    assert "Seen by" in last(manager)
    for name in ("Mina (today, 12:00)", "Maria (today, 12:00)"):
        assert name in last(manager)
        assert name in last(maria)
    assert await column(play, "select count(*) from events where kind = 'read'") == [2]


async def test_who_acts_has_seen_it_and_takes_it_in_hand_before_it_is_late(
    play: Stage, agent: Account, manager: Account, maria: Account, number: str
):
    await taps(play, manager, "I'll act")

    assert toast(manager) == "Thank you. Nobody is reminded before Monday 23 November, 12:00."
    assert "Mina sees to it, since today, 12:00.\nSeen by Mina (today, 12:00)" in last(maria)
    assert labels(maria) == ["Seen", "See the card", "Explain"]
    assert labels(manager) == ["See the card", "Explain"]
    assert "Taken by Mina." in heard(agent)
    assert await column(play, "select kind from events order by id") == ["received", "weighed", "taken", "seen_to"]


async def test_who_comes_second_to_act_has_seen_it(play: Stage, manager: Account, maria: Account, number: str):
    await taps(play, manager, "I'll act")

    maria.forges("sto:1", maria.last.id)
    await play.settle()

    assert toast(maria) == "Mina sees to it already."
    assert "Seen by Mina (today, 12:00), Maria (today, 12:00)" in last(manager)
    assert await column(play, "select count(*) from events where kind = 'seen_to'") == [1]


async def test_an_explanation_of_theirs_is_a_senior_eye(play: Stage, manager: Account, number: str):
    await explains(play, manager)

    (seen,) = await rows(play, "select seen_at, raised_at from raised")

    assert seen["seen_at"] == seen["raised_at"]


async def test_what_an_agent_does_is_none(play: Stage, agent: Account, number: str):
    await taps(play, agent, "Take it")
    await explains(play, agent)

    assert await column(play, "select seen_at from raised") == [None]
