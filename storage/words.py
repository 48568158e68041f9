"""Everything that people wrote, and the files they sent: one table each, to which all others point."""

from collections.abc import Callable
from datetime import datetime

from domain.frozen import frozen
from domain.media.files import File, FileKind, KeptFile
from domain.people import PersonId
from domain.words import Part, Words, Written
from storage.database import Transaction, queries
from storage.engines.transaction import Coming, Row
from storage.rows import maybe, read, values
from storage.voices import starts

QUERIES = queries("words")


@frozen
class Kept:
    """The words of one message, and where they belong."""

    id: int
    matter_id: int | None
    response_id: int | None
    explanation_id: int | None
    part: Part
    body: str


@frozen
class Added:
    words_id: int
    file: KeptFile | None
    length: int
    is_more_of_album: bool
    is_forwarded: bool

    @property
    def files(self) -> list[KeptFile]:
        return [self.file] if self.file is not None else []


async def add(
    tx: Transaction,
    person: PersonId,
    written: Written,
    part: Part,
    *,
    now: datetime,
    matter: int | None = None,
    response: int | None = None,
    explanation: int | None = None,
) -> Added:
    """Keep a message as it was written, with its file."""
    is_more_of_album = await of_album(tx, person, written) is not None
    words = await tx.value(
        QUERIES.add,
        person_id=person,
        matter_id=matter,
        response_id=response,
        explanation_id=explanation,
        part=part,
        body=written.text,
        message_id=written.message_id,
        album=written.album,
        is_forwarded=int(written.is_forwarded),
        now=now,
    )
    await starts.keep(tx, words, part, written.text)
    file = await _add_file(tx, person, words, written)
    return Added(words, file, len(written.text), is_more_of_album, written.is_forwarded)


async def _add_file(tx: Transaction, person: PersonId, words: int, written: Written) -> KeptFile | None:
    if written.file is None:
        return None
    file = await tx.value(QUERIES.add_file, words_id=words, person_id=person, **values(written.file))
    return KeptFile(file, words, person, written.file.kind, written.album)


async def of_album(tx: Transaction, person: PersonId, written: Written) -> Kept | None:
    """The first kept file of the same album: they come as messages of their own, all at once."""
    if written.album is None:
        return None
    return maybe(Kept, await tx.one(QUERIES.of_album, person_id=person, album=written.album))


async def of_message(tx: Transaction, person: PersonId, message_id: int) -> Kept | None:
    return maybe(Kept, await tx.one(QUERIES.of_message, person_id=person, message_id=message_id))


async def is_kept(tx: Transaction, person: PersonId, message_id: int) -> Coming:
    """It has a value if anything of this message is kept."""
    return await tx.ahead(QUERIES.of_message, person_id=person, message_id=message_id)


async def own(tx: Transaction, person: PersonId, words: int) -> Kept | None:
    return maybe(Kept, await tx.one(QUERIES.own, person_id=person, id=words))


async def move(tx: Transaction, words: int, *, into: int) -> None:
    """Let a message stand in another matter, with all that came with it as one album."""
    await tx.one(QUERIES.move, id=words, into=into)


async def no_answer(tx: Transaction, words: int) -> None:
    """Let what was taken for an answer be what its writer said of their own accord, with all of its album."""
    await tx.one(QUERIES.no_answer, id=words)


async def with_album(tx: Transaction, words: int) -> list[Added]:
    """A message and all of its album, as they were kept."""
    return [_as_added(row, first=words) for row in await tx.all(QUERIES.with_album, id=words)]


def _as_added(row: Row, *, first: int) -> Added:
    file = None
    if row["file_id"] is not None:
        file = KeptFile(row["file_id"], row["id"], row["person_id"], FileKind(row["kind"]), row["album"])
    return Added(row["id"], file, len(row["body"]), row["id"] != first, bool(row["is_forwarded"]))


async def is_other(tx: Transaction, kept: Kept, written: Written) -> bool:
    """Whether a message reads otherwise than it was kept, or holds another file."""
    return written.text != kept.body or await _is_other_file(tx, kept, written)


async def _is_other_file(tx: Transaction, kept: Kept, written: Written) -> bool:
    if written.file is None:
        return False
    return written.file.unique_id != await tx.value(QUERIES.unique_id, words_id=kept.id)


async def correct(tx: Transaction, person: PersonId, kept: Kept, written: Written) -> Added:
    """The later text counts, and is found; the earlier one stays in history, with the file that stood there."""
    is_other_file = await _is_other_file(tx, kept, written)
    earlier = await tx.value(QUERIES.keep_earlier, id=kept.id)
    await tx.one(QUERIES.correct, id=kept.id, body=written.text)
    await starts.renew(tx, kept.id, kept.part, written.text)
    file = None
    if is_other_file:
        await tx.one(QUERIES.lay_aside, words_id=kept.id, earlier=earlier)
        file = await _add_file(tx, person, kept.id, written)
    return Added(kept.id, file, len(written.text), is_more_of_album=False, is_forwarded=written.is_forwarded)


async def hand_reasons_over(tx: Transaction, response: int, *, matter: int) -> None:
    await tx.one(QUERIES.hand_reasons_over, response_id=response, matter_id=matter)


async def make_reasons(tx: Transaction, matter: int, *, response: int) -> None:
    await tx.one(QUERIES.make_reasons, matter_id=matter, response_id=response)


async def all_of(tx: Transaction, matter: int) -> Callable[[], list[Words]]:
    """The same, asked ahead."""
    found = await tx.ahead(QUERIES.of_matter, matter_id=matter)
    return lambda: [read(Words, row) for row in found.rows()]


async def of_matter(tx: Transaction, matter: int) -> list[Words]:
    return [read(Words, row) for row in await tx.all(QUERIES.of_matter, matter_id=matter)]


async def files_of(tx: Transaction, matter: int) -> list[KeptFile]:
    return [read(KeptFile, row) for row in await tx.all(QUERIES.files_of, matter_id=matter)]


async def enclosed(tx: Transaction, explanation: int) -> list[Words]:
    return [read(Words, row) for row in await tx.all(QUERIES.enclosed, explanation_id=explanation)]


async def files_enclosed(tx: Transaction, explanation: int) -> list[KeptFile]:
    return [read(KeptFile, row) for row in await tx.all(QUERIES.files_enclosed, explanation_id=explanation)]


async def hand_enclosed_over(tx: Transaction, explanation: int, *, matter: int) -> None:
    await tx.one(QUERIES.hand_enclosed_over, explanation_id=explanation, matter_id=matter)


async def file(tx: Transaction, file: int) -> File | None:
    """All by which Telegram sends it again."""
    return maybe(File, await tx.one(QUERIES.file, id=file))


async def body(tx: Transaction, words: int) -> str:
    return await tx.value(QUERIES.body, id=words)
