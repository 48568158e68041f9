"""What the messenger needs of the storage: what waits, the facts behind a message, and what became of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from actions.work import Work, staff_of
from domain.messages import Intent, Said
from domain.people import NAMELESS, Person, PersonId
from storage import cards, explanations, follow_ups, matters, outbox, people, updates, words
from storage.database import Transaction
from storage.outbox import Mark

AT_ONCE = 1000


async def sweep(work: Work) -> None:
    """Hand over what was said and not sent: at start, and for what a cancelled Work left behind."""
    work.send_again(await outbox.unsent(work.tx, limit=AT_ONCE))


@dataclass(frozen=True, slots=True)
class Address:
    """Where a message goes, and whose language it speaks."""

    chat_id: int
    reader: Person | None
    speaks_to: Person | None


async def address(reads: Transaction, said: Said) -> Address | None:
    """None where there is nobody any more to write to, or where it was taken back meanwhile."""
    if not await outbox.is_waiting(reads, said.id):
        return None
    if said.person_id is None:
        return Address(said.chat_id or 0, None, None)
    reader = await people.get(reads, said.person_id)
    if reader.telegram_id is None:
        return Address(said.chat_id, reader, None) if said.chat_id else None
    speaks_to = reader if said.as_read_by is None else await people.get(reads, said.as_read_by)
    return Address(reader.telegram_id, reader, speaks_to)


async def replaced(reads: Transaction, said: Said) -> int | None:
    """The number of the message that this one replaces, known by now even if it wasn't when it was said."""
    if said.instead_of_row is not None:
        return await outbox.message_of(reads, said.instead_of_row)
    return said.instead_of


async def facts_of(reads: Transaction, said: Said) -> dict[str, Any]:
    """The facts of a message; people, matters and words that it only points to are looked up now."""
    facts = dict(said.facts)
    if said.matter_id is not None:
        facts["matter"] = await cards.of(reads, said.matter_id)
    if said.explanation_id is not None:
        facts["explanation"] = await explanations.get(reads, said.explanation_id)
    if said.words_id is not None:
        facts["text"] = await words.body(reads, said.words_id)
    if "cards" in facts:
        facts["cards"] = [await cards.of(reads, matter) for matter in facts["cards"]]
    if "customers" in facts:
        facts["customers"] = [await people.get(reads, customer) for customer in facts["customers"]]
    if "customer_id" in facts:
        facts["customer"] = (await people.get(reads, facts["customer_id"])).name or NAMELESS
    if "voices" in facts:
        facts["voices"] = [{**voice, "text": await words.body(reads, voice["words"])} for voice in facts["voices"]]
    return facts


async def picture(reads: Transaction, file: int) -> str | None:
    return await words.file(reads, file)


async def mark(tx: Transaction, marks: Sequence[Mark], *, farewells: Sequence[int]) -> None:
    """Keep what became of messages; with its farewell the address of somebody who is forgotten goes, too."""
    await outbox.mark(tx, marks)
    await outbox.let_chats_go(tx, farewells)


async def person_left(tx: Transaction, person: PersonId, *, why: str, now: datetime) -> list[Said]:
    """Telegram says that nobody can be reached there: what waits is dropped, each with its record.

    Return what is to be said to those of the staff who still have something in hand for this person.
    """
    was_there = (await people.get(tx, person)).unreachable_at is None
    await people.left(tx, person, why=why, now=now)
    await outbox.drop_of(tx, person, why=why, now=now)
    await follow_ups.drop_of_customer(tx, person, why=why, now=now)
    return [
        await outbox.add(tx, _out_of_reach(matter.id, colleague.id), now=now)
        for matter in (await matters.open_of(tx, person) if was_there else [])
        for colleague in await staff_of(tx, matter.level)
    ]


def _out_of_reach(matter: int, colleague: PersonId) -> Said:
    return Said(Intent.SEND, "staff.out_of_reach", {}, person_id=colleague, matter_id=matter)


async def forget_numbers(work: Work, *, before: datetime) -> None:
    """Numbers of updates so old that Telegram can't send them again."""
    await updates.forget_before(work.tx, before)
