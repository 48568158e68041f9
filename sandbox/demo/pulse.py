"""A count of all that has changed, so that a page can follow without asking again and again."""

import asyncio
from collections.abc import AsyncIterator, Callable
from datetime import datetime
from typing import Any

from sandbox.demo.inside import Calls
from sandbox.files import Upload
from sandbox.telegram import Telegram


class Pulse:
    """`version` grows with every change; whoever listens hears the newest one, not each."""

    def __init__(self) -> None:
        self.version = 1
        self._next = asyncio.Event()
        self._ended = False

    def beat(self) -> None:
        self.version += 1
        self._wake()

    def end(self) -> None:
        """Send all listeners home."""
        self._ended = True
        self._wake()

    def _wake(self) -> None:
        woken, self._next = self._next, asyncio.Event()
        woken.set()

    async def until(self, is_so: Callable[[], bool]) -> None:
        """Return when it is so, looking again at each beat; at the end in any case."""
        while not self._ended and not is_so():
            await self._next.wait()

    async def versions(self) -> AsyncIterator[int]:
        """The version now, then each time that something has changed, until the end."""
        heard = 0
        while not self._ended:
            heard = self.version
            yield heard
            await self.until(lambda known=heard: self.version != known)


class Watched(Telegram):
    """A Telegram whose pulse beats at each call of the bot; whoever looks inside finds the calls numbered."""

    def __init__(self, *given: Any, **named: Any) -> None:
        self.pulse = Pulse()
        super().__init__(*given, **named)
        self.calls = self.log = Calls()

    def empty(self, clock: Callable[[], datetime]) -> None:
        """Begin anew, with nobody there; whoever listens goes on listening."""
        super().__init__(clock, token=self.token)
        self.calls = self.log = Calls()

    async def call(self, method: str, parameters: dict[str, Any], files: dict[str, Upload] | None = None) -> Any:
        # A long poll confirms updates when it comes and hangs from then on, so whoever waits for that is woken now.
        self.pulse.beat()
        try:
            return await super().call(method, parameters, files)
        finally:
            self.pulse.beat()
