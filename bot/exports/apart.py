"""Starts the process that writes an export, and waits for it beside everybody's work."""

import asyncio
import json
from dataclasses import asdict

from bot.apart import running
from bot.exports.task import Given, Written

ERRORS_SHOWN = 4000


class NotWritten(Exception):
    """The process has ended without having written it; the traceback that it left quotes no row."""


async def write(given: Given) -> Written:
    """Return what was written.

    Raises:
        NotWritten: the process has ended without having written it.
    """
    return Written(**json.loads(await written_by("bot.exports.writing", json.dumps(asdict(given)).encode())))


async def written_by(module: str, told: bytes) -> bytes:
    """Return what the process says in the end; NotWritten as above."""
    async with running(module, stderr=asyncio.subprocess.PIPE) as process:
        said, errors = await process.communicate(told)
    if process.returncode:
        raise NotWritten(errors.decode(errors="replace")[-ERRORS_SHOWN:])
    return said
