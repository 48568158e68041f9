"""SVG to PNG by a worker process that is kept warm: nobody waits for its start, nor for the lock that drawing holds."""

import asyncio
import sys
from asyncio.subprocess import PIPE, Process
from pathlib import Path

import structlog

from templates.pictures import FONTS

log = structlog.get_logger(__name__)
WORKER = Path(__file__).with_name("worker.py")
WITHIN = 5.0
"""Seconds for one picture, the start of a worker included."""
LENGTH = 4
"""Bytes before each picture, as the worker has them; to import it here would load the renderer."""
TRIES = 2


class NotDrawn(Exception):
    """The picture is left out; the words are there anyway."""


class Drawer:
    """One worker, started when the first picture is wanted, and another one if it is gone."""

    def __init__(self, command: tuple[str, ...] = (sys.executable, "-I", str(WORKER), *map(str, FONTS))) -> None:
        self._command = command
        self._worker: Process | None = None
        self._turn = asyncio.Lock()

    @property
    def pid(self) -> int | None:
        """The number of the worker, once there is one."""
        return self._worker.pid if self._worker else None

    async def png(self, svg: str) -> bytes:
        """One picture at a time, and a second try where the worker has died meanwhile.

        Raises:
            NotDrawn: it can't be drawn, or it takes too long.
        """
        async with self._turn:
            try:
                async with asyncio.timeout(WITHIN):
                    drawn = await self._drawn(svg.encode())
            except TimeoutError as error:
                await self._end()
                raise NotDrawn(f"not within {WITHIN:.0f} seconds") from error
            except asyncio.CancelledError:  # What it answers now would be taken for the next picture.
                await self._end()
                raise
        if not drawn:
            raise NotDrawn("the worker says why")
        return drawn

    async def _drawn(self, svg: bytes) -> bytes:
        for _ in range(TRIES):
            try:
                return await _answer(await self._ready(), svg)
            except (asyncio.IncompleteReadError, ConnectionError, OSError) as error:
                log.warning("the worker that draws is gone", why=repr(error))
                await self._end()
        raise NotDrawn("the worker died twice")

    async def _ready(self) -> Process:
        if self._worker is None:
            self._worker = await asyncio.create_subprocess_exec(*self._command, stdin=PIPE, stdout=PIPE)
        return self._worker

    async def close(self) -> None:
        """Let the worker go; the next picture would have a new one."""
        async with self._turn:
            await self._end()

    async def _end(self) -> None:
        worker, self._worker = self._worker, None
        if worker is None:
            return
        if worker.returncode is None:
            worker.kill()
        if worker.stdin is not None:
            worker.stdin.close()
        await worker.wait()


async def _answer(worker: Process, svg: bytes) -> bytes:
    asked, answers = worker.stdin, worker.stdout
    if asked is None or asked.is_closing() or answers is None:
        raise ConnectionError("the worker has no ears")
    asked.write(len(svg).to_bytes(LENGTH, "big") + svg)
    await asked.drain()
    length = int.from_bytes(await answers.readexactly(LENGTH), "big")
    return await answers.readexactly(length)
