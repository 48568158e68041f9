"""Telegram was heard: where that is the end of a long gap, staff are told whose words may be missing."""

from datetime import datetime, timedelta

from actions.work import Work
from domain.people import Role
from storage import people
from storage.database import Transaction
from storage.running import contact

TELEGRAM_KEEPS = timedelta(hours=24)  # What customers write; whatever is older it throws away.


async def heard_again(tx: Transaction, *, now: datetime) -> bool:
    """Keep it by one statement where there was no gap; else return False, and nothing is kept yet."""
    return await contact.keep_unless_gap(tx, now, gap_from=now - TELEGRAM_KEEPS)


async def note_contact(work: Work) -> None:
    """Keep that Telegram was heard now; before the first time ever nobody can have written."""
    heard_at = await contact.lock(work.tx)
    await contact.keep(work.tx, work.now)
    if heard_at is not None and work.now - heard_at > TELEGRAM_KEEPS:
        await _tell_of_gap(work, heard_at, work.now - TELEGRAM_KEEPS)


async def _tell_of_gap(work: Work, from_at: datetime, to_at: datetime) -> None:
    """Each of the staff hears it once, whatever their role: any of them may be asked about it."""
    for role in Role:
        for person in await people.with_role(work.tx, role):
            work.say(person.id, "staff.gap", from_at=from_at, to_at=to_at)
