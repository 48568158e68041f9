"""Starts the process that writes an export, and waits for it beside everybody's work."""

import asyncio
import contextlib
import json
import os
import sys
from dataclasses import asdict
from pathlib import Path

from bot.exports.writing import Given, Written

HOME = Path(__file__).parents[2]
ERRORS_SHOWN = 4000


class NotWritten(Exception):
    """The process has ended without having written it; the traceback that it left quotes no row."""


async def write(given: Given) -> Written:
    """However it ends, the process doesn't outlive it."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot.exports.writing"),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        cwd=HOME,
        env={**os.environ, "PYTHONPATH": str(HOME)},
    )
    try:
        said, errors = await process.communicate(json.dumps(asdict(given)).encode())
    finally:
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        await process.wait()
    if process.returncode:
        raise NotWritten(errors.decode(errors="replace")[-ERRORS_SHOWN:])
    return Written(**json.loads(said))
