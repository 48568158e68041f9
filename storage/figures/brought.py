"""What customers have brought: one of them by an index, all of them beside everybody's work."""

from dataclasses import asdict
from datetime import date, datetime
from pathlib import Path

from domain.figures.brought import Brought, Top
from domain.money import Currency, weights
from domain.people import PersonId
from storage.database import Transaction, queries

QUERIES = queries("brought", folder=Path(__file__).parent)


async def of(
    tx: Transaction, customer: PersonId, currency: Currency, *, day: date, since: datetime, ending: datetime
) -> Brought | None:
    """Of whom no purchase is known there is nothing; `since` and `ending` bound what makes somebody one of the top."""
    rows = await tx.all(
        QUERIES.of, customer_id=customer, day=day.isoformat(), since=since, ending=ending, **asdict(weights(currency))
    )
    if not rows:
        return None
    unit, top_from = weights(currency).own_weight, rows[0]["top_from"]
    lately = sum(int(row["lately"] or 0) for row in rows)
    return Brought(
        bought=sum(row["bought"] for row in rows),
        known=sum(row["known"] for row in rows),
        spent=sum(int(row["whole"] or 0) for row in rows) // unit,
        currency=currency,
        since=rows[0]["purchased_at"] or rows[0]["registered_at"],
        is_top=top_from is not None and lately >= top_from * unit,
    )


async def incomes(tx: Transaction, currency: Currency, *, since: datetime, ending: datetime) -> list[int]:
    """Of each customer who brought something between these moments; it looks at every purchase."""
    counted = weights(currency)
    rows = await tx.all(QUERIES.incomes.at_length, since=since, ending=ending, **asdict(counted))
    return [int(row["income"]) // counted.own_weight for row in rows]


async def keep_top(tx: Transaction, day: date, top: Top, currency: Currency) -> None:
    await tx.one(QUERIES.keep_top, day=day.isoformat(), top_from=top.least, top_in=currency)


async def top_from(tx: Transaction, day: date, currency: Currency) -> int | None:
    """As measured on this day, or the last time before; None where nobody stands out."""
    row = await tx.one(QUERIES.top_at, day=day.isoformat())
    return row["top_from"] if row is not None and row["top_in"] == currency else None
