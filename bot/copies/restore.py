"""python -m bot restore FILE: a copy comes back into its place, and whoever was forgotten since is forgotten again."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path

from actions.people.forget import forget_again
from actions.work import Works
from bot.copies.wrong import told
from bot.logs import set_up_logs
from bot.run import running
from bot.settings.mistakes import WrongSettings
from bot.settings.settings import Settings, read_settings
from domain.messages import Said, Toast
from storage.database import (
    CannotCopy,
    CannotOpen,
    CannotRestore,
    Restoring,
    alone,
    file_url,
    is_away,
    open_database,
    restoring,
)
from storage.migrations import NewerDatabase

OF_ANOTHER = "--of-another-bot"
USAGE = "python -m bot restore FILE puts a copy in the place of the database; the bot must be stopped."


class Unsent:
    """What is said waits in its rows for the next start."""

    def send_soon(self, said: list[Said], toast: Toast | None = None) -> None:
        """Nobody is here who sends."""


def main(given: list[str]) -> int:
    set_up_logs()
    files = [one for one in given if one != OF_ANOTHER]
    if len(files) != 1:
        return told(USAGE)
    try:
        sentences = restore(Path(files[0]), read_settings(), is_any_bot=OF_ANOTHER in given)
    except WrongSettings as error:
        return told(f"The settings are wrong:\n{error}")
    except (CannotRestore, CannotCopy, CannotOpen, NewerDatabase) as error:
        return told(f"Nothing was restored: {error}")
    print("\n".join(sentences))  # noqa: T201
    return 0


def restore(copy: Path, settings: Settings, *, is_any_bot: bool = False) -> list[str]:
    """All is done beside the file, and the last step alone touches it: until then a crash leaves it as it was."""
    way = restoring(copy, settings.database_url)
    with alone(settings.database_url):
        try:
            way.begin()
            if not is_any_bot:
                _ensure_own(way, copy, settings.bot_id)
            again = asyncio.run(_ready(way, settings))
            aside = way.finish(_now())
        except Exception as error:
            if not is_away(error):
                raise
            raise CannotRestore(f"{way.ready} can't be written to its end; look after its disk.") from error
        finally:
            way.clear()
    return list(_sentences(copy, again, aside, way))


def _ensure_own(way: Restoring, copy: Path, bot: int) -> None:
    if (other := way.whose()) not in (None, bot):
        raise CannotRestore(
            f"{copy} is of another bot, {other}, and BOT_TOKEN is of {bot}; name a copy of this one, "
            f"or, if it takes the other's place, add {OF_ANOTHER}."
        )


async def _ready(way: Restoring, settings: Settings) -> int:
    """Bring the copy up to date, and forget in it who was forgotten since; return how many these were."""
    database = await open_database(file_url(way.ready))
    try:
        numbers = way.forgotten_since()
        async with running(database, _now) as run:
            works = Works(database, Unsent(), _now, policy=settings.policy, business=settings.business, run=run)
            for number in numbers:
                await forget_again(works, number)
    finally:
        await database.close()
    return len(numbers)


def _now() -> datetime:
    return datetime.now(UTC)


def _sentences(copy: Path, again: int, aside: Path | None, way: Restoring) -> list[str]:
    sentences = [f"Restored from {copy}. What came after it is gone; start the bot."]
    if aside is not None:
        sentences.append(f"What was there is set aside as {aside}; delete it when nobody needs it any more.")
    if again:
        sentences.append(f"Forgotten again, as they had asked since: {again}. The copy itself still holds their words.")
    if way.is_unread:
        why = "Nothing was there" if way.was_nothing_there else "What was there can't be read"
        sentences.append(f"{why}: who was forgotten since the copy is there again, and may say /forget.")
    return sentences
