"""Raises the demo and keeps it up until somebody has seen enough."""

import asyncio
import contextlib
import logging
import os
import signal
import socket
import sys
import tempfile
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

import uvloop
from aiohttp import web

from bot.logs import set_up_logs
from sandbox.clock import Clock
from sandbox.demo.door import door
from sandbox.demo.live import LiveStage
from sandbox.demo.pulse import Watched
from sandbox.past.building import ENDS_AT
from sandbox.stage import TOKEN

HOST = "127.0.0.1"
TAKEN = 2
ZONE = ZoneInfo("Asia/Tehran")
OPENS_AT = time(10)


def serve(port: int, *, has_past: bool) -> int:
    """Show the demo on loopback, a shop with a past or one that is empty; return the exit code."""
    set_up_logs(logging.WARNING)
    try:
        listening = socket.create_server((HOST, port))
    except OSError as error:
        why = os.strerror(error.errno or 0).lower()
        print(f"The demo can't use port {port}: {why}. Choose another with --port.", file=sys.stderr)
        return TAKEN
    with listening:
        uvloop.run(_until_stopped(listening, has_past=has_past))
    return 0


def _this_morning() -> Clock:
    """The demo opens at ten by the shop's clock, whenever somebody looks at it: at night nobody is asked anything."""
    return Clock(datetime.combine(datetime.now(ZONE), OPENS_AT, ZONE), ticks=True)


def _where_past_ends() -> Clock:
    return Clock(ENDS_AT, ticks=True)


async def _until_stopped(listening: socket.socket, *, has_past: bool) -> None:
    """Ctrl-C is heard at every moment, also while the bot is still coming up."""
    whole = asyncio.current_task()
    assert whole is not None  # noqa: S101  A coroutine that runs has a task.
    for name in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(name, whole.cancel)
    with contextlib.suppress(asyncio.CancelledError):
        async with demo(listening, new_clock=_where_past_ends if has_past else _this_morning, has_past=has_past):
            print(f"{_address(listening)}/  (Ctrl-C ends the demo)", flush=True)
            await asyncio.Event().wait()


@asynccontextmanager
async def demo(
    listening: socket.socket, *, new_clock: Callable[[], Clock], has_past: bool = False
) -> AsyncIterator[LiveStage]:
    """The bot, its Telegram and the page; the database lives in a folder that goes with them."""
    telegram = Watched(new_clock(), token=TOKEN)
    risen: asyncio.Future[LiveStage] = asyncio.get_running_loop().create_future()
    with tempfile.TemporaryDirectory(prefix="seda-demo-") as folder:
        live = LiveStage(telegram, Path(folder), _address(listening), new_clock, has_past=has_past)
        async with _open(door(telegram, risen), listening):
            try:
                await live.open()
                risen.set_result(live)
                yield live
            finally:
                await live.program.retire()


@asynccontextmanager
async def _open(app: web.Application, listening: socket.socket) -> AsyncIterator[None]:
    """Serve. A poll whose bot has gone is cancelled, so that it doesn't hold up the end."""
    runner = web.AppRunner(app, access_log=None, handler_cancellation=True, shutdown_timeout=1)
    await runner.setup()
    await web.SockSite(runner, listening).start()
    try:
        yield
    finally:
        await runner.cleanup()


def _address(listening: socket.socket) -> str:
    return f"http://{HOST}:{listening.getsockname()[1]}"
