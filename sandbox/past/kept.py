"""The past as a file: Telegram as it was left, and the bot's database beside it."""

import lzma
from pathlib import Path
from tempfile import TemporaryDirectory

from sandbox.past.building import BEGINS_AT, build
from sandbox.past.director import Tell
from sandbox.saved.file import Saved, read, saved
from sandbox.stage import stage
from sandbox.telegram import Telegram

DATABASE = "seda.db"
PAST = Path(__file__).with_name("past.json.xz")


async def made(tell: Tell) -> bytes:
    """Play it all, which takes a minute or two, and return the file."""
    with TemporaryDirectory(prefix="seda-past-") as folder:
        database = Path(folder) / DATABASE
        async with stage(f"sqlite:///{database}", start=BEGINS_AT) as played:
            await build(played, tell=tell)
        whole = saved(played.telegram, {DATABASE: database.read_bytes()})
    return lzma.compress(whole, preset=9)


def take_up(found: Saved, telegram: Telegram, database: Path) -> None:
    """Let a Telegram and an empty file for the bot's database go on where a past has ended."""
    telegram.become(found.memory, found.queue)
    database.write_bytes(found.also[DATABASE])


def kept(telegram: Telegram) -> Saved:
    """Return the past of the demo.

    Raises:
        NotLoadable: the sandbox has changed since; `make past` makes it anew.
    """
    return read(lzma.decompress(PAST.read_bytes()), telegram)
