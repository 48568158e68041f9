"""Somebody of the staff sends a file of purchases: it is noted, and read as soon as this is kept."""

from actions.work import Work
from domain.media.files import File
from domain.sheets.sheets import why_not
from storage.shops import sheets

LONGEST_NAME = 100


async def send_in(work: Work, file: File) -> None:
    name = " ".join((file.name or "").split())[-LONGEST_NAME:] or "?"
    why = why_not(file)
    sheet = await sheets.add(work.tx, work.by.id, file.file_id, name, why=why, now=work.now)
    work.say(work.by.id, "sheets.refused" if why else "sheets.reading", sheet_id=sheet)
