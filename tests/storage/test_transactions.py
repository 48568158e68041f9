"""Transactions: kept or not at all, alone or in a group that shares one commit."""

import asyncio
from datetime import UTC, datetime, timedelta, timezone

import pytest

from storage import people
from storage.database import Database
from storage.running import updates
from tests.conftest import NOON


class Regret(Exception):
    """Somebody thinks better of it in the middle."""


async def numbers(database: Database) -> list[int]:
    return [row["id"] for row in await database.reads.rows("select id from updates order by id")]


async def keep(database: Database, number: int, *, then: Exception | None = None) -> None:
    async with database.transaction() as tx:
        await updates.keep(tx, number, now=NOON)
        if then is not None:
            raise then


async def test_what_a_work_did_is_kept(database):
    await keep(database, 1)

    assert await numbers(database) == [1]


async def test_a_work_that_fails_leaves_nothing(database):
    with pytest.raises(Regret):
        await keep(database, 1, then=Regret())

    assert await numbers(database) == []


async def test_works_side_by_side_are_all_kept_and_one_that_fails_fails_alone(database):
    ended = await asyncio.gather(
        *(keep(database, number, then=Regret() if number % 5 == 0 else None) for number in range(1, 31)),
        return_exceptions=True,
    )

    assert [number for number, error in enumerate(ended, 1) if isinstance(error, Regret)] == [5, 10, 15, 20, 25, 30]
    assert await numbers(database) == [number for number in range(1, 31) if number % 5]


async def test_nobody_sees_what_is_not_committed_yet(database):
    async with database.transaction() as tx:
        await updates.keep(tx, 1, now=NOON)
        before = await numbers(database)

    assert (before, await numbers(database)) == ([], [1])


async def test_a_work_that_is_cancelled_leaves_nothing_and_stops_nobody(database):
    is_open = asyncio.Event()

    async def wait_for_ever() -> None:
        async with database.transaction() as tx:
            await updates.keep(tx, 1, now=NOON)
            is_open.set()
            await asyncio.Event().wait()

    endless = asyncio.create_task(wait_for_ever())
    await is_open.wait()
    endless.cancel()
    await asyncio.gather(endless, return_exceptions=True)
    await keep(database, 2)

    assert await numbers(database) == [2]


async def test_an_update_counts_once(database):
    async with database.transaction() as tx:
        first, again = await updates.keep(tx, 1, now=NOON), await updates.keep(tx, 1, now=NOON)
    async with database.transaction() as tx:
        later = await updates.keep(tx, 1, now=NOON)

    assert [first.value, again.value, later.value] == [1, None, None]


async def test_numbers_of_updates_are_forgotten_by_age_and_not_by_size(database):
    async with database.transaction() as tx:
        await updates.keep(tx, 9, now=NOON - timedelta(days=9))
        await updates.keep(tx, 3, now=NOON)

        await updates.forget_before(tx, NOON - timedelta(days=8))

    assert await numbers(database) == [3]


@pytest.mark.parametrize(
    "moment",
    [
        NOON,
        datetime(2026, 11, 21, 8, 30, 0, 1, tzinfo=UTC),
        datetime(2026, 11, 21, 12, tzinfo=timezone(timedelta(hours=3, minutes=30))),
    ],
)
async def test_moments_come_back_aware_and_in_utc(database, moment):
    async with database.transaction() as tx:
        await people.appoint(tx, 1, "owner", now=moment)

    met_at = (await database.reads.rows("select met_at from people"))[0]["met_at"]

    assert met_at == moment
    assert met_at.tzinfo is UTC


async def test_the_order_of_kept_moments_is_the_order_of_time(database):
    moments = [NOON + timedelta(microseconds=step) for step in (10, 0, 999_999, 1_000_000, 5)]

    async with database.transaction() as tx:
        for number, moment in enumerate(moments):
            await updates.keep(tx, number, now=moment)

    rows = await database.reads.rows("select kept_at from updates order by kept_at")
    assert [row["kept_at"] for row in rows] == sorted(moments)
