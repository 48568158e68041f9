"""python -m bot forgotten: who was forgotten, a line each; to be kept before an older copy of a server is put back."""

import asyncio
import sys

from actions.people.forgotten import forgotten_of
from bot.logs import set_up_logs
from bot.settings.mistakes import WrongSettings
from bot.settings.settings import Settings, read_settings
from storage.database import CannotOpen, alone, open_database
from storage.migrations import NewerDatabase

WRONG = 2
USAGE = "python -m bot forgotten > FILE keeps who was forgotten, for python -m bot forget-again FILE after a restore."


def main(given: list[str]) -> int:
    set_up_logs()
    if given:
        return _told(USAGE)
    try:
        lines = told_of(read_settings())
    except WrongSettings as error:
        return _told(f"The settings are wrong:\n{error}")
    except (CannotOpen, NewerDatabase) as error:
        return _told(f"Nobody can be told of: {error}")
    sys.stdout.writelines(f"{line}\n" for line in lines)
    return 0


def _told(sentence: str) -> int:
    print(sentence, file=sys.stderr)  # noqa: T201
    return WRONG


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
