"""Two runs on one server: each thing is done once, and what one can't finish the other does; a file has one run."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest

from actions.sending.deliver import ALIVE_FOR
from actions.surveys.follow_up import follow_up
from domain.follow_ups import FollowUpId
from sandbox.errors import ConnectionLost
from sandbox.faults import Fault
from sandbox.people import Account
from sandbox.stage import OWNER, Stage, stage
from scheduler import timetable
from tests.bot.waiting import until
from tests.conftest import NOON, arrives
from tests.stories.builders import DAY, HOUR, column, complains, heard, plain, rows

A_MOMENT = 0.1
"""Seconds, in which one could pass the other by."""


@pytest.fixture
def engine() -> str:
    return "postgres"


@asynccontextmanager
async def twins(database_url: str) -> AsyncIterator[tuple[Stage, Stage]]:
    """The same bot twice, on one Telegram, one clock and one database."""
    async with (
        stage(database_url, start=NOON) as one,
        stage(database_url, start=NOON, telegram=one.telegram, clock=one.clock) as other,
    ):
        yield one, other


async def strike(*stages: Stage) -> None:
    """Every hour strikes in both at the same moment."""
    await asyncio.gather(*(timetable.run_all(each.house.works) for each in stages))
    for each in stages:
        await each.settle()


def said(account: Account) -> Counter[str]:
    return Counter(plain(text) for text in account.says)


async def test_what_falls_due_is_asked_closed_and_reminded_once(database_url):
    async with twins(database_url) as (one, other):
        await arrives(one, OWNER, "نسرین", "fa")
        sara = await arrives(one, 101, "سارا", "fa")
        emma = await arrives(one, 102, "Emma", "en")
        await one.sell(sara.id, "قوری")
        await complains(one, emma, "It leaks.")

        for _ in range(4 * 24):
            one.clock.move(HOUR)
            await strike(one, other)

        assert [count for text, count in said(sara).items() if "قوری" in text] == [1, 1]  # Asked, and reminded once.
        assert await column(one, "select count(*) from invitations") == [1]
        assert max(Counter(heard(emma).split("\n\n")).values()) == 1
        assert [row["times"] for row in await rows(one, "select count(*) as times from events group by kind")] == [
            1
        ] * 5


async def test_of_two_questions_that_both_decide_on_at_once_the_customer_gets_one(database_url):
    async with twins(database_url) as (one, other):
        sara = await arrives(one, 101, "سارا", "fa")
        for what in ("قوری", "کتری"):
            await one.sell(sara.id, what)
        first, second = await column(one, "select id from follow_ups where kind = 'question' order by id")
        one.clock.move(3 * DAY)

        async with one.house.works.open() as work:
            await follow_up(work, first)
            deciding = asyncio.create_task(decide(other, second))
            await asyncio.wait([deciding], timeout=A_MOMENT)
        await deciding

        assert await column(one, "select count(*) from invitations") == [1]


async def decide(play: Stage, number: FollowUpId) -> None:
    async with play.house.works.open() as work:
        await follow_up(work, number)


async def test_an_update_that_reaches_both_has_one_effect(database_url):
    async with twins(database_url) as (one, other):
        sara = await arrives(one, 101, "سارا", "fa")
        update = sara.writes("/rate")

        await asyncio.gather(one.house.intake.take(update), other.house.intake.take(update))
        await one.settle()
        await other.settle()

        assert len(await rows(one, "select id from invitations")) == 1
        assert len(sara.says) == 2


async def test_updates_of_one_chat_handled_side_by_side_leave_a_whole_story(database_url):
    async with twins(database_url) as (one, other):
        sara = await arrives(one, 101, "سارا", "fa")
        updates = [sara.writes(f"حرف {number}") for number in range(8)]

        await asyncio.gather(
            *((one, other)[number % 2].house.intake.take(update) for number, update in enumerate(updates))
        )
        await one.settle()
        await other.settle()

        assert len(await rows(one, "select id from matters")) == 1
        assert await column(one, "select count(*) from words") == [8]


async def test_of_two_who_take_it_at_once_in_different_runs_one_is_first(database_url):
    async with twins(database_url) as (one, other):
        nasrin = await arrives(one, OWNER, "نسرین", "fa")
        emma = await arrives(one, 102, "Emma", "en")
        await complains(one, emma, "It leaks.")
        taken = [nasrin.taps("به عهده‌ی من"), nasrin.taps("به عهده‌ی من")]

        await asyncio.gather(one.house.intake.take(taken[0]), other.house.intake.take(taken[1]))
        await one.settle()
        await other.settle()

        assert await column(one, "select count(*) from events where kind = 'taken'") == [1]
        assert one.telegram.unanswered == []


async def test_what_one_has_in_hand_the_other_leaves_alone(database_url):
    async with twins(database_url) as (one, other):
        sara = await arrives(one, 101, "سارا", "fa")
        await unsaid(one, sara)

        await timetable.run_all(other.house.works)
        await other.house.messenger.settle()
        in_hand = len(sara.says)
        one.telegram.faults.clear()
        await one.settle()

        assert (in_hand, len(sara.says)) == (1, 2)


async def test_what_a_run_that_is_not_seen_any_more_had_in_hand_is_said_by_the_other(database_url):
    async with stage(database_url, start=NOON) as other:
        sara = await arrives(other, 101, "سارا", "fa")
        async with other.house.database.transaction() as tx:  # A run on another machine, which died in the middle.
            await tx.rows(
                "insert into runs (id, host, pid, begun_at, seen_at) values (77, 'elsewhere', 1, :now, :now)",
                {"now": NOON},
            )
            await tx.rows("update outbox set run_id = 77, sent_at = null where message = 'start.hello'")

        await strike(other)
        early = len(sara.says)
        other.clock.move(ALIVE_FOR + timedelta(seconds=1))
        await strike(other)

        assert (early, len(sara.says)) == (1, 2)
        assert sara.says[0] == sara.says[1]


async def test_what_a_run_has_not_said_at_its_end_is_free_at_once(database_url):
    async with stage(database_url, start=NOON) as other:
        sara = await arrives(other, 101, "سارا", "fa")
        async with stage(database_url, start=NOON, telegram=other.telegram, clock=other.clock) as one:
            await unsaid(one, sara)
        other.telegram.faults.clear()

        await strike(other)

        assert len(sara.says) == 2


async def unsaid(play: Stage, account: Account) -> None:
    """An answer is kept, and Telegram can't be reached with it."""
    play.telegram.faults.append(Fault(ConnectionLost(), "sendMessage", times=10**6))
    account.writes("/privacy")
    await play.take_in()
    await until(lambda: play.telegram.faults[0].times < 10**6)
