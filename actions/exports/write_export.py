"""What becomes of an export: written, sent part by part, and settled when the last is gone."""

from datetime import datetime, timedelta

from actions.work import Work
from domain.exports.exports import KEPT_FOR, Export, ExportState
from domain.messages import EXPORTED
from domain.people import Person, Role
from storage import people
from storage.exports import exports

ALIVE_FOR = timedelta(minutes=1)


async def under_way(work: Work) -> list[Export]:
    """All that the next look has to do something about."""
    return await exports.under_way(work.tx)


async def claim(work: Work, export: Export) -> Person | None:
    """Who will read it; None where somebody else writes it, or whoever asked may not read it any more."""
    if not await exports.claim(work.tx, export.id, run=work.run, alive_since=work.now - ALIVE_FOR):
        return None
    reader = await people.get(work.tx, export.by_id)
    if reader.may(Role.MANAGER):
        return reader
    await exports.keep(work.tx, export.id, ExportState.DROPPED, ended_at=work.now)
    return None


async def finish(work: Work, export: Export, names: list[str], lines: int, begun_at: datetime) -> None:
    """Its parts are handed over to be sent, or it is said that there is nothing in that period.

    Where anybody was forgotten since it was begun it still waits, to be written anew.
    """
    found = await exports.lock(work.tx, export.id)
    if found is None or found.state is not ExportState.WAITING:
        return
    if await exports.is_anybody_forgotten(work.tx, since=begun_at):
        await exports.let_go(work.tx, export.id)
        return
    if not names:
        await exports.keep(work.tx, export.id, ExportState.EMPTY, ended_at=work.now)
        work.say(export.by_id, "exports.empty", export_id=export.id)
        return
    await exports.keep(work.tx, export.id, ExportState.WRITTEN, lines=lines, parts=len(names))
    for part, name in enumerate(names, start=1):
        work.hand_document(export.by_id, EXPORTED, export_id=export.id, file=name, part=part, until=work.now + KEPT_FOR)


async def fail(work: Work, export: Export) -> None:
    await exports.keep(work.tx, export.id, ExportState.FAILED, ended_at=work.now)
    work.say(export.by_id, "exports.failed", export_id=export.id)


async def settle(work: Work, export: Export) -> bool:
    """Whether nothing of it is still to be sent."""
    if export.id in await exports.on_their_way(work.tx, EXPORTED):
        return False
    await exports.keep(work.tx, export.id, ExportState.DONE, lines=export.lines, parts=export.parts, ended_at=work.now)
    return True
