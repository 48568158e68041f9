"""What the messenger needs of the storage: what waits, the facts behind a message, and what became of it."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from actions.people.in_stead import heard_instead
from actions.staff import staff_of
from actions.work import Work
from domain.frozen import frozen, replace
from domain.media.files import File
from domain.messages import Intent, Said
from domain.people import Person, PersonId, Role
from storage import follow_ups, matters, outbox, people, words
from storage.database import Transaction
from storage.outbox import Backlog, Mark
from storage.running import runs, updates
from storage.said import before

AT_ONCE = 1000
ALIVE_FOR = timedelta(minutes=1)  # Three beats; see the timetable.
FLAW = "staff.flaw"
FLAWS_TOLD_AFTER = timedelta(days=1)
COUNTED = 100_000


async def is_anything_unsent(work: Work) -> bool:
    """Whether there is anything to sweep; what is just being sent counts, too."""
    return await outbox.is_anything_unsent(work.tx, run=work.run, alive_since=work.now - ALIVE_FOR)


async def sweep(work: Work) -> None:
    """Hand over what was said and not sent: at start, and for what a cancelled Work left behind."""
    alive_since = work.now - ALIVE_FOR
    work.send_again(await outbox.unsent(work.tx, run=work.run, alive_since=alive_since, limit=AT_ONCE))


@frozen
class Address:
    """Where a message goes, and whose language it speaks."""

    chat_id: int
    reader: Person | None
    speaks_to: Person | None


async def address(reads: Transaction, said: Said) -> Address | None:
    """None where there is nobody any more to write to, where it was taken back, or where it is about its reader."""
    waiting = await outbox.waiting(reads, said.id)
    if waiting is None:
        return None
    if (reader := waiting.reader) is None:
        return Address(waiting.chat_id or 0, None, None)
    if reader.telegram_id is None:
        return Address(said.chat_id, reader, None) if said.chat_id else None
    speaks_to = reader if said.as_read_by is None else await people.get(reads, said.as_read_by)
    return Address(reader.telegram_id, reader, speaks_to)


class Overtakes(Exception):
    """A change that comes before what it changes: of two Works a server may tell the later first that it is kept."""

    def __init__(self, earlier: Said) -> None:
        self.earlier = earlier


async def replaced(reads: Transaction, said: Said) -> int | None:
    """The number of the message that this one replaces, known by now even if it wasn't when it was said.

    Raises:
        Overtakes: that message is still to be sent.
    """
    if said.instead_of_row is None:
        return said.instead_of
    number = await outbox.message_of(reads, said.instead_of_row)
    earlier = await before.overtaken(reads, said.id) if number is None else None
    if earlier is not None and earlier.lane == said.lane:  # Who waits in another lane can't go before it in this one.
        raise Overtakes(earlier)
    return number


async def is_ours(reads: Transaction, said: Said, message_id: int, *, run: int) -> bool:
    """Whether this run was the last to change a message in its reader's chat, and knows what it shows."""
    return said.person_id is not None and await before.changed_last_by(reads, said.person_id, message_id) == run


async def files_of(reads: Transaction, said: Said) -> list[File]:
    """What a message shows, of which some may have been forgotten since."""
    numbers = [said.file_id or 0] if said.intent is Intent.FILE else said.facts["files"]
    found = [await words.file(reads, number) for number in numbers]
    return [file for file in found if file is not None and file.is_there]


def is_one_statement(marks: Sequence[Mark], *, farewells: Sequence[int]) -> bool:
    """Whether nothing is to be kept beside the marks themselves."""
    return not farewells and all(mark.question is None and not mark.is_secret for mark in marks)


async def mark(tx: Transaction, marks: Sequence[Mark], *, farewells: Sequence[int]) -> None:
    """Keep what became of messages; with its farewell the address of somebody who is forgotten goes, too."""
    await outbox.mark(tx, marks)
    await outbox.let_chats_go(tx, farewells)


async def person_left(tx: Transaction, person: PersonId, *, why: str, run: int, now: datetime) -> list[Said]:
    """Telegram says that nobody can be reached there: what waits is dropped, each with its record.

    Return what is to be said to those of the staff who still have something in hand for this person, and, where it was
    one of theirs, what never reached them.
    """
    gone = await people.get(tx, person)
    if gone.role is not None:
        await runs.hold(tx)  # Of two colleagues who are lost at once each would count on the other to hear of it.
    was_there = gone.unreachable_at is None
    await people.left(tx, person, why=why, now=now)
    await outbox.drop_of(tx, person, why=why, now=now)
    await follow_ups.drop_of_customer(tx, person, why="unreachable", now=now)
    told = [
        Said(Intent.SEND, "staff.out_of_reach", {}, person_id=colleague.id, matter_id=matter.id)
        for matter in (await matters.open_of(tx, person) if was_there else [])
        for colleague in await staff_of(tx, matter.level, matter=matter.id)
    ]
    told += await heard_instead(tx, gone, now=now)
    return await outbox.add_all(tx, told, run=run, now=now)


async def could_not_show(tx: Transaction, said: Said, *, run: int, now: datetime) -> list[Said]:
    """Telegram refuses a file: an album goes out again one by one; that a single one was there its reader is told.
    Of a picture of ours the words go out alone; of any other file of ours its reader is told that it doesn't come.

    Return what is to be said instead.
    """
    match said.intent:
        case Intent.ALBUM:
            instead = [replace(said, intent=Intent.FILE, file_id=number, facts={}) for number in said.facts["files"]]
        case Intent.DOCUMENT if said.is_picture:
            instead = [replace(said, intent=Intent.SEND)]
        case Intent.DOCUMENT:
            instead = [replace(said, intent=Intent.SEND, message="errors.document")]
        case Intent.FILE:
            instead = [replace(said, intent=Intent.SEND, message="errors.file")]
        case _:
            instead = []
    return await outbox.add_all(tx, instead, run=run, now=now)


async def group_moved(tx: Transaction, old: int, new: int) -> None:
    """A group has become a supergroup, under another number: what waits for it goes there."""
    await outbox.move_group(tx, old, new)


async def tell_flaw(tx: Transaction, said: Said, *, why: str, is_said: bool, run: int, now: datetime) -> list[Said]:
    """A message of ours can't be said as it is written: a bug, kept with its row and told to the owners.

    One that meets many customers is told once a day. Return what is to be said to the owners.
    """
    is_known = await outbox.is_flawed(tx, said.message, since=now - FLAWS_TOLD_AFTER)
    await outbox.note_flaw(tx, said.id, why=why)
    if is_known or said.message == FLAW:
        return []
    facts = {"number": said.id, "message": said.message, "is_said": int(is_said)}
    told = [Said(Intent.SEND, FLAW, facts, person_id=owner.id) for owner in await staff_of(tx, Role.OWNER)]
    return await outbox.add_all(tx, told, run=run, now=now)


async def backlog(reads: Transaction, *, now: datetime) -> Backlog:
    """What waits to be sent, and what of the last day may have arrived twice."""
    return await outbox.backlog(reads, since=now - timedelta(days=1), now=now, limit=COUNTED)


async def is_any_number_older(work: Work, *, than: datetime) -> bool:
    return await updates.is_any_before(work.tx, than)


async def forget_numbers(work: Work, *, before: datetime) -> None:
    """Numbers of updates so old that Telegram can't send them again."""
    await updates.forget_before(work.tx, before)
