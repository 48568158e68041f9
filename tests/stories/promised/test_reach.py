"""Nobody is offered a promise further ahead than they may promise, and none goes out that reaches beyond it."""

from dataclasses import replace

import pytest

from domain.people import Role
from sandbox.people import Account
from sandbox.stage import Stage
from storage import people
from tests.stories.builders import DAY, HOUR, column, complains, heard, labels, last, replies, taps, toast, writes
from tests.stories.promised.promising import GLASSES, is_promised

TOO_FAR = "A promise may reach to 5 December; beyond that, ask a manager or the owner."


async def demoted(play: Stage, account: Account) -> None:
    async with play.house.works.open() as work:
        known = await people.by_telegram_id(work.tx, account.id)
        await people.set_role(work.tx, known.id, Role.AGENT, now=work.now)


def limited(play: Stage, days: int) -> None:
    play.house.works.policy = replace(play.house.works.policy, longest_promise=days * DAY)


async def explains_by(play: Stage, staff: Account, until: str) -> None:
    await taps(play, staff, "Explain", "Leave this out")
    await writes(play, staff, "A thin box.", f"Two new ones come by {until}.")
    await taps(play, staff, "Leave this out", "Send")


async def test_an_agent_is_offered_no_date_that_only_managers_promise(play: Stage, emma: Account, agent: Account):
    await complains(play, emma, "It broke.")

    await explains_by(play, agent, "20 December")

    assert "Two new ones come by 20 December." in heard(emma)
    assert "You named a date" not in heard(agent)
    assert "Make it a promise" not in labels(agent)


async def test_nor_in_a_message_in_persian(play: Stage, emma: Account, agent: Account):
    await complains(play, emma, "It broke.")
    await replies(play, agent, "شیشه‌ی نو تا ۲۹ آذر می‌رسد.")
    assert "Sent to Emma" in last(agent, 2)
    assert labels(agent) == []


async def test_a_manager_is_offered_it(play: Stage, emma: Account, agent: Account, manager: Account):
    number = await complains(play, emma, "It broke.")
    await writes(play, manager, f"/complaint {number}")
    await explains_by(play, manager, "20 December")
    assert last(manager).startswith("You named a date: Sunday 20 December")


@pytest.mark.parametrize(
    ("days", "offered"),
    [
        (2, ["Today", "Tomorrow", "In 2 days"]),
        (6, ["Today", "Tomorrow", "In 2 days", "In 3 days"]),
        (7, ["Today", "Tomorrow", "In 2 days", "In 3 days", "In a week"]),
    ],
)
async def test_only_days_within_reach_are_offered(
    play: Stage, emma: Account, agent: Account, days: int, offered: list[str]
):
    limited(play, days)
    await complains(play, emma, "It broke.")
    await taps(play, agent, "Promise")
    await writes(play, agent, GLASSES)
    assert labels(agent) == [*offered, "Drop it"]


async def test_what_is_over_for_today_is_not_offered(play: Stage, emma: Account, agent: Account):
    await complains(play, emma, "It broke.")
    await play.pass_time(10 * HOUR)
    await taps(play, agent, "Promise")
    await writes(play, agent, GLASSES)
    assert labels(agent) == ["Tomorrow", "In 2 days", "In 3 days", "In a week", "Drop it"]


async def test_a_draft_goes_out_only_as_far_as_its_author_may_promise_now(
    play: Stage, emma: Account, agent: Account, manager: Account
):
    await complains(play, emma, "It broke.")
    manager.forges("pr:1", agent.last.id)
    await play.settle()
    await writes(play, manager, GLASSES, "20 December")
    await demoted(play, manager)
    said = len(emma.says)

    await taps(play, manager, "Send")

    assert toast(manager) == TOO_FAR
    assert len(emma.says) == said
    assert await column(play, "select told_at from promises") == [None]


async def test_nor_does_a_promise_move_beyond_it(play: Stage, emma: Account, manager: Account):
    await is_promised(play, emma, manager)
    await taps(play, manager, "New date")
    await writes(play, manager, "20 December")
    await demoted(play, manager)
    said = len(emma.says)

    await writes(play, manager, "The glazier is ill.")

    assert last(manager) == TOO_FAR
    assert len(emma.says) == said
