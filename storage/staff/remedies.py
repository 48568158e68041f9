"""Remedies: what goes with an explanation to put it right, and whose yes it has."""

from pathlib import Path

from domain.matters.remedies import Remedy
from domain.money import Currency
from domain.people import PersonId
from storage.database import Transaction, queries
from storage.rows import maybe, values

QUERIES = queries("remedies", folder=Path(__file__).parent)


async def of(tx: Transaction, explanation: int) -> Remedy | None:
    return maybe(Remedy, await tx.one(QUERIES.of, explanation_id=explanation))


async def lock(tx: Transaction, explanation: int) -> Remedy | None:
    """Held until the Work ends: two who may say yes decide one after the other."""
    return maybe(Remedy, await tx.one(QUERIES.lock, explanation_id=explanation))


async def keep(tx: Transaction, remedy: Remedy) -> None:
    await tx.one(QUERIES.keep, **values(remedy))


async def waiting_of(tx: Transaction, author: PersonId, *, matter: int | None) -> list[int]:
    """The explanations by this author, in this matter or in all, that wait for a second person's yes."""
    return [row["id"] for row in await tx.all(QUERIES.waiting_of, author_id=author, matter_id=matter)]


async def waiting(tx: Transaction) -> list[int]:
    return [row["id"] for row in await tx.all(QUERIES.waiting)]


async def remove(tx: Transaction, explanation: int) -> None:
    await tx.one(QUERIES.remove, explanation_id=explanation)


async def given(tx: Transaction, matter: int, currency: Currency) -> int:
    """How much has been given in this matter so far, in this currency."""
    return int(await tx.value(QUERIES.given, matter_id=matter, currency=currency))


async def is_given(tx: Transaction, matter: int) -> bool:
    """Whether anything has been given beside explanations since the matter was last opened."""
    return await tx.one(QUERIES.given_in_cycle, matter_id=matter) is not None
