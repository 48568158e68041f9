"""/hours: the week of the business, one of its days, and its holidays, as an owner reads and changes them."""

from dataclasses import asdict
from datetime import timedelta
from typing import Any

from actions.hours.known import business_of
from actions.work import Work
from domain.expectations import OF_HOURS, Awaited
from domain.hours.holidays import DAYS_AHEAD, in_a_row
from domain.hours.opening import OpeningHours
from domain.people import NoSuchNumber
from storage import expectations
from storage.hours import opening

A_PAGE = 6
SHOWN = 3
OFFERED = 7


async def show_week(work: Work) -> None:
    await _await_no_more(work)
    business = await business_of(work)
    change = await opening.last_change(work.tx)
    work.say(
        work.by.id,
        "hours.week",
        instead_of=work.tapped,
        week=[told(business.hours, weekday) for weekday in business.hours.weekdays],
        holidays=(await _holidays(work))[:SHOWN],
        **({} if change is None else {"author_id": change.by, "changed_at": change.at}),
    )


async def _holidays(work: Work) -> list[dict[str, Any]]:
    """All that lie ahead, days in a row as one; those that began before begin today."""
    today = work.business.day_of(work.now)
    ahead = await opening.coming(work.tx, today, today + timedelta(days=DAYS_AHEAD))
    return [{**one._asdict(), "days": one.days} for one in in_a_row(ahead)]


async def _await_no_more(work: Work) -> None:
    """Who has turned to the whole again is done with the part: their next words are no hours."""
    awaited = await expectations.of(work.tx, work.by.id)
    if awaited is not None and awaited.kind in OF_HOURS:
        await expectations.clear(work.tx, work.by.id)


def told(hours: OpeningHours, weekday: int) -> dict[str, Any]:
    """A weekday as a message tells it; closed it has no shifts."""
    return {"weekday": weekday, "shifts": [asdict(shift) for shift in hours.week[weekday]]}


async def show_day(work: Work, weekday: int) -> None:
    """With hours by buttons; from now on they can be written, too."""
    hours = (await business_of(work)).hours
    ensure_weekday(weekday)
    await expectations.put(work.tx, work.by.id, Awaited.HOURS, weekday, now=work.now)
    work.say(work.by.id, "hours.day", instead_of=work.tapped, one=told(hours, weekday))


def ensure_weekday(weekday: int) -> None:
    if weekday > 6:
        raise NoSuchNumber()


async def show_holidays(work: Work, *, page: int = 0) -> None:
    await _await_no_more(work)
    found = (await _holidays(work))[page * A_PAGE :]
    work.say(
        work.by.id,
        "hours.holidays",
        instead_of=work.tapped,
        holidays=found[:A_PAGE],
        page=page,
        is_more=int(len(found) > A_PAGE),
    )


async def ask_holiday(work: Work) -> None:
    """Of the next days those on which it is open; any other day is written."""
    business = await business_of(work)
    today = business.day_of(work.now)
    ahead = [today + timedelta(days=days) for days in range(OFFERED + 7)]
    await expectations.put(work.tx, work.by.id, Awaited.HOLIDAY, 0, now=work.now)
    days = [day for day in ahead if business.hours.is_day_open(day)][:OFFERED]
    work.say(work.by.id, "hours.ask_holiday", instead_of=work.tapped, days=days)
