"""The picture under /nps: how the score stands, how it went month by month, and how often each score was given."""

from datetime import timedelta
from typing import Any

from actions.work import Work
from domain.business import Business
from domain.dates.calendar import Calendar
from domain.figures.months import counted, months_until, trend_of
from domain.figures.periods import Period
from domain.figures.pictures import NpsPicture
from domain.surveys import Origin
from storage.database import Transaction
from storage.figures import score_counts

STALE_AFTER = timedelta(minutes=10)


def hand_picture(work: Work, origin: Origin, period: Period) -> None:
    """It follows the report as a photo, and is drawn when it is sent."""
    work.hand_document(
        work.by.id,
        "nps.picture",
        origin=origin,
        first=period.first,
        last=period.last,
        until=work.now + STALE_AFTER,
    )


async def nps_picture(reads: Transaction, facts: dict[str, Any], calendar: Calendar, _: Business) -> NpsPicture:
    """The months are those of the reader's calendar, up to the end of the period."""
    origin, period = Origin(facts["origin"]), Period(facts["first"], facts["last"])
    months = months_until(period.last, calendar)
    days = await score_counts.by_day(reads, origin, Period(min(months[0].first, period.first), period.last))
    return NpsPicture(origin is Origin.VOLUNTEERED, period, counted(days, period), trend_of(days, months, calendar))
