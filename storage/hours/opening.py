"""When the business is open: what somebody has changed of its usual week, and its holidays."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

from domain.hours.opening import OpeningHours
from domain.hours.shifts import Shifts, minutes_of, shifts_of
from domain.people import PersonId
from storage.database import Transaction, queries

QUERIES = queries("opening", folder=Path(__file__).parent)


class Holiday(NamedTuple):
    id: int
    day: date
    name: str


class HoursChange(NamedTuple):
    by: PersonId
    at: datetime


async def of(tx: Transaction, usual: OpeningHours) -> OpeningHours:
    """The hours that hold: those that are usual where nobody has said anything else."""
    week, holidays = list(usual.week), {}
    for row in await tx.all(QUERIES.kept):
        if row["day"] is None:
            week[row["weekday"]] = shifts_of(row["shifts"])
        else:
            holidays[date.fromisoformat(row["day"])] = row["name"]
    return replace(usual, week=tuple(week), holidays=holidays)


async def change(tx: Transaction, weekday: int, shifts: Shifts, *, by: PersonId, now: datetime) -> None:
    await tx.one(QUERIES.change, weekday=weekday, shifts=minutes_of(shifts), by=by, now=now)


async def add_holiday(tx: Transaction, day: date, *, by: PersonId, now: datetime) -> int | None:
    """Its number; None if it is one already."""
    return await tx.value(QUERIES.add_holiday, day=day.isoformat(), by=by, now=now)


async def name_holiday(tx: Transaction, holiday: int, name: str) -> bool:
    return await tx.value(QUERIES.name_holiday, id=holiday, name=name) is not None


async def remove_holiday(tx: Transaction, holiday: int, *, by: PersonId, now: datetime) -> date | None:
    """The day that is none any more; None if it was removed before."""
    day = await tx.value(QUERIES.remove_holiday, id=holiday, by=by, now=now)
    return None if day is None else date.fromisoformat(day)


async def coming(tx: Transaction, today: date, *, limit: int, skip: int = 0) -> list[Holiday]:
    rows = await tx.all(QUERIES.coming, today=today.isoformat(), limit=limit, skip=skip)
    return [Holiday(row["id"], date.fromisoformat(row["day"]), row["name"]) for row in rows]


async def holiday(tx: Transaction, number: int) -> Holiday | None:
    row = await tx.one(QUERIES.holiday, id=number)
    return None if row is None else Holiday(row["id"], date.fromisoformat(row["day"]), row["name"])


async def on_day(tx: Transaction, day: date) -> Holiday | None:
    row = await tx.one(QUERIES.on_day, day=day.isoformat())
    return None if row is None else Holiday(row["id"], day, row["name"])


async def last_change(tx: Transaction) -> HoursChange | None:
    row = await tx.one(QUERIES.last_change)
    return None if row is None else HoursChange(row["by_id"], row["at"])
