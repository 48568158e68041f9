"""Bad days on order: which calls fail, how often, until when and how."""

from dataclasses import dataclass, replace
from datetime import datetime
from math import ceil
from typing import Any

from sandbox.errors import ApiError, too_many_requests


@dataclass(frozen=True)
class Fault:
    """A rule: calls of this method to this chat fail with `error`; without one they are only late.

    It strikes `times` times and until a moment, whatever is over first; without either it lasts until it is cleared.
    An ApiError is answered, an Impostor on the way; a ConnectionLost or AnswerTimedOut happens on the line.
    With `after`, the call takes effect first and only its answer is lost. `late` is in seconds of real time.
    """

    error: Exception | None = None
    method: str | None = None
    chat_id: int | None = None
    times: int | None = 1
    after: bool = False
    until: datetime | None = None
    late: float = 0
    kind: str = "own"

    def strikes(self, method: str, parameters: dict[str, Any]) -> bool:
        return self.method in (None, method) and (
            self.chat_id is None or str(parameters.get("chat_id")) == str(self.chat_id)
        )

    def is_over(self, now: datetime) -> bool:
        return self.times == 0 or (self.until is not None and now >= self.until)

    def error_at(self, now: datetime) -> Exception | None:
        """Whoever is told to wait until a moment is told how far away it is."""
        is_flood = isinstance(self.error, ApiError) and self.error.code == 429
        if not is_flood or self.until is None:
            return self.error
        return too_many_requests(ceil((self.until - now).total_seconds()))

    def spent(self) -> "Fault":
        return self if self.times is None else replace(self, times=self.times - 1)


def struck(faults: list[Fault], method: str, parameters: dict[str, Any], now: datetime) -> Fault | None:
    """Return the first rule that strikes, and take one off its times; what is over goes."""
    faults[:] = [fault for fault in faults if not fault.is_over(now)]
    for index, fault in enumerate(faults):
        if fault.strikes(method, parameters):
            spent = fault.spent()
            faults[index : index + 1] = [] if spent.is_over(now) else [spent]
            return fault
    return None
