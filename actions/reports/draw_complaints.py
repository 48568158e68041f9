"""The picture under /summary: what complaints were about month by month, and which causes make most of them."""

from typing import Any

from actions.reports.draw_nps import STALE_AFTER
from actions.work import Work
from domain.business import Business
from domain.dates.calendar import Calendar
from domain.figures.months import is_month_end, months_until
from domain.figures.periods import Period
from domain.figures.pictures import ComplaintsPicture
from domain.figures.topics import pareto, topics_of
from storage.database import Transaction
from storage.figures import reports
from storage.staff import topics

NONE = "none"


def hand_picture(work: Work, period: Period) -> None:
    """It follows the summary as a photo, and is drawn when it is sent."""
    until = work.now + STALE_AFTER
    work.hand_document(work.by.id, "summary.picture", first=period.first, last=period.last, until=until)


async def complaints_picture(
    reads: Transaction, facts: dict[str, Any], calendar: Calendar, business: Business
) -> ComplaintsPicture:
    """The months are those of the reader's calendar, up to the end of the period; the causes are of the period."""
    period = Period(facts["first"], facts["last"])
    months = months_until(period.last, calendar)
    told = await reports.told_about(reads, *business.span_of(Period(months[0].first, period.last)))
    span = business.span_of(period)
    return ComplaintsPicture(
        period,
        tuple(months),
        is_month_end(period.last, calendar),
        tuple(topics_of([(business.day_of(at), topic or NONE) for at, topic in told], months)),
        {one.code: one for one in (await topics.known(reads)).known},
        tuple(pareto(await reports.causes(reads, *span))),
        await reports.explained(reads, *span),
    )
