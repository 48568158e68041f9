"""By what the customers' words are found: kept, renewed and erased with them."""

from pathlib import Path

from domain.voices.finding import starts_of
from domain.words import FROM_STAFF, Part
from storage.database import Transaction, queries

QUERIES = queries("starts", folder=Path(__file__).parent)


async def keep(tx: Transaction, words: int, part: Part, body: str) -> None:
    """What staff write isn't what customers wrote."""
    if part not in FROM_STAFF and (starts := starts_of(body)):
        await tx.many(QUERIES.add, [{"words_id": words, "letters": letters} for letters in starts])


async def drop(tx: Transaction, words: int) -> None:
    await tx.one(QUERIES.drop, words_id=words)


async def renew(tx: Transaction, words: int, part: Part, body: str) -> None:
    await drop(tx, words)
    await keep(tx, words, part, body)


async def is_any_missing(tx: Transaction) -> bool:
    return bool(await tx.all(QUERIES.missing, limit=1))


async def take_in(tx: Transaction, *, limit: int) -> int:
    """Some of the words that were written before anybody could look for them, the newest first; return how many."""
    held = await tx.all(QUERIES.held, limit=limit)
    for row in held:
        if row["earlier_of"] is None:
            await keep(tx, row["id"], Part(row["part"]), row["body"])
        await tx.one(QUERIES.taken_in, id=row["id"])
    return len(held)
