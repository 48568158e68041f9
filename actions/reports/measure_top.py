"""What a customer has brought, and once a day from which sum on somebody is among the most valuable of a year."""

from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from actions.work import Work
from domain.business import Business
from domain.figures.brought import MEASURED_OVER, Brought, Top, top_of
from domain.people import PersonId
from storage.database import Transaction
from storage.figures import brought


async def measure_top(work: Work) -> Top:
    """For looking only: it looks at every purchase."""
    since = work.now - MEASURED_OVER
    return top_of(await brought.incomes(work.tx, work.business.currency, since=since, ending=work.now))


async def keep_top(work: Work, day: date, top: Top) -> None:
    await brought.keep_top(work.tx, day, top, work.business.currency)


async def brought_by(reads: Transaction, customer: PersonId, *, business: Business, now: datetime) -> Brought | None:
    return await brought.of(
        reads, customer, business.currency, day=business.day_of(now), since=now - MEASURED_OVER, ending=now
    )


async def told_brought(work: Work, customer: PersonId) -> dict[str, Any] | None:
    """As a message keeps it."""
    found = await brought_by(work.tx, customer, business=work.business, now=work.now)
    return None if found is None else asdict(found)
