"""When the business is open: what somebody has changed of its usual week, and its holidays."""

from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any, NamedTuple

from domain.frozen import replace
from domain.hours.holidays import Holiday, Holidays
from domain.hours.opening import OpeningHours
from domain.hours.shifts import Shifts, minutes_of, shifts_of
from domain.people import PersonId
from storage.database import Transaction, queries

QUERIES = queries("opening", folder=Path(__file__).parent)


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


async def name_holidays(tx: Transaction, span: Holidays, name: str) -> None:
    """Those days of the span that have its name so far."""
    await tx.one(QUERIES.name_holidays, **_days(span.first, span.last), called=span.name, name=name)


async def remove_holidays(tx: Transaction, span: Holidays, *, by: PersonId, now: datetime) -> int:
    """Those days of the span that have its name; how many they were."""
    days = _days(span.first, span.last)
    return len(await tx.all(QUERIES.remove_holidays, **days, called=span.name, by=by, now=now))


async def coming(tx: Transaction, first: date, last: date) -> list[Holiday]:
    return [_holiday(row) for row in await tx.all(QUERIES.coming, **_days(first, last))]


def _days(first: date, last: date) -> dict[str, str]:
    return {"first": first.isoformat(), "last": last.isoformat()}


async def holiday(tx: Transaction, number: int) -> Holiday | None:
    row = await tx.one(QUERIES.holiday, id=number)
    return None if row is None else _holiday(row)


def _holiday(row: Mapping[str, Any]) -> Holiday:
    return Holiday(row["id"], date.fromisoformat(row["day"]), row["name"])


async def last_change(tx: Transaction) -> HoursChange | None:
    row = await tx.one(QUERIES.last_change)
    return None if row is None else HoursChange(row["by_id"], row["at"])
