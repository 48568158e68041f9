"""Starts the process that reads a sheet, and hands on what it finds, piece by piece."""

import asyncio
import contextlib
import json
from collections.abc import AsyncGenerator
from dataclasses import asdict
from typing import Any

import structlog

from bot.apart import running
from bot.sheets.task import Given
from domain.media.files import MEGABYTE
from domain.sheets.sheets import Why

log = structlog.get_logger(__name__)
LONGEST_LINE = 64 * MEGABYTE
A_SIP = 256 * 1024


async def pieces(content: bytes, given: Given) -> AsyncGenerator[Any, None]:
    """What the process says: the columns first, then rows; or why there are none."""
    silent = asyncio.subprocess.DEVNULL  # A traceback would quote the file.
    arguments = json.dumps(asdict(given))
    async with running("bot.sheets.reading", arguments, stderr=silent, limit=LONGEST_LINE) as process:
        feeding = asyncio.create_task(_feed(process, content))
        try:
            while line := await _out(process).readline():
                yield json.loads(line)
        except ValueError:  # A line longer than any that a sheet of this size should make.
            log.exception("a sheet is too much")
            feeding.cancel()
            yield {"why": Why.TOO_LARGE}
            return
        await feeding
        if await process.wait():
            log.error("a sheet could not be read", code=process.returncode)
            yield {"why": Why.UNREADABLE}


def _out(process: asyncio.subprocess.Process) -> asyncio.StreamReader:
    if process.stdout is None:
        raise LookupError("the process has no way out")
    return process.stdout


async def _feed(process: asyncio.subprocess.Process, content: bytes) -> None:
    """One that has ended early has said why."""
    if process.stdin is None:
        raise LookupError("the process has no way in")
    with contextlib.suppress(BrokenPipeError, ConnectionResetError):
        for start in range(0, len(content), A_SIP):
            if process.stdin.is_closing():
                return
            process.stdin.write(content[start : start + A_SIP])
            await process.stdin.drain()
    process.stdin.close()
