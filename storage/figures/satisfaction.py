"""What customers said of what they bought and of how they were served; read-only."""

from collections import defaultdict
from datetime import datetime, timedelta
from pathlib import Path

from domain.touchpoints.feelings import Felt
from domain.touchpoints.occasions import Occasion
from domain.touchpoints.satisfaction import Told
from storage.database import Transaction, queries

QUERIES = queries("satisfaction", are_long=True, folder=Path(__file__).parent)


async def felt(tx: Transaction, start: datetime, ending: datetime) -> dict[Occasion, list[tuple[Felt | None, int]]]:
    found: dict[Occasion, list[tuple[Felt | None, int]]] = defaultdict(list)
    for row in await tx.all(QUERIES.felt, start=start, ending=ending):
        found[Occasion(row["kind"])].append((row["felt"] and Felt(row["felt"]), row["times"]))
    return found


async def felt_of_products(tx: Transaction, start: datetime, ending: datetime) -> list[Told]:
    """Of those who said anything."""
    rows = await tx.all(QUERIES.felt_of_products, start=start, ending=ending)
    return [(row["what"], Felt(row["felt"]), row["times"]) for row in rows]


async def settled(tx: Transaction, start: datetime, ending: datetime) -> list[timedelta]:
    """From the complaint to its customer's yes, on the wall clock; what was opened again counts to the last yes."""
    rows = await tx.all(QUERIES.settled, start=start, ending=ending)
    return [row["closed_at"] - row["received_at"] for row in rows]
