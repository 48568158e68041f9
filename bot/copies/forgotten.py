"""python -m bot forgotten: who was forgotten, a line each; to be kept before an older copy of a server is put back."""

import asyncio
import sys

from actions.people.forgotten import forgotten_of
from bot.copies.wrong import told
from bot.logs import set_up_logs
from bot.settings.mistakes import WrongSettings
from bot.settings.settings import Settings, read_settings
from storage.database import CannotOpen, alone, open_database
from storage.migrations import NewerDatabase

USAGE = "python -m bot forgotten > FILE keeps who was forgotten, for python -m bot forget-again FILE after a restore."


def main(given: list[str]) -> int:
    set_up_logs()
    if given:
        return told(USAGE)
    try:
        lines = told_of(read_settings())
    except WrongSettings as error:
        return told(f"The settings are wrong:\n{error}")
    except (CannotOpen, NewerDatabase) as error:
        return told(f"Nobody can be told of: {error}")
    sys.stdout.writelines(f"{line}\n" for line in lines)
    return 0


def told_of(settings: Settings) -> list[str]:
    """Numbers and moments: no name, no words."""
    with alone(settings.database_url):
        return asyncio.run(_lines(settings.database_url))


async def _lines(url: str) -> list[str]:
    database = await open_database(url)
    try:
        return [f"{number} {met_at.isoformat()}" for number, met_at in await forgotten_of(database.reads)]
    finally:
        await database.close()
