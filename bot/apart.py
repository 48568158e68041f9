"""A process of its own for work that would hold up everybody else's; however it ends, it doesn't outlive its waiter."""

import asyncio
import contextlib
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

HOME = Path(__file__).parents[1]


@asynccontextmanager
async def running(module: str, *arguments: str, **streams: Any) -> AsyncIterator[asyncio.subprocess.Process]:
    """Run a module of ours in the folder in which we run, for paths count from there, such as that of the database.

    It is spoken to by its way in and out; `streams` says what becomes of the rest.
    """
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", module, *arguments),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(HOME)},
        **streams,
    )
    try:
        yield process
    finally:
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        await process.wait()
