"""python -m bot forget-again FILE: who was forgotten before a copy came back is forgotten in it, on either engine."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path

from actions.people.forgotten import forget_all_again
from actions.work import Works
from bot.copies.restore import Unsent
from bot.copies.wrong import told
from bot.logs import set_up_logs
from bot.run import running
from bot.settings.mistakes import WrongSettings
from bot.settings.settings import Settings, read_settings
from storage.database import CannotOpen, alone, open_database
from storage.migrations import NewerDatabase

USAGE = "python -m bot forget-again FILE forgets again whom python -m bot forgotten told of; the bot must be stopped."

LARGEST = 2**63 - 1
"""No database numbers a row higher."""


class UnreadableList(Exception):
    """The sentence."""


def main(given: list[str]) -> int:
    set_up_logs()
    if len(given) != 1:
        return told(USAGE)
    try:
        again = forget(Path(given[0]), read_settings())
    except WrongSettings as error:
        return told(f"The settings are wrong:\n{error}")
    except (UnreadableList, CannotOpen, NewerDatabase) as error:
        return told(f"Nobody was forgotten: {error}")
    print(f"Forgotten again, as they had asked: {again}. The copy itself still holds their words.")  # noqa: T201
    return 0


def forget(file: Path, settings: Settings) -> int:
    """All of the list is read before anybody is forgotten; what staff are shown is taken back at the next start."""
    listed = read_list(file)
    with alone(settings.database_url):
        return asyncio.run(_forget(listed, settings))


def read_list(file: Path) -> list[tuple[int, datetime]]:
    try:
        lines = file.read_text("utf-8").splitlines()
        return [_read(line) for line in lines if line.strip()]
    except OSError as error:
        raise UnreadableList(f"{file} can't be read ({(error.strerror or '').lower()}).") from error
    except ValueError as error:
        raise UnreadableList(f"{file} is no list that python -m bot forgotten has written.") from error


def _read(line: str) -> tuple[int, datetime]:
    number, met_at = line.split()
    moment = datetime.fromisoformat(met_at)
    if moment.tzinfo is None or not 0 < int(number) <= LARGEST:
        raise ValueError(line)
    return int(number), moment


async def _forget(listed: list[tuple[int, datetime]], settings: Settings) -> int:
    database = await open_database(settings.database_url)
    try:
        async with running(database, _now) as run:
            works = Works(database, Unsent(), _now, policy=settings.policy, business=settings.business, run=run)
            return await forget_all_again(works, listed)
    finally:
        await database.close()


def _now() -> datetime:
    return datetime.now(UTC)
