"""The HTTP door: how the bot is, what shop systems call, and what the way in needs."""

import asyncio
import os
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import structlog
from aiohttp import web
from aiohttp.typedefs import Handler

from actions.work import Works
from bot.assembly import House
from bot.contact import SILENT_FOR, Contact
from bot.settings.address import HEALTH
from bot.settings.mistakes import CannotListen
from bot.settings.settings import Settings
from handlers.shop.door import ShopDoor
from handlers.shop.systems import SystemsDoor
from handlers.shop.woocommerce import WooCommerce
from storage.database import is_away

log = structlog.get_logger(__name__)
LARGEST_BODY = 1024**2
STORAGE_ANSWERS_WITHIN = 3.0
"""Seconds; a line that hangs says nothing."""
SHUT_WITHIN = 5.0
"""Seconds for what is under way when the door closes; what takes longer comes again."""


@asynccontextmanager
async def open_door(settings: Settings, house: House, listening: socket.socket | None = None) -> AsyncIterator[None]:
    """Listen where the settings say, or on what listens already.

    At the end nobody comes in any more, and who is inside has an answer as soon as what they brought is kept.

    Raises:
        CannotListen: with a sentence.
    """
    runner = web.AppRunner(door_of(house), access_log=None, shutdown_timeout=SHUT_WITHIN)
    await runner.setup()
    try:
        await _listen(_site(runner, settings, listening), settings)
        yield
    finally:
        await runner.cleanup()


def door_of(house: House) -> web.Application:
    door = web.Application(client_max_size=LARGEST_BODY, middlewares=[tell_the_lost])
    health = Health(house.contact, house.works, house.messenger.backlog)
    shop = ShopDoor(house.works, house.link)
    systems = SystemsDoor(house.works, WooCommerce())
    door.add_routes([web.get(HEALTH, health.tell), *shop.routes, *systems.routes, *house.way.routes])
    return door


@web.middleware
async def tell_the_lost(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Whoever writes a shop's software reads JSON everywhere, also beside the paths and methods that there are."""
    try:
        return await handler(request)
    except web.HTTPNotFound:
        return web.json_response({"error": "nothing is at this path; /openapi.json tells what there is"}, status=404)
    except web.HTTPMethodNotAllowed as refused:
        allowed = ", ".join(sorted(refused.allowed_methods))
        told = {"error": f"{refused.method} does nothing here; this path takes {allowed}"}
        return web.json_response(told, status=405, headers={"Allow": allowed})


def _site(runner: web.AppRunner, settings: Settings, listening: socket.socket | None) -> web.BaseSite:
    if listening is not None:
        return web.SockSite(runner, listening)
    return web.TCPSite(runner, settings.http_host, settings.http_port)


async def _listen(site: web.BaseSite, settings: Settings) -> None:
    try:
        await site.start()
    except OSError as error:
        raise CannotListen(f"it can't listen at {settings.http_host}:{settings.http_port}: {_why(error)}.") from error


def _why(error: OSError) -> str:
    """The system's own words, where it has some: asyncio wraps them, and names that lead nowhere have none."""
    return os.strerror(error.errno).lower() if error.errno and error.errno > 0 else str(error.strerror)


class Health:
    """200 while Telegram is heard and the storage answers and keeps, else 503; and what waits to be sent."""

    def __init__(self, contact: Contact, works: Works, backlog: Callable[[], Awaitable[dict[str, Any]]]) -> None:
        self._contact = contact
        self._works = works
        self._backlog = backlog

    async def tell(self, _: web.Request) -> web.Response:
        is_heard, is_there = self._contact.is_within(SILENT_FOR), await self._is_storage_there()
        told: dict[str, Any] = {
            "telegram": "heard" if is_heard else "silent",
            "storage": "there" if is_there else "away",
        }
        if is_there:
            told["outbox"] = await self._backlog()
        return web.json_response(told, status=200 if is_heard and is_there else 503)

    async def _is_storage_there(self) -> bool:
        try:
            async with asyncio.timeout(STORAGE_ANSWERS_WITHIN):
                await self._works.reads.rows("select 1")
        except Exception as error:
            if not is_away(error):
                log.exception("the storage fails")
            return False
        return self._works.keeping.is_well
