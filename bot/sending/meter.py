"""One spacing: how soon the next message may go, and quiet for as long as Telegram wants it."""

from domain.messages import Urgency

BACK_WITHIN = 10.0
"""Seconds after a pause within which the pace comes back to its own."""
SLOWEST = 4.0
"""How many times the usual spacing there is at the end of a pause."""
CATCHES_UP = 0.5
"""The part of a spacing by which a message that was woken late is made up for: no burst comes of that."""


class Meter:
    """Strictly spaced, not a bucket that empties in a burst. Moments are those of the loop's clock, spans are seconds.

    A reply may run ahead of the spacing by so many seconds; whatever comes after it waits for that.
    """

    __slots__ = ("_ahead", "_every", "_held_until", "_next_at")

    def __init__(self, every: float, *, ahead: float = 0.0) -> None:
        self._every = every
        self._ahead = ahead
        self._next_at = 0.0
        self._held_until = float("-inf")

    def opens_at(self, urgency: Urgency, now: float) -> float:
        """When the next one may go. Nobody runs ahead while the pace comes back after a pause."""
        may_run = urgency is Urgency.REPLY and now >= self._held_until + BACK_WITHIN
        return max(self._next_at - self._ahead if may_run else self._next_at, self._held_until)

    def take(self, now: float, messages: int = 1, *, has_waited: bool = False) -> None:
        """So many go now; who has waited was woken a little late, which must not slow down a whole campaign."""
        since = now - CATCHES_UP * self._every if has_waited else now
        self._next_at = max(self._next_at, since) + messages * self._spacing(now)

    def _spacing(self, now: float) -> float:
        left = self._held_until + BACK_WITHIN - now
        return self._every * (1 + (SLOWEST - 1) * left / BACK_WITHIN) if left > 0 else self._every

    def hold(self, until: float) -> None:
        """What Telegram names goes before what we reckoned: at the end of the pause the next one goes."""
        self._next_at = self._held_until = max(self._held_until, until)

    def held_for(self, now: float) -> float:
        """Seconds of quiet that are left."""
        return max(self._held_until - now, 0.0)

    def is_forgettable(self, now: float) -> bool:
        """Whether a new one would do the same."""
        return self._next_at <= now and self._held_until + BACK_WITHIN <= now
