"""Raises the demo and keeps it up until somebody has seen enough."""

import asyncio
import contextlib
import logging
import os
import signal
import socket
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

from aiohttp import web

from bot.assembly import assemble, drain
from bot.logs import set_up_logs
from bot.transport import AiohttpRequest
from sandbox.clock import Clock
from sandbox.demo.door import door
from sandbox.demo.live import LiveStage
from sandbox.demo.pulse import Watched
from sandbox.stage import TOKEN, sandbox_settings
from scheduler import timetable

HOST = "127.0.0.1"
TAKEN = 2
DRAIN_SECONDS = 2


def serve(port: int) -> int:
    """Show the demo on loopback; return the exit code."""
    set_up_logs(logging.WARNING)
    try:
        listening = socket.create_server((HOST, port))
    except OSError as error:
        why = os.strerror(error.errno or 0).lower()
        print(f"The demo can't use port {port}: {why}. Choose another with --port.", file=sys.stderr)
        return TAKEN
    with listening:
        asyncio.run(_until_stopped(listening))
    return 0


async def _until_stopped(listening: socket.socket) -> None:
    """Ctrl-C is heard at every moment, also while the bot is still coming up."""
    whole = asyncio.current_task()
    assert whole is not None  # noqa: S101  A coroutine that runs has a task.
    for name in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(name, whole.cancel)
    with contextlib.suppress(asyncio.CancelledError):
        async with demo(listening, start=datetime.now(UTC)):
            print(f"{_address(listening)}/  (Ctrl-C ends the demo)", flush=True)
            await asyncio.Event().wait()


@asynccontextmanager
async def demo(listening: socket.socket, *, start: datetime, ticks: bool = True) -> AsyncIterator[LiveStage]:
    """The bot, its Telegram and the page; the database lives in a folder that goes with them."""
    clock = Clock(start, ticks=ticks)
    telegram = Watched(clock, token=TOKEN)
    risen: asyncio.Future[LiveStage] = asyncio.get_running_loop().create_future()
    with tempfile.TemporaryDirectory(prefix="seda-demo-") as folder:
        database = f"sqlite:///{Path(folder) / 'seda.db'}"
        settings = sandbox_settings(database, bot_api_url=_address(listening))
        async with (
            _open(door(telegram, risen), listening),
            assemble(settings, transport=AiohttpRequest(), clock=clock) as house,
            _playing(LiveStage(telegram, clock, house)) as live,
        ):
            risen.set_result(live)
            yield live


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


@asynccontextmanager
async def _playing(live: LiveStage) -> AsyncIterator[LiveStage]:
    await live.house.publish()
    live.seat()
    ticking = timetable.start(live.house.works)
    polling = asyncio.create_task(live.house.way.run())
    try:
        await live.settle()
        yield live
    finally:
        ticking.shutdown(wait=False)
        polling.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await polling
        await drain(live.house, DRAIN_SECONDS)


def _address(listening: socket.socket) -> str:
    return f"http://{HOST}:{listening.getsockname()[1]}"
