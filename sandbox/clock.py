"""A clock that moves when told, and otherwise only as the real one does."""

import time
from datetime import UTC, datetime, timedelta


class Clock:
    """Aware UTC moments. A clock that ticks goes on by itself between the moves; one for tests stands still."""

    def __init__(self, start: datetime, *, ticks: bool = False) -> None:
        self._now = start.astimezone(UTC)
        self._ticks_from = time.monotonic() if ticks else None

    def __call__(self) -> datetime:
        if self._ticks_from is None:
            return self._now
        return self._now + timedelta(seconds=time.monotonic() - self._ticks_from)

    def another(self, start: datetime) -> "Clock":
        """Return one of the same kind that shows another hour."""
        return Clock(start, ticks=self._ticks_from is not None)

    def move(self, span: timedelta) -> None:
        if span < timedelta():
            raise ValueError("the clock of the sandbox only goes forward")
        self._now += span
