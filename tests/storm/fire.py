"""The program, killed at random moments; between two kills, people get on with their share of deeds."""

import asyncio
import random
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from sandbox.courier import Courier
from sandbox.stage import PUBLIC, SECRET
from sandbox.telegram import Telegram
from tests.bot.nursery import Newborn
from tests.bot.processes import free_port, served
from tests.bot.waiting import PATIENCE, until
from tests.storm.cast import Cast
from tests.storm.tables import Tables

AT_THE_START = 0.2
"""The share of kills that strike a program which may not have called Telegram yet."""
LONGEST_LIFE = 0.4
"""Seconds from the first call to the kill."""
LAST_BREATH = 0.05
"""Seconds in which Telegram answers what was asked before the kill."""
"""Seconds for what takes a moment on an idle machine."""
Bot = asyncio.subprocess.Process | Newborn
Start = Callable[..., Awaitable[Bot]]
Ids = dict[int, int]


class WaitsInVain(Exception):
    """What somebody would answer never came, or was never taken in."""


class EndedByItself(Exception):
    """The program ended before anybody killed it."""


@asynccontextmanager
async def bot_at(
    telegram: Telegram, folder: Path, database_url: str, start: Start, *, webhook: bool
) -> AsyncIterator[Callable[[], Awaitable[Bot]]]:
    """Yield what starts the program; where it wants a webhook, Telegram goes on delivering whether it runs or not."""
    port = free_port()
    keys = {"WEBHOOK_URL": PUBLIC, "WEBHOOK_SECRET": SECRET, "HTTP_PORT": str(port)} if webhook else {}
    async with served(telegram) as address, Courier(telegram, f"http://127.0.0.1:{port}") as courier:
        delivering = asyncio.create_task(courier.keep_delivering())
        try:
            yield lambda: start(folder, address, DATABASE_URL=database_url, **keys)
        finally:
            delivering.cancel()


class Fire:
    def __init__(self, cast: Cast, start: Callable[[], Awaitable[Bot]], chance: random.Random, *, kills: int) -> None:
        self._cast = cast
        self._start = start
        self._chance = chance
        self._kills = kills
        self._turns = asyncio.Semaphore(0)
        self._given = 0
        self.ends: list[Ids] = []
        """After each kill, the number of every chat's next message: which run has sent what."""

    async def burn(self, tables: Tables) -> int:
        """Kill and start again while they play; end it politely, and return its exit code."""
        playing = asyncio.create_task(self._cast.play(self._turns.acquire))
        try:
            for killed in range(1, self._kills + 1):
                self._give_turns(killed)
                await self._live_and_die()
            calls = len(self._cast.telegram.calls)
            await self._live()
            await self._is_heard(calls)
            await self._ended(playing, tables)
            self._bot.terminate()
            return await asyncio.wait_for(self._bot.wait(), PATIENCE)
        finally:
            playing.cancel()
            if self._bot.returncode is None:
                self._bot.kill()

    async def _ended(self, playing: asyncio.Task[None], tables: Tables) -> None:
        """All is done, heard and said; or somebody waits in vain."""
        try:
            async with asyncio.timeout(PATIENCE):
                await asyncio.shield(playing)
                while self._cast.telegram.updates or await tables.unsaid():  # noqa: ASYNC110  Tables announce nothing.
                    await asyncio.sleep(0.05)
        except TimeoutError as error:
            pending = self._cast.telegram.updates.pending
            raise WaitsInVain(f"{self._cast.waiting} wait, {pending} pend, {await tables.unsaid()} unsaid") from error

    def _give_turns(self, killed: int) -> None:
        """As many as are due before this kill."""
        due = self._cast.deeds * killed // self._kills
        for _ in range(due - self._given):
            self._turns.release()
        self._given = due

    async def _live(self) -> None:
        self._bot = await self._start()

    async def _live_and_die(self) -> None:
        calls = len(self._cast.telegram.calls)
        await self._live()
        if self._chance.random() < AT_THE_START:
            await asyncio.sleep(self._chance.uniform(0, 1))
        else:
            await self._is_heard(calls)
            await asyncio.sleep(self._chance.uniform(0, LONGEST_LIFE))
        if self._has_ended():
            raise EndedByItself(self._bot.returncode)
        self._bot.kill()
        await self._bot.wait()
        await asyncio.sleep(LAST_BREATH)
        self.ends.append({number: player.account.own.next_message_id for number, player in self._cast.players.items()})

    async def _is_heard(self, calls: int) -> None:
        """It has called Telegram by now, so it knows how to end politely; Python's own first moments don't."""
        await until(lambda: len(self._cast.telegram.calls) > calls or self._has_ended(), within=PATIENCE)

    def _has_ended(self) -> bool:
        return self._bot.returncode is not None
