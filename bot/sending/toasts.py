"""Answers to taps: at once, and again where the line fails, for as long as somebody looks at the button."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import structlog
from telegram.error import RetryAfter, TelegramError

from bot.lanes import Lanes
from bot.line import seconds_of
from bot.sending.call import Call
from bot.sending.composer import Composer
from bot.sending.pace import Pace
from bot.sending.verdicts import is_for_good
from domain.messages import Toast

log = structlog.get_logger(__name__)
FIRST_WAIT = 0.5
LOOKED_AT = 10.0
"""Seconds after which nobody looks at the button any more; what is left unanswered then stays so."""


class Toasts:
    """A tap is no message, so its answer takes no turn; but quiet is quiet."""

    def __init__(
        self, composer: Composer, make: Callable[[Call, float], Awaitable[Any]], pace: Pace, *, at_once: int
    ) -> None:
        self._composer = composer
        self._make = make
        self._pace = pace
        self._lanes = Lanes(at_once)

    def put(self, toast: Toast) -> None:
        until = _now() + LOOKED_AT
        self._lanes.put(toast.tap, lambda: self._answer(toast, until))

    async def empty(self) -> None:
        await self._lanes.empty()

    def cancel(self) -> None:
        self._lanes.cancel()

    async def _answer(self, toast: Toast, until: float) -> None:
        try:
            await self._become(await self._composer.toast(toast), until)
        except TelegramError as error:
            log.info("a tap stays unanswered", why=error.message)
        except Exception:
            log.exception("a tap stays unanswered")

    async def _become(self, call: Call, until: float) -> None:
        wait = FIRST_WAIT
        while True:
            await asyncio.sleep(self._pace.quiet_for)
            try:
                return await self._make(call, LOOKED_AT)
            except TelegramError as error:
                if is_for_good(error, call):
                    raise
                pause = seconds_of(error) if isinstance(error, RetryAfter) else wait
                if _now() + pause > until:
                    raise
            await asyncio.sleep(pause)
            wait *= 2


def _now() -> float:
    return asyncio.get_running_loop().time()
