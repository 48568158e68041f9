"""An owner puts down holidays, one day or several on end, names them and removes them; promises of before stay."""

from datetime import date, timedelta

from actions.hours.known import own_hours
from actions.hours.show_hours import show_holidays
from actions.work import Work
from domain.dates.named import Span
from domain.days_ahead import read_days_ahead
from domain.expectations import Awaited
from domain.hours.holidays import DAYS_AHEAD, MOST_DAYS, Holidays, declarable, in_a_row, name_of, of_number
from domain.hours.refusals import UnknownHoliday
from domain.hours.shifts import ONE_DAY
from domain.words import Written, ensure_in_words
from storage import expectations
from storage.hours import opening


async def write_holiday(work: Work, _: int, written: Written) -> None:
    """Typed: 2027-03-21, 1406/01/01, tomorrow, «شنبه», «۱ تا ۱۳ فروردین»."""
    ensure_in_words(written)
    await add_holidays(work, *_days_in(work, written))


def _days_in(work: Work, written: Written) -> Span:
    if written.day is not None:
        return written.day, written.day
    longest = MOST_DAYS * ONE_DAY
    if (days := read_days_ahead(written.text, now=work.now, business=work.business, longest=longest)) is None:
        raise UnknownHoliday()
    return days


async def add_holiday_of(work: Work, ordinal: int) -> None:
    """By a button, which remembers the number of the day."""
    day = date.fromordinal(max(1, min(ordinal, date.max.toordinal())))
    await add_holidays(work, day, day)


async def add_holidays(work: Work, first: date, last: date) -> None:
    """Those that are holidays already stay as they are; a name that follows goes for all that have none."""
    await own_hours(work)
    first, last = declarable(first, last, today=work.business.day_of(work.now))
    days = [first + ahead * ONE_DAY for ahead in range((last - first).days + 1)]
    added = [day for day in days if await opening.add_holiday(work.tx, day, by=work.by.id, now=work.now) is not None]
    if not added:
        work.toast("toasts.kept_before")
    standing = in_a_row(await opening.coming(work.tx, first, last))
    if not added and len(standing) > 1:
        await show_holidays(work)
    else:
        lead = next(row for row in standing if not row.name or not added)
        await _ask_name(work, lead._replace(last=last), first, already=len(days) - len(added) if added else 0)


async def _ask_name(work: Work, named: Holidays, first: date, *, already: int) -> None:
    """Of those that are named together; the receipt tells of all from the first day on that were written."""
    await expectations.put(work.tx, work.by.id, Awaited.HOLIDAY_NAME, named.number, now=work.now)
    several = {} if first == named.last else {"last": named.last, "named_days": named.days, "already": already}
    called = {"id": named.id, "day": first, "called": named.name}
    work.say(work.by.id, "hours.added", instead_of=work.tapped, **called, **several)


async def name_holidays(work: Work, number: int, written: Written) -> None:
    await own_hours(work)
    ensure_in_words(written)
    name = name_of(written.text)
    if (named := await _standing(work, *of_number(number))) is not None:
        await opening.name_holidays(work.tx, named, name)
    await expectations.settle(work.tx, work.by.id, Awaited.HOLIDAY_NAME, number)
    await show_holidays(work)


async def _standing(work: Work, holiday: int, days: int) -> Holidays | None:
    """From this holiday on so many days, as they are called now; none if it was removed."""
    lead = await opening.holiday(work.tx, holiday)
    ahead = timedelta(days=max(1, min(days, DAYS_AHEAD + 1)) - 1)
    return None if lead is None else Holidays(lead.id, lead.day, lead.day + ahead, lead.name)


async def remove_holidays(work: Work, holiday: int, days: int) -> None:
    """Those that are over have been: they stay."""
    await own_hours(work)
    removed = 0
    if (named := await _standing(work, holiday, days)) is not None:
        ahead = named._replace(first=max(named.first, work.business.day_of(work.now)))
        removed = await opening.remove_holidays(work.tx, ahead, by=work.by.id, now=work.now)
    work.toast("toasts.hours_kept" if removed else "toasts.kept_before")
    await show_holidays(work)
