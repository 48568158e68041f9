"""The program: settings → assembly → run until stopped; whatever keeps it from that is told in a sentence."""

import asyncio
import gc
import os
import signal
import sys
from collections.abc import Coroutine
from contextlib import AbstractAsyncContextManager, nullcontext, suppress
from datetime import UTC, datetime
from typing import Any

os.environ.setdefault("PTB_TIMEDELTA", "1")

import structlog
import uvloop
from telegram.error import InvalidToken

from bot import menus
from bot.assembly import House, assemble, drain
from bot.incoming import again
from bot.logs import set_up_logs
from bot.settings.mistakes import CannotListen, WrongSettings
from bot.settings.settings import Settings, read_settings
from bot.transport import PlainRequest
from bot.wires.straight import StraightRequest
from scheduler import timetable
from storage.database import CannotOpen
from storage.migrations import NewerDatabase
from templates.weekends import know_only

log = structlog.get_logger("bot")
POLITE = (signal.SIGTERM, signal.SIGINT)
WRONG = 2
DRAIN_SECONDS = 10
ENDS_WITHIN = 20
"""Seconds for all that is done at the end, the draining among it."""
SELDOM = (20_000, 10, 10)


def main(_: list[str]) -> int:
    set_up_logs()
    try:
        settings = read_settings()
    except WrongSettings as error:
        return _told(f"Seda can't start:\n{error}")
    know_only(settings.business.zone)
    try:
        return uvloop.run(until_stopped(run(settings)))
    except (NewerDatabase, CannotOpen, CannotListen) as error:
        return _told(f"Seda can't start: {error}")
    except InvalidToken:
        return _told("Seda can't start: Telegram doesn't know this BOT_TOKEN.")


def _told(sentence: str) -> int:
    print(sentence, file=sys.stderr)  # noqa: T201
    return WRONG


async def until_stopped(life: Coroutine[Any, Any, int]) -> int:
    """Live until it is over, or until somebody wants us to stop: that ends politely at any moment."""
    stop = asyncio.Event()
    for name in POLITE:
        asyncio.get_running_loop().add_signal_handler(name, stop.set)
    living, stopping = asyncio.create_task(life), asyncio.create_task(stop.wait())
    await asyncio.wait([living, stopping], return_when=asyncio.FIRST_COMPLETED)
    if living.done():
        stopping.cancel()
        return living.result()
    living.cancel()
    await asyncio.wait([living], timeout=ENDS_WITHIN)
    # With its end the loop lets go of its handlers, and nobody would hear a second wish.
    signal.pthread_sigmask(signal.SIG_BLOCK, POLITE)
    if not living.done():
        _end_at_once()
    with suppress(asyncio.CancelledError):
        await living
    log.info("Seda stops")
    return 0


def _end_at_once() -> None:
    """Something hangs, as a line to a server that answers nothing does: what is unsent and unkept waits where it is."""
    log.warning("Seda stops without waiting for what hangs", seconds=ENDS_WITHIN)
    sys.stderr.flush()
    os._exit(0)


async def run(settings: Settings) -> int:
    if settings.webhook_secret and not settings.webhook_url:
        log.warning("WEBHOOK_SECRET is of no use without WEBHOOK_URL")
    async with assemble(settings, transport=transport_for(settings), clock=now) as house:
        try:
            async with door_to(house, settings):
                keep_what_is_loaded()
                await _serve(house)
        finally:
            await drain(house, DRAIN_SECONDS)
    return 0


def transport_for(settings: Settings) -> PlainRequest:
    """What goes through a proxy is read in only where there is one."""
    if settings.telegram_proxy is None:
        return StraightRequest()
    from bot.wires.by_aiohttp import AiohttpRequest  # noqa: PLC0415
    from bot.wires.tunnel import STANDS_WITHIN, through  # noqa: PLC0415

    log.info("Telegram is asked through a proxy", host=settings.telegram_proxy.host, port=settings.telegram_proxy.port)
    return AiohttpRequest(connect_within=STANDS_WITHIN, way=through(settings.telegram_proxy))


def door_to(house: House, settings: Settings) -> AbstractAsyncContextManager[None]:
    """What serves HTTP is read in only where there is a port: it takes a tenth of the memory and of the start."""
    if not settings.http_port:
        return nullcontext()
    from bot.server import open_door  # noqa: PLC0415

    return open_door(settings, house)


def keep_what_is_loaded() -> None:
    """Nothing of it is ever thrown away: to look through it for that again and again took a twelfth of all CPU."""
    gc.freeze()
    gc.enable()
    gc.set_threshold(*SELDOM)


async def _serve(house: House) -> None:
    """Hear until it is cancelled; what makes hearing end by itself is raised."""
    ticking = timetable.start(
        house.works, menus.row(house.publish), again.row(house.intake), house.clerk.row, house.exporter.row
    )
    log.info("Seda listens", business=house.works.business.name, way=type(house.way).__name__.lower())
    try:
        await house.way.run()
    finally:
        ticking.shutdown(wait=False)


def now() -> datetime:
    return datetime.now(UTC)
