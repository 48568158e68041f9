"""Topics: what complaints may be about, those that every business begins with and those of its own."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from domain.matters.topics import Topic, TopicCode, Topics
from storage.database import Transaction, queries
from storage.rows import read

QUERIES = queries("topics", folder=Path(__file__).parent)


def topic_in(row: Mapping[str, Any]) -> Topic | None:
    """The topic whose columns stand in a row of something that is about it, each with topic_ before its name."""
    if row["topic_id"] is None:
        return None
    return Topic(
        row["topic_id"],
        TopicCode(row["topic"]),
        row["topic_fa"],
        row["topic_en"],
        row["topic_place"],
        row["topic_retired_at"],
    )


async def known(tx: Transaction) -> Topics:
    return Topics(tuple([read(Topic, row) for row in await tx.all(QUERIES.known)]))


async def held(tx: Transaction) -> Topics:
    """All of them, for whoever changes something: nobody else changes them until the transaction ends."""
    await tx.value(QUERIES.hold)
    return await known(tx)


async def add(tx: Transaction, *, fa: str | None, en: str | None, place: int) -> Topic:
    number = await tx.value(QUERIES.add, fa=fa, en=en, place=place)
    topic = Topic(number, TopicCode(f"own_{number}"), fa, en, place, None)
    await tx.one(QUERIES.code, id=number, code=topic.code)
    return topic


async def keep(tx: Transaction, topic: Topic) -> None:
    await tx.one(QUERIES.keep, id=topic.id, fa=topic.fa, en=topic.en, place=topic.place, retired_at=topic.retired_at)


async def counts(tx: Transaction, *, since: datetime) -> dict[str, int]:
    """How many complaints each topic had since then; those without any are left out."""
    return {row["code"]: row["complaints"] for row in await tx.all(QUERIES.counts, since=since)}
