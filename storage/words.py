"""Everything that people wrote, and the files they sent: one table each, to which all others point."""

from dataclasses import dataclass
from datetime import datetime

from domain.people import PersonId
from domain.words import Part, Words, Written
from storage.database import Transaction, queries
from storage.rows import maybe, read

QUERIES = queries("words")


@dataclass(frozen=True, slots=True)
class Kept:
    """The words of one message, and where they belong."""

    id: int
    matter_id: int | None
    response_id: int | None
    part: Part
    body: str


@dataclass(frozen=True, slots=True)
class Added:
    words_id: int
    file_id: int | None
    length: int


async def add(
    tx: Transaction,
    person: PersonId,
    written: Written,
    part: Part,
    *,
    now: datetime,
    matter: int | None = None,
    response: int | None = None,
) -> Added:
    """Keep a message as it was written, with its picture."""
    words = await tx.value(
        QUERIES.add,
        person_id=person,
        matter_id=matter,
        response_id=response,
        part=part,
        body=written.text,
        message_id=written.message_id,
        album=written.album,
        now=now,
    )
    if written.photo is None:
        return Added(words, None, len(written.text))
    file_id, unique_id = written.photo
    file = await tx.value(
        QUERIES.add_file,
        words_id=words,
        person_id=person,
        kind="photo",
        file_id=file_id,
        unique_id=unique_id,
    )
    return Added(words, file, len(written.text))


async def is_more_of_album(tx: Transaction, person: PersonId, written: Written) -> bool:
    """Whether an earlier picture of the same album is kept: they come as messages of their own, all at once."""
    if written.album is None:
        return False
    return await tx.one(QUERIES.of_album, person_id=person, album=written.album) is not None


async def of_message(tx: Transaction, person: PersonId, message_id: int) -> Kept | None:
    return maybe(Kept, await tx.one(QUERIES.of_message, person_id=person, message_id=message_id))


async def correct(tx: Transaction, words: int, body: str) -> None:
    """The later text counts; the earlier one stays in history."""
    await tx.one(QUERIES.keep_earlier, id=words)
    await tx.one(QUERIES.correct, id=words, body=body)


async def hand_reasons_over(tx: Transaction, response: int, *, matter: int) -> None:
    await tx.one(QUERIES.hand_reasons_over, response_id=response, matter_id=matter)


async def make_reasons(tx: Transaction, matter: int, *, response: int) -> None:
    await tx.one(QUERIES.make_reasons, matter_id=matter, response_id=response)


async def of_matter(tx: Transaction, matter: int) -> list[Words]:
    return [read(Words, row) for row in await tx.all(QUERIES.of_matter, matter_id=matter)]


async def files_of(tx: Transaction, matter: int) -> list[int]:
    return [row["id"] for row in await tx.all(QUERIES.files_of, matter_id=matter)]


async def file(tx: Transaction, file: int) -> str | None:
    """The name by which Telegram sends the file again."""
    return await tx.value(QUERIES.file, id=file)


async def body(tx: Transaction, words: int) -> str:
    return await tx.value(QUERIES.body, id=words)
