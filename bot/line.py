"""The line to Telegram: plain calls, made once or until they are answered."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

import structlog
from telegram.error import BadRequest, Conflict, InvalidToken, RetryAfter, TelegramError

from bot.transport import PlainRequest

log = structlog.get_logger(__name__)
READ_WITHIN = 35.0  # Seconds; longer than any poll hangs.
FIRST_WAIT = 1.0
LONGEST_WAIT = 30.0
DOUBTED = 10
"""So often until an answer Telegram may say that it doesn't know the token by which it knew us at the start: a relay,
or a server of one's own that starts anew, says so for a while. With the waits it is two minutes and a half."""


class Line:
    def __init__(self, base_url: str, transport: PlainRequest) -> None:
        self._base_url = base_url
        self._transport = transport

    async def ask(self, method: str, parameters: dict[str, Any]) -> Any:
        """Ask once.

        Raises:
            telegram.error.TelegramError: no answer came, or a no.
        """
        return await self._transport.call(f"{self._base_url}/{method}", parameters, read_within=READ_WITHIN)

    async def ask_patiently(
        self,
        method: str,
        parameters: dict[str, Any],
        on_conflict: Callable[[Conflict], Awaitable[None]] | None = None,
    ) -> Any:
        """Ask until Telegram answers; only a token that it doesn't know, again and again, is hopeless.

        What it refuses may be mended at its side or at ours (a name that leads nowhere yet),
        so this is told as an error and tried again slowly.
        """
        wait, doubts = FIRST_WAIT, 0
        while True:
            try:
                return await self.ask(method, parameters)
            except InvalidToken as error:
                if (doubts := doubts + 1) == DOUBTED:
                    raise
                log.error("Telegram doesn't know the token any more", method=method, why=error.message, seconds=wait)
            except BadRequest as error:
                wait = LONGEST_WAIT
                log.error("Telegram refuses", method=method, why=error.message, seconds=wait)
            except Conflict as error:
                log.warning("somebody else receives this bot's updates; waiting for it to stop", why=error.message)
                if on_conflict is not None:
                    await on_conflict(error)
            except RetryAfter as error:
                log.warning("Telegram wants a pause", method=method, seconds=(pause := seconds_of(error)))
                await asyncio.sleep(pause)
                continue
            except TelegramError as error:
                log.warning("Telegram doesn't answer", method=method, why=error.message, seconds=wait)
            await asyncio.sleep(wait)
            wait = min(wait * 2, LONGEST_WAIT)


def seconds_of(error: RetryAfter) -> float:
    """How long Telegram wants to hear nothing more of this."""
    span = error.retry_after
    return span.total_seconds() if isinstance(span, timedelta) else float(span)
