"""Rules and product cards: how touchpoints are planned, and what is told of products."""

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from domain.people import PersonId
from domain.touchpoints.occasions import Occasion
from domain.touchpoints.rules import Anchor, DayPart, ProductCard, Rule
from storage.database import Transaction, queries

QUERIES = queries("rules", folder=Path(__file__).parent)


async def latest(tx: Transaction, product: str | None) -> dict[Occasion, Rule]:
    """What was set for the product, and for the others what was set for all; what nobody has set isn't there."""
    rules = [_rule(row) for row in await tx.all(QUERIES.latest, product=product)]
    for_all = {rule.touchpoint: rule for rule in rules if rule.product is None}
    return for_all | {rule.touchpoint: rule for rule in rules if rule.product is not None}


def _rule(row: Any) -> Rule:
    return Rule(
        Occasion(row["touchpoint"]),
        bool(row["is_on"]),
        Anchor(row["anchor"]),
        timedelta(seconds=row["after_seconds"]),
        DayPart(row["part"]),
        row["product"],
        row["id"],
    )


async def add(tx: Transaction, rule: Rule, *, by: PersonId, now: datetime) -> int:
    return await tx.value(
        QUERIES.add,
        product=rule.product,
        touchpoint=rule.touchpoint,
        is_on=int(rule.is_on),
        anchor=rule.anchor,
        after_seconds=int(rule.after.total_seconds()),
        part=rule.part,
        set_by=by,
        now=now,
    )


async def card(tx: Transaction, product: str) -> ProductCard | None:
    row = await tx.one(QUERIES.card, product=product)
    if row is None:
        return None
    seconds = row["result_after_seconds"]
    after = None if seconds is None else timedelta(seconds=seconds)
    return ProductCard(row["product"], row["expected"], after, row["worth"])


async def keep_card(tx: Transaction, told: ProductCard, name: str, *, by: PersonId, now: datetime) -> int:
    """Return its number, by which buttons know the product."""
    after = None if told.result_after is None else int(told.result_after.total_seconds())
    await tx.one(
        QUERIES.keep_card,
        product=told.product,
        name=name,
        expected=told.expected,
        result_after_seconds=after,
        worth=told.worth,
        set_by=by,
        now=now,
    )
    return await tx.value(QUERIES.number_of_card, product=told.product)


async def product(tx: Transaction, number: int) -> tuple[str, str] | None:
    """The product of a card and the name by which people know it."""
    row = await tx.one(QUERIES.card_of_number, id=number)
    return None if row is None else (row["product"], row["name"])


async def sold(tx: Transaction, *, since: datetime, limit: int) -> list[str]:
    return [row["what"] for row in await tx.all(QUERIES.sold.at_length, since=since, limit=limit)]


async def is_waiting(tx: Transaction, customer: PersonId, kind: Occasion) -> bool:
    return bool(await tx.value(QUERIES.waiting_of, customer_id=customer, kind=kind))


async def due_count(tx: Transaction, *, now: datetime, limit: int) -> int:
    """How much is due, counted up to a limit."""
    return await tx.value(QUERIES.due_count, now=now, limit=limit)
