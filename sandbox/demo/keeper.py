"""The whole demo as a file: Telegram, the bot's database, and what the page knows besides."""

import asyncio
import json
from pathlib import Path
from tempfile import TemporaryDirectory

from sandbox.demo.live import LiveStage
from sandbox.demo.notes import Notes
from sandbox.past.kept import DATABASE
from sandbox.saved.codec import packed, unpacked
from sandbox.saved.file import NotLoadable, Saved, read, saved
from sandbox.saved.keeper import Keeper
from storage.database import CannotOpen, open_database
from storage.migrations import NewerDatabase

NOTES = "notes.json"


class DemoKeeper(Keeper):
    """Keeps the bot along with its Telegram: neither could go on without the other."""

    def __init__(self, live: asyncio.Future[LiveStage]) -> None:
        self._live = live

    async def save(self) -> bytes:
        """The bot rests meanwhile, so that both have come equally far."""
        live = await asyncio.shield(self._live)
        async with live.paused():
            notes = json.dumps(packed(Notes, live.notes)).encode()
            return saved(live.telegram, {DATABASE: live.database.read_bytes(), NOTES: notes})

    async def load(self, content: bytes) -> None:
        live = await asyncio.shield(self._live)
        found = read(content, live.telegram)
        if not {DATABASE, NOTES} <= found.also.keys():
            raise NotLoadable("no_bot", "This world was saved without what its bot keeps.")
        await _ensure_opens(found)
        await live.go_on(found, unpacked(Notes, json.loads(found.also[NOTES])))

    async def empty(self) -> None:
        """Begin anew, with whoever is there at the start."""
        await (await asyncio.shield(self._live)).begin_anew()


async def _ensure_opens(found: Saved) -> None:
    """Try a copy of the database, before anything is given up for it."""
    with TemporaryDirectory(prefix="seda-world-") as folder:
        copy = Path(folder) / DATABASE
        copy.write_bytes(found.also[DATABASE])
        try:
            await (await open_database(f"sqlite:///{copy}")).close()
        except (CannotOpen, NewerDatabase) as error:
            raise NotLoadable("other_version", f"What the bot keeps can't be read here: {error}") from error
