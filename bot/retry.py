"""python -m bot retry [number]: what a bug made us put aside is handed in again by the bot that runs, or the next."""

import asyncio
import sys
from datetime import UTC, datetime

from actions.running.hand_in_again import ask_again, is_asked_for
from bot.logs import set_up_logs
from bot.settings.mistakes import WrongSettings
from bot.settings.settings import read_settings
from storage.database import CannotOpen, is_away, open_database
from storage.migrations import NewerDatabase

NOTHING = 1
WRONG = 2
USAGE = "python -m bot retry 3 hands in again what is kept as failure 3; without a number, all that is kept."
TAKEN = (
    "A bot that runs takes them within half a minute, otherwise the next one that starts.\n"
    "What fails again is kept under a new number, and staff are told."
)


def main(given: list[str]) -> int:
    set_up_logs()
    if len(given) > 1 or not all(word.isdecimal() for word in given):
        return _told(USAGE)
    try:
        return asyncio.run(retry(read_settings().database_url, int(given[0]) if given else None))
    except WrongSettings as error:
        return _told(f"The settings are wrong:\n{error}")
    except (NewerDatabase, CannotOpen) as error:
        return _told(f"Nothing was handed in: {error}")


def _told(sentence: str) -> int:
    print(sentence, file=sys.stderr)  # noqa: T201
    return WRONG


async def retry(database_url: str, number: int | None) -> int:
    database = await open_database(database_url)
    try:
        async with database.transaction() as tx:
            is_waiting = await is_asked_for(tx, number)
            asked = await ask_again(tx, number, now=datetime.now(UTC))
    except Exception as error:
        if not is_away(error):
            raise
        return _told("Nothing was handed in: the database is busy or away. Try again in a moment.")
    finally:
        await database.close()
    print(answer(asked, number, is_waiting=is_waiting))  # noqa: T201
    return 0 if asked or is_waiting or number is None else NOTHING


def answer(asked: list[int], number: int | None, *, is_waiting: bool) -> str:
    if asked:
        return f"Handed in again: {', '.join(str(one) for one in asked)}. {TAKEN}"
    if is_waiting:
        return f"{number} is handed in already; it waits for the bot."
    return "Nothing is kept that could be handed in." if number is None else f"Nothing is kept as failure {number}."
