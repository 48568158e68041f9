"""The other way in: Telegram knocks at our door, and hears 200 only when the update is kept."""

import asyncio
import hmac
import json
from typing import Any

import structlog
from aiohttp import web

from bot.contact import Contact
from bot.incoming.intake import Intake, is_update
from bot.incoming.shelf import SET_BY_AFTER
from bot.line import Line
from bot.logs import where
from bot.settings.address import as_telegram_writes, path_of
from bot.transport import read_json
from handlers import ALLOWED_UPDATES

log = structlog.get_logger(__name__)
HEADER = "X-Telegram-Bot-Api-Secret-Token"
AT_ONCE = 64
LOOK_EVERY = 60.0
"""Seconds between two looks at what Telegram knows of the webhook."""


class Webhook:
    """Nobody fetches. The webhook stays set at the end: until the next start, updates wait at Telegram."""

    def __init__(self, intake: Intake, line: Line, contact: Contact, *, url: str, secret: str) -> None:
        self._intake = intake
        self._line = line
        self._contact = contact
        self._url = url
        self._secret = secret

    @property
    def routes(self) -> tuple[web.RouteDef, ...]:
        return (web.post(path_of(self._url), self.receive),)

    async def run(self) -> None:
        """Set the webhook, and see for ever that it stays ours."""
        await self.begin()
        while True:
            await self.look()
            await asyncio.sleep(LOOK_EVERY)

    async def begin(self) -> None:
        """Tell Telegram where to knock. What waits there is never dropped."""
        asked = {
            "url": self._url,
            "secret_token": self._secret,
            "max_connections": AT_ONCE,
            "allowed_updates": json.dumps(ALLOWED_UPDATES),
        }
        await self._line.ask_patiently("setWebhook", asked)

    async def look(self) -> int:
        """Ask Telegram how it goes; return how many updates wait there. Where none wait, silence is peace."""
        told = await self._line.ask_patiently("getWebhookInfo", {})
        waiting = told["pending_update_count"]
        if told["url"] != as_telegram_writes(self._url):
            log.warning("the webhook isn't ours any more and is set again", found=told["url"] or "none")
            await self.begin()
        elif not waiting:
            await self._contact.made()
        elif "last_error_message" in told:
            log.warning("Telegram can't bring updates", waiting=waiting, why=told["last_error_message"])
        return waiting

    async def receive(self, request: web.Request) -> web.Response:
        """Who doesn't know the secret is sent away before the body is read; a body that is too large is a 413."""
        if not self._knows_secret(request):
            return web.Response(status=401)
        raw = update_in(await _body_of(request))
        if raw is None:
            return web.Response(status=400)
        kept = self._intake.take(raw)
        await self._contact.made()
        return await self._answer(kept, raw["update_id"])

    async def _answer(self, kept: asyncio.Task[None], number: int) -> web.Response:
        """Wait beside the task, so that who hangs up cancels nothing; a second delivery waits for the same one.

        What waits for long is set by, and frees the line. The answer has no body: Telegram would take it for a call.
        """
        await asyncio.wait([kept], timeout=SET_BY_AFTER * 1.1)
        if kept.done():
            return _told(kept, number)
        await asyncio.wait([kept, self._intake.shelf.tidy()], return_when=asyncio.FIRST_COMPLETED)
        if not self._intake.shelf.holds(number):
            await asyncio.wait([kept])
        return _told(kept, number) if kept.done() else web.Response()

    def _knows_secret(self, request: web.Request) -> bool:
        """Compared as bytes: a header may hold anything, and aiohttp hands on what isn't UTF-8 as surrogates."""
        given = request.headers.get(HEADER, "").encode(errors="surrogateescape")
        return hmac.compare_digest(given, self._secret.encode())


async def _body_of(request: web.Request) -> bytes:
    """Nothing, where it isn't packed as its header says."""
    try:
        return await request.read()
    except web.RequestPayloadError as error:
        log.warning("a request can't be unpacked", why=type(error).__name__)
        return b""


def update_in(body: bytes) -> dict[str, Any] | None:
    """Return the update, or None for what is none."""
    if (raw := read_json(body)) is None:
        log.warning("a request is no JSON")
    return raw if is_update(raw) else None


def _told(kept: asyncio.Task[None], number: int) -> web.Response:
    if kept.cancelled():
        return web.Response(status=503)  # We stop; it comes again.
    if (error := kept.exception()) is not None:
        log.error("an update could not be kept", update=number, exception=where(error))
        return web.Response(status=500)
    return web.Response()
