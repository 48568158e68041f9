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
    async with running("bot.exports.writing", stderr=asyncio.subprocess.PIPE) as process:
        said, errors = await process.communicate(json.dumps(asdict(given)).encode())
    if process.returncode:
        raise NotWritten(errors.decode(errors="replace")[-ERRORS_SHOWN:])
    return Written(**json.loads(said))
