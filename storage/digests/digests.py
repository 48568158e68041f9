"""Rules and digests: a row for each reader, and one for each digest that was said."""

from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from domain.digests.digests import Digest, DigestId
from domain.digests.questions import Question
from domain.digests.rules import DigestRule, Edition, Rhythm
from domain.people import PersonId
from storage.database import Transaction, queries
from storage.rows import maybe

QUERIES = queries("digests", folder=Path(__file__).parent)


class Coming(NamedTuple):
    next_at: datetime
    telegram_id: int | None
    name: str


async def rule(tx: Transaction, person: PersonId) -> DigestRule | None:
    return maybe(DigestRule, await tx.one(QUERIES.rule, person_id=person))


async def lock_rule(tx: Transaction, person: PersonId) -> DigestRule | None:
    """Held until the transaction ends."""
    return maybe(DigestRule, await tx.one(QUERIES.lock_rule, person_id=person))


async def keep_rule(tx: Transaction, rule: DigestRule, *, by: PersonId, now: datetime) -> None:
    own = {"person_id": rule.person_id, "rhythm": rule.rhythm, "hour": rule.hour, "next_at": rule.next_at}
    await tx.one(QUERIES.keep_rule, **own, set_by=by, now=now)


async def put_off(tx: Transaction, person: PersonId, rhythm: Rhythm, next_at: datetime | None) -> None:
    """Somebody's own choice stays as it was made; only its next moment moves."""
    await tx.one(QUERIES.put_off, person_id=person, rhythm=rhythm, next_at=next_at)


async def due(tx: Transaction, *, now: datetime) -> list[PersonId]:
    return [row["person_id"] for row in await tx.all(QUERIES.due, now=now)]


async def coming(tx: Transaction, *, limit: int) -> list[Coming]:
    return [Coming(**row) for row in await tx.all(QUERIES.coming, limit=limit)]


async def add(
    tx: Transaction, person: PersonId, rhythm: Rhythm, edition: Edition, question: Question, *, now: datetime
) -> DigestId | None:
    """None where the same days were told before."""
    days = {"first": edition.period.first.isoformat(), "last": edition.period.last.isoformat()}
    return await tx.value(QUERIES.add, person_id=person, rhythm=rhythm, question=question, now=now, **days)


async def get(tx: Transaction, digest: int) -> Digest | None:
    return maybe(Digest, await tx.one(QUERIES.get, id=digest))


async def latest(tx: Transaction, person: PersonId) -> Digest | None:
    return maybe(Digest, await tx.one(QUERIES.latest, person_id=person))


async def lock(tx: Transaction, digest: int) -> Digest | None:
    """Held until the transaction ends."""
    return maybe(Digest, await tx.one(QUERIES.lock, id=digest))


async def seen(tx: Transaction, digest: Digest, *, now: datetime) -> None:
    await tx.one(QUERIES.seen, id=digest.id, person_id=digest.person_id, now=now)


async def replied(tx: Transaction, digest: Digest, reply: str) -> None:
    await tx.one(QUERIES.replied, id=digest.id, reply=reply)


async def reminded(tx: Transaction, digest: Digest, *, now: datetime) -> None:
    await tx.one(QUERIES.reminded, id=digest.id, now=now)


async def raised(tx: Transaction, digest: Digest, *, now: datetime) -> None:
    await tx.one(QUERIES.raised, id=digest.id, now=now)


async def unseen(tx: Transaction, *, before: datetime) -> list[int]:
    return [row["id"] for row in await tx.all(QUERIES.unseen, before=before)]
