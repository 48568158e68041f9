"""What is in force between a bot and its Telegram, ordered, told and cleared as JSON."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any

from sandbox.chats import Json
from sandbox.faults import Fault, struck
from sandbox.weather.kinds import fault_of, number, told
from sandbox.weather.limits import Limits

STRICT = "strict"
NUMBERS = ("overall", "per_chat", "per_group")


class Weather:
    """Faults on order, and the limits of a strict server, where somebody wants them kept."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._clock = clock
        self.faults: list[Fault] = []
        self.limits: Limits | None = None

    def strike(self, method: str, parameters: dict[str, Any]) -> Fault:
        """Return what befalls this call: a fault without any fault on a good day.

        Raises:
            ApiError: 429, where it is one too many.
        """
        if fault := struck(self.faults, method, parameters, self._clock()):
            return fault
        if self.limits is not None:
            self.limits.count(method, parameters, self._clock())
        return Fault()

    def order(self, given: Json) -> None:
        """Let it be so from now on.

        Raises:
            UnknownWeather: with a sentence.
        """
        if given.get("kind") == STRICT:
            named = {name: int(number(given, name, 1)) for name in NUMBERS if name in given}
            self.limits = replace(Limits(), **named)
        else:
            self.faults.append(fault_of(given, self._clock()))

    def clear(self, kind: str | None = None) -> None:
        """Take away what is of this kind, or everything."""
        self.faults[:] = [fault for fault in self.faults if kind not in (None, fault.kind)]
        if kind in (None, STRICT):
            self.limits = None

    def told(self) -> list[Json]:
        """What is in force, the oldest first."""
        now = self._clock()
        faults = [told(fault, now) for fault in self.faults if not fault.is_over(now)]
        limits = {name: getattr(self.limits, name) for name in NUMBERS} if self.limits else None
        return faults if limits is None else [*faults, {"kind": STRICT, **limits}]
