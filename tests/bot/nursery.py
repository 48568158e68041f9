"""`python -m bot`, started in a moment: forked from a process that has read all its modules and words already."""

import asyncio
import multiprocessing
import os
import runpy
import signal
import sys
import warnings
from collections.abc import Mapping
from pathlib import Path

FORKS = multiprocessing.get_context("forkserver")
WARM = "tests.bot.warm"
FORKS.set_forkserver_preload([__name__, WARM])


class Newborn:
    """A process of its own, with the face of `asyncio.subprocess.Process`: it can be waited for, told and killed."""

    def __init__(self, folder: Path, environment: Mapping[str, str], *words: str, out: Path, err: Path) -> None:
        """Start it in this folder, with these keys and no others; what it says is added to the two files."""
        out.touch()
        err.touch()
        self._process = FORKS.Process(target=_live, args=(folder, dict(environment), words, out, err), daemon=True)
        self._process.start()
        assert self._process.pid is not None
        self.pid = self._process.pid

    @property
    def returncode(self) -> int | None:
        return self._process.exitcode

    async def wait(self) -> int:
        """One waits at a time."""
        loop, over = asyncio.get_running_loop(), asyncio.Event()
        loop.add_reader(self._process.sentinel, over.set)
        try:
            await over.wait()
        finally:
            loop.remove_reader(self._process.sentinel)
        assert self.returncode is not None
        return self.returncode

    def ended_within(self, seconds: float) -> int | None:
        """Wait without a loop; return its exit code, or None if it lives longer."""
        self._process.join(seconds)
        return self.returncode

    def send_signal(self, name: signal.Signals) -> None:
        if self.returncode is None:
            os.kill(self.pid, name)

    def terminate(self) -> None:
        self.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        self.send_signal(signal.SIGKILL)


def _live(folder: Path, environment: dict[str, str], words: tuple[str, ...], out: Path, err: Path) -> None:
    """Be the program from its first line on, as `python -m bot` is; a warning is an error."""
    assert WARM in sys.modules, "it can't be read in, of which the forkserver says nothing"
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(folder)
    for number, place in ((1, out), (2, err)):
        with place.open("ab") as file:
            os.dup2(file.fileno(), number)
    warnings.simplefilter("error")
    sys.argv = ["bot", *words]
    runpy.run_module("bot", run_name="__main__", alter_sys=True)
