"""A bot as a program of its own on a core of its own; what it costs is read where Linux keeps it."""

import asyncio
import os
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

from tests.bench.api import TOKEN

ROOT = Path(__file__).parents[2]
TICK = os.sysconf("SC_CLK_TCK")
OURS = "tests.bench.bots.ours"
STOCK = "tests.bench.bots.stock"
GRAM = "tests.bench.bots.gram"
BOTS_CORE, OTHERS_CORE = 0, 1


def stay_on(core: int) -> None:
    if os.cpu_count() != 1:
        os.sched_setaffinity(0, {core})


class Program:
    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._place = Path(f"/proc/{process.pid}")
        self.began_at = time.perf_counter()

    def cpu(self) -> float:
        """Seconds of CPU until now."""
        fields = (self._place / "stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / TICK

    def memory(self) -> float:
        """MiB that are resident now."""
        lines = (self._place / "status").read_text().splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) / 1024


@asynccontextmanager
async def program(module: str, *arguments: str, api: str, **more: str) -> AsyncIterator[Program]:
    """Run it until the end of the block; it is asked to stop, and killed if it doesn't."""
    with tempfile.TemporaryDirectory() as empty:  # What lies where it runs would be taken for a module or for settings.
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", module, *arguments,
            cwd=empty, env=_environment(api, more), stdout=asyncio.subprocess.DEVNULL, stderr=_log(),
            preexec_fn=lambda: stay_on(BOTS_CORE),
        )  # fmt: skip
        try:
            yield Program(process)
        finally:
            await _end(process)


async def _end(process: asyncio.subprocess.Process) -> None:
    if process.returncode is None:
        process.terminate()
    try:
        await asyncio.wait_for(process.wait(), 15)
    except TimeoutError:
        process.kill()
        await process.wait()


def _log() -> int:
    return 2 if "BENCH_TALKS" in os.environ else asyncio.subprocess.DEVNULL


def _environment(api: str, more: Mapping[str, str]) -> dict[str, str]:
    inherited = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    return {**inherited, "BOT_TOKEN": TOKEN, "BOT_API_URL": api, "PTB_TIMEDELTA": "1", "PYTHONPATH": str(ROOT), **more}
