"""A fault for one subject alone, until it is mended."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from actions.panel import ask
from actions.silence import ask_why
from storage import matters, promises
from storage.hours import clocks
from storage.staff import raised

Mend = Callable[[], None]
Breaks = Callable[[Any, str, int], Mend]
WORDS = "what its customer wrote"


@pytest.fixture(autouse=True)
def one_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A hundred that fail fill no page for those after them: here a page has room for one."""
    for room in (matters, promises, clocks, raised):
        monkeypatch.setattr(room, "BATCH", 1)
    for room in (ask, ask_why):
        monkeypatch.setattr(room, "AT_ONCE", 1)


@pytest.fixture
def breaks(monkeypatch: pytest.MonkeyPatch) -> Breaks:
    """Let a function of the storage fail for one number, and do for all others what it does; return what mends it."""

    def break_for(room: Any, name: str, number: int) -> Mend:
        true: Callable[..., Awaitable[Any]] = getattr(room, name)

        async def broken(tx: Any, subject: Any, *given: Any, **more: Any) -> Any:
            if getattr(subject, "id", subject) == number:
                raise LookupError(WORDS)
            return await true(tx, subject, *given, **more)

        monkeypatch.setattr(room, name, broken)
        return lambda: monkeypatch.setattr(room, name, true)

    return break_for
