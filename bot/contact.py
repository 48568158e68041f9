"""Contact with Telegram: when it was heard last, and who wants to know of it."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

import structlog

log = structlog.get_logger(__name__)
TELL_EVERY = timedelta(minutes=1)
SILENT_FOR = timedelta(minutes=2)


async def nobody() -> None:
    """Wants to know of no contact."""


class Contact:
    """Whatever way updates come in, it says `made` when Telegram was heard; `on_contact` hears of it once a minute."""

    def __init__(self, clock: Callable[[], datetime], on_contact: Callable[[], Awaitable[None]] = nobody) -> None:
        self._clock = clock
        self._on_contact = on_contact
        self._told_at: datetime | None = None
        self.heard_at: datetime | None = None

    async def made(self) -> None:
        """Telegram was heard just now. If `on_contact` fails, no update waits for it: it is told again in a minute."""
        now = self.heard_at = self._clock()
        if self._told_at is not None and abs(now - self._told_at) < TELL_EVERY:
            return
        self._told_at = now
        try:
            await self._on_contact()
        except Exception:
            log.exception("a contact isn't noted")

    def is_within(self, span: timedelta) -> bool:
        """Whether Telegram was heard less than so long ago; a moment to come was one before the clock was set back."""
        return self.heard_at is not None and abs(self._clock() - self.heard_at) < span
