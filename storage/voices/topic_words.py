"""Words by which a business tells its topics, beside those that every business begins with."""

from collections import defaultdict
from datetime import datetime
from pathlib import Path

from domain.frozen import frozen
from domain.people import PersonId
from domain.voices.spelling import squashed
from storage.database import Transaction, queries
from storage.rows import maybe, read

QUERIES = queries("topic_words", folder=Path(__file__).parent)


@frozen
class TopicWord:
    id: int
    topic_id: int
    phrase: str


async def of_topic(tx: Transaction, topic: int) -> list[TopicWord]:
    return [read(TopicWord, row) for row in await tx.all(QUERIES.of_topic, topic_id=topic)]


async def by_code(tx: Transaction) -> dict[str, list[str]]:
    """The phrases of each topic, by its code."""
    found: dict[str, list[str]] = defaultdict(list)
    for row in await tx.all(QUERIES.all_words):
        found[row["code"]].append(row["phrase"])
    return found


async def get(tx: Transaction, word: int) -> TopicWord | None:
    return maybe(TopicWord, await tx.one(QUERIES.get, id=word))


async def add(tx: Transaction, topic: int, phrase: str, *, by: PersonId, now: datetime) -> bool:
    """Return whether it is new, however it is spelt."""
    given = {"topic_id": topic, "phrase": phrase, "spelling": squashed(phrase)}
    return await tx.value(QUERIES.add, **given, by_id=by, now=now) is not None


async def remove(tx: Transaction, word: int) -> None:
    await tx.one(QUERIES.remove, id=word)
