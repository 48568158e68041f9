"""Counts by day and month say what the rows say, whatever happens in whatever order, and whoever came before them."""

import random
from datetime import date, timedelta

import pytest

from domain.figures.nps import Score, Tally
from domain.figures.periods import Period
from domain.figures.shares import Share
from domain.surveys import Origin
from storage import invitations, people, responses
from storage.database import Database, Transaction
from storage.figures import score_counts
from tests.conftest import NOON

DAY = timedelta(days=1)
TODAY = date(2026, 12, 2)
LONG_AGO = date(2026, 9, 29)
PERIODS = [
    Period(TODAY - 2 * DAY, TODAY),
    Period(TODAY - DAY, TODAY - DAY),
    Period(date(2026, 11, 1), date(2026, 11, 30)),
    Period(LONG_AGO, TODAY),
    Period(LONG_AGO + 3 * DAY, TODAY - 40 * DAY),
]


class Walk:
    """Questions that are asked, delivered, answered, scored and scored anew, in any order."""

    def __init__(self, tx: Transaction, customer: int, chance: random.Random) -> None:
        self.tx = tx
        self.customer = customer
        self.chance = chance
        self.open: list[int] = []
        self.given: dict[int, Score] = {}

    async def step(self) -> None:
        await self.chance.choice([self._ask, self._deliver, self._answer, self._score, self._change])()

    def _day(self) -> date:
        """Of the last three, or any other of the last two months."""
        return TODAY - self.chance.choice([0, 1, 2, self.chance.randrange(65)]) * DAY

    async def _ask(self) -> None:
        asked = await invitations.add(
            self.tx,
            self.customer,
            purchase=None,
            origin=self.chance.choice(list(Origin)),
            now=NOON,
            today=self._day(),
            expires_at=NOON + DAY,
        )
        self.open.append(asked)

    async def _deliver(self) -> None:
        if self.open:
            await invitations.delivered(self.tx, self.chance.choice(self.open), now=NOON)

    async def _answer(self) -> None:
        if self.open:
            asked = await invitations.get(self.tx, self.chance.choice(self.open))
            assert asked is not None
            await invitations.answered(self.tx, asked, now=NOON)

    async def _score(self) -> None:
        asked = await invitations.get(self.tx, self.chance.choice(self.open)) if self.open else None
        if asked is None or await responses.to_invitation(self.tx, asked.id) is not None:
            return
        score, today = Score(self.chance.randrange(11)), self._day()
        given = await responses.add(self.tx, asked, score, now=NOON, today=today, changeable_until=NOON)
        self.given[given.id] = score

    async def _change(self) -> None:
        if self.given:
            number, new = self.chance.choice(list(self.given)), Score(self.chance.randrange(11))
            given = await responses.get(self.tx, number)
            await responses.change(self.tx, given.changed(new, now=NOON))
            await responses.note_change(self.tx, given, new=new, now=NOON)
            self.given[number] = new


@pytest.mark.parametrize("seed", range(3))
async def test_counts_say_what_the_rows_say(database: Database, seed: int):
    async with database.transaction() as tx:
        sara = await people.meet(tx, 101, name="سارا", username=None, telegram_language="fa", now=NOON)
        walk = Walk(tx, sara.id, random.Random(seed))  # noqa: S311

        for _ in range(120):
            await walk.step()

    for period in PERIODS:
        for origin in Origin:
            counted = await score_counts.total(database.reads, origin, period)
            assert counted == (await _together(database, period))[origin]
            assert counted.tally == await _tally_of_rows(database, origin, period)
            assert counted.answered == await _answered_of_rows(database, origin, period)
    assert walk.given


async def _together(database: Database, period: Period) -> dict[Origin, score_counts.Total]:
    async with database.transaction() as tx:
        _, found = await score_counts.totals(tx, period.before, period)
    return found


async def _tally_of_rows(database: Database, origin: Origin, period: Period) -> Tally:
    rows = await database.reads.rows(
        "select score from responses where origin = :origin and scored_on between :first and :last", _of(origin, period)
    )
    return Tally.of([row["score"] for row in rows])


async def _answered_of_rows(database: Database, origin: Origin, period: Period) -> Share:
    rows = await database.reads.rows(
        "select answered_at from invitations "
        "where origin = :origin and delivered_at is not null and asked_on between :first and :last",
        _of(origin, period),
    )
    return Share(sum(row["answered_at"] is not None for row in rows), len(rows))


def _of(origin: Origin, period: Period) -> dict[str, str]:
    return {"origin": origin, "first": period.first.isoformat(), "last": period.last.isoformat()}
