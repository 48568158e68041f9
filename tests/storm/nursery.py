"""`python -m bot`, started in a moment: forked from a process that has read all its modules and words already."""

import asyncio
import json
import os
import runpy
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cache
from pathlib import Path
from typing import Any, NoReturn

from bot import assembly
from bot.settings import read_settings
from tests.bot.processes import ROOT, environment


class Newborn:
    """A program that the nursery has started; it can be waited for and killed as a process of our own."""

    def __init__(self, nursery: asyncio.StreamReader, pid: int) -> None:
        self.pid = pid
        self.returncode: int | None = None
        self._living = asyncio.create_task(self._live(nursery))

    async def _live(self, nursery: asyncio.StreamReader) -> int:
        self.returncode = int(await nursery.readline())
        return self.returncode

    async def wait(self) -> int:
        return await asyncio.shield(self._living)

    def kill(self) -> None:
        os.kill(self.pid, signal.SIGKILL)

    def terminate(self) -> None:
        os.kill(self.pid, signal.SIGTERM)


class Nursery:
    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process

    async def start(self, folder: Path, address: str, **keys: str) -> Newborn:
        """The same as `tests.bot.processes.start_bot`; one lives at a time."""
        hands, ears = self._process.stdin, self._process.stdout
        assert hands is not None and ears is not None
        order = {"folder": str(folder), "environment": environment(address, **keys)}
        hands.write(json.dumps(order).encode() + b"\n")
        return Newborn(ears, int(await ears.readline()))


@asynccontextmanager
async def nursery() -> AsyncIterator[Nursery]:
    command = (sys.executable, "-m", "tests.storm.nursery")
    pipe = asyncio.subprocess.PIPE
    process = await asyncio.create_subprocess_exec(*command, cwd=ROOT, stdin=pipe, stdout=pipe)
    try:
        yield Nursery(process)
    finally:
        process.kill()
        await process.wait()


def _give_birth(order: dict[str, Any]) -> None:
    """Say the number of the new process, and at its end how it ended."""
    os.environ.clear()
    os.environ.update(order["environment"])
    os.chdir(order["folder"])
    settings = read_settings()
    assembly.Texts(settings.business_name, settings.business.zone, settings.default_language)
    pid = os.fork()
    if pid == 0:
        _live()
    print(pid, flush=True)  # noqa: T201
    print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), flush=True)  # noqa: T201


def _live() -> NoReturn:
    """Be the program: what it logs goes to bot.log in its folder."""
    with Path("bot.log").open("ab") as log:
        os.dup2(log.fileno(), 1)
        os.dup2(log.fileno(), 2)
    sys.argv = ["bot"]
    try:
        runpy.run_module("bot", run_name="__main__", alter_sys=True)
    except SystemExit as end:
        sys.stdout.flush()
        os._exit(end.code if isinstance(end.code, int) else 1)
    os._exit(1)


if __name__ == "__main__":
    assembly.Texts = cache(assembly.Texts)
    for line in sys.stdin:
        _give_birth(json.loads(line))
