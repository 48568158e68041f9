"""python -m bot backup FILE: a copy of the SQLite file, whole, whether the bot runs or not."""

from pathlib import Path

from bot.copies.wrong import told
from bot.logs import set_up_logs
from bot.settings.mistakes import WrongSettings
from bot.settings.settings import read_settings
from storage.database import CannotCopy, copy_to

USAGE = "python -m bot backup FILE puts a copy of the database there; the bot may run meanwhile."


def main(given: list[str]) -> int:
    set_up_logs()
    if len(given) != 1 or given[0].startswith("-"):  # A file that is called --help nobody wants.
        return told(USAGE)
    try:
        copy_to(Path(given[0]), read_settings().database_url)
    except WrongSettings as error:
        return told(f"The settings are wrong:\n{error}")
    except CannotCopy as error:
        return told(f"Nothing was copied: {error}")
    print(f"The copy is whole: {given[0]}")  # noqa: T201
    return 0
