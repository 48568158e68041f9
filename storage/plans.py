"""What is planned for whom, over several tables; read-only."""

from datetime import datetime
from typing import NamedTuple

from domain.matters.lateness import LAST
from domain.matters.matters import Matter
from domain.matters.severity import Severity
from domain.touchpoints.occasions import Occasion
from storage.database import Transaction, queries
from storage.rows import read

QUERIES = queries("plans")


class Planned(NamedTuple):
    kind: Occasion
    due_at: datetime
    telegram_id: int | None
    name: str
    what: str | None
    number: str | None


class Owing(NamedTuple):
    """A promise that is still to be kept."""

    due_at: datetime | None
    answer_by: datetime | None
    telegram_id: int | None
    name: str
    what: str | None
    number: str

    @property
    def next_at(self) -> datetime | None:
        """When the customer hears of it next: at its date, or when we said that we would."""
        return self.answer_by or self.due_at


class Unseen(NamedTuple):
    """What was raised and nobody senior has seen."""

    raised_at: datetime
    telegram_id: int | None
    name: str
    number: str
    severity: str | None

    @property
    def is_severe(self) -> bool:
        return self.severity is not None and Severity(self.severity).is_severe


class Owned(NamedTuple):
    """A matter with the customer whose it is."""

    matter: Matter
    telegram_id: int | None
    name: str


async def follow_ups(tx: Transaction, *, limit: int) -> list[Planned]:
    rows = await tx.all(QUERIES.follow_ups, limit=limit)
    return [Planned(**{**row, "kind": Occasion(row["kind"])}) for row in rows]


async def owed(tx: Transaction, *, limit: int) -> list[Owned]:
    return [_owned(row) for row in await tx.all(QUERIES.owed, last=LAST, limit=limit)]


async def promises(tx: Transaction, *, limit: int) -> list[Owing]:
    return [Owing(**row) for row in await tx.all(QUERIES.promises, limit=limit)]


async def unseen(tx: Transaction, *, limit: int) -> list[Unseen]:
    return [Unseen(**row) for row in await tx.all(QUERIES.unseen, limit=limit)]


async def resting(tx: Transaction, *, limit: int) -> list[Owned]:
    return [_owned(row) for row in await tx.all(QUERIES.resting, limit=limit)]


def _owned(row: dict) -> Owned:
    return Owned(read(Matter, row), row["telegram_id"], row["name"])
