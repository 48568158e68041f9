"""Whatever could tell who somebody was: found, and erased by one statement a table."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from domain.frozen import frozen
from domain.matters.matters import Matter
from domain.messages import BAD_ROWS, LINKS_OF_SHEET, PREVIEW_OF_SHEET, Intent
from domain.people import PersonId, Role
from storage import facts
from storage.database import Transaction, queries
from storage.rows import read
from storage.voices import starts

QUERIES = queries("traces", are_long=True, folder=Path(__file__).parent)


@frozen
class Shown:
    """A message in somebody else's chat that shows them; without a number it is still on its way."""

    id: int
    person_id: PersonId
    intent: Intent
    message: str
    message_id: int | None
    last_message_id: int | None
    instead_of_row: int | None
    role: Role | None
    sheet_id: int | None = None
    cards: Sequence[int] = ()

    @property
    def others(self) -> range:
        """The further messages of an album, which are one row here and a message each in the chat."""
        if self.message_id is None or self.last_message_id is None:
            return range(0)
        return range(self.message_id + 1, self.last_message_id + 1)


async def matters_of(tx: Transaction, person: PersonId) -> list[Matter]:
    """All of them, held until the transaction ends."""
    return [read(Matter, row) for row in await tx.all(QUERIES.matters, person_id=person)]


async def shown(tx: Transaction, person: PersonId, matters: list[Matter], *, reached_since: datetime) -> list[Shown]:
    """Cards, words and files of theirs that others have in their chats, and lists in which they stand.

    Of exports and files that came back those that reached their readers since then: older ones can't be taken back.
    """
    told = {row["id"] for row in await tx.all(QUERIES.words_of, person_id=person)}
    promised = {row["id"] for row in await tx.all(QUERIES.promises_of, person_id=person)}
    sheets = {LINKS_OF_SHEET: {row["sheet_id"] for row in await tx.all(QUERIES.sheets_of, person_id=person)}}
    bad = {row["sheet_id"] for row in await tx.all(QUERIES.bad_rows_of, person_id=person)}
    sheets |= {BAD_ROWS: bad, PREVIEW_OF_SHEET: bad}
    numbers = {int(matter.id) for matter in matters}
    rows = await tx.all(QUERIES.shown, person_id=person, reached_since=reached_since)
    found = [(row, facts.read(row["facts"])) for row in rows]
    return [
        read(Shown, dict(row) | {"sheet_id": given.get("sheet_id"), "cards": given.get("cards", ())})
        for row, given in found
        if row["is_about"]
        or given.get("sheet_id") in sheets.get(row["message"], ())
        or _names(given, person=person, matters=numbers, words=told, promised=promised)
    ]


def _names(given: dict[str, Any], *, person: int, matters: set[int], words: set[int], promised: set[int]) -> bool:
    return (
        given.get("customer_id") == person
        or person in given.get("customers", [])
        or not matters.isdisjoint(given.get("cards", []))
        or not promised.isdisjoint(given.get("promises", []))
        or not words.isdisjoint(voice["words"] for voice in given.get("voices", []))
        or any(one["person"] == person for listed in ("panelists", "silent") for one in given.get(listed, []))
    )


async def take_back(tx: Transaction, shown: list[Shown], *, now: datetime) -> None:
    await tx.many(QUERIES.take_back, [{"id": one.id, "now": now} for one in shown])


async def erase(tx: Transaction, person: PersonId, telegram_id: int, *, now: datetime) -> None:
    """Counts, scores, states and purchases stay; what could tell whose they were doesn't."""
    for row in await tx.all(QUERIES.words, person_id=person):
        await starts.drop(tx, row["id"])
    await tx.one(QUERIES.searches)
    await tx.one(QUERIES.files, person_id=person)
    await tx.one(QUERIES.explanations, person_id=person, now=now)
    await tx.one(QUERIES.silences, person_id=person)
    await tx.one(QUERIES.not_ours, person_id=person)
    await tx.one(QUERIES.panel, person_id=person)
    await tx.one(QUERIES.sheets, person_id=person)
    await tx.one(QUERIES.sheet_rows, person_id=person)
    await tx.one(QUERIES.purchases, person_id=person)
    await tx.one(QUERIES.remedies, person_id=person)
    await tx.one(QUERIES.digests, person_id=person)
    await tx.one(QUERIES.digest_rules, person_id=person)
    await tx.one(QUERIES.promises, person_id=person, now=now)
    await tx.one(QUERIES.expectations, person_id=person)
    mention = f'%"id": {telegram_id},%'
    await tx.one(QUERIES.failures, telegram_id=telegram_id, mention=mention)
    await tx.one(QUERIES.set_by, telegram_id=telegram_id, mention=mention)
    await tx.one(QUERIES.links, person_id=person)
    await tx.one(QUERIES.declined, person_id=person, now=now)
    await tx.one(QUERIES.appointments, person_id=person)
    await tx.one(QUERIES.messages, person_id=person)
    await tx.one(QUERIES.person, id=person, now=now)
