"""Starts the process that reads a sheet, and hands on what it finds, piece by piece."""

import asyncio
import contextlib
import json
import os
import sys
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

import structlog

from bot.sheets.reading import Given
from domain.media.files import MEGABYTE
from domain.sheets.sheets import Why

log = structlog.get_logger(__name__)
HOME = Path(__file__).parents[2]
LONGEST_LINE = 64 * MEGABYTE
A_SIP = 256 * 1024


async def pieces(content: bytes, given: Given) -> AsyncGenerator[Any, None]:
    """What the process says: the columns first, then rows; or why there are none."""
    async with _reading(given) as process:
        feeding = asyncio.create_task(_feed(process, content))
        while line := await _out(process).readline():
            yield json.loads(line)
        await feeding
        if await process.wait():
            log.error("a sheet could not be read", code=process.returncode)
            yield {"why": Why.UNREADABLE}


def _out(process: asyncio.subprocess.Process) -> asyncio.StreamReader:
    if process.stdout is None:
        raise LookupError("the process has no way out")
    return process.stdout


@asynccontextmanager
async def _reading(given: Given) -> AsyncIterator[asyncio.subprocess.Process]:
    """However it ends, the process doesn't outlive it."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot.sheets.reading", json.dumps(asdict(given))),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,  # A traceback would quote the file.
        limit=LONGEST_LINE,
        cwd=HOME,
        env={**os.environ, "PYTHONPATH": str(HOME)},
    )
    try:
        yield process
    finally:
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        await process.wait()


async def _feed(process: asyncio.subprocess.Process, content: bytes) -> None:
    """One that has ended early has said why."""
    if process.stdin is None:
        raise LookupError("the process has no way in")
    with contextlib.suppress(BrokenPipeError, ConnectionResetError):
        for start in range(0, len(content), A_SIP):
            process.stdin.write(content[start : start + A_SIP])
            await process.stdin.drain()
    process.stdin.close()
