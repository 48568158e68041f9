"""Updates on their way to the bot: kept until confirmed, for a day at most."""

import asyncio
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any

from sandbox.errors import ApiError

Update = dict[str, Any]
KEPT_FOR = timedelta(hours=24)
# These are sent only to a bot that asks for them by name.
ON_DEMAND = {"chat_member", "message_reaction", "message_reaction_count"}


class Updates:
    """The queue; `next_id` may be set, since Telegram may start its numbers anew anywhere."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self.next_id = 100_000_001
        self.allowed: list[str] = []
        self.lapsed: list[Update] = []
        self._clock = clock
        self._queue: list[tuple[datetime, Update]] = []
        self._poller: asyncio.Future[None] | None = None

    def __iter__(self) -> Iterator[Update]:
        return iter(self.pending)

    def __len__(self) -> int:
        return len(self.pending)

    @property
    def pending(self) -> list[Update]:
        oldest = self._clock() - KEPT_FOR
        self.lapsed += [update for arrived_at, update in self._queue if arrived_at < oldest]
        self._queue = [entry for entry in self._queue if entry[0] >= oldest]
        return [update for _, update in self._queue]

    def put(self, kind: str, content: dict[str, Any]) -> Update:
        """Queue an update, unless the bot has not asked for its kind; return it in any case."""
        update = {"update_id": self.next_id, kind: content}
        if kind in self.allowed or (not self.allowed and kind not in ON_DEMAND):
            self.next_id += 1
            self._queue.append((self._clock(), update))
            if self._poller is not None and not self._poller.done():
                self._poller.set_result(None)
        return update

    def confirm(self, offset: int) -> None:
        """Forget what is older than `offset`; a negative one counts from the end, as Telegram has it."""
        if offset < 0:
            self._queue = self._queue[offset:]
        elif offset > 0:
            self._queue = [entry for entry in self._queue if entry[1]["update_id"] >= offset]

    def take(self, number: int) -> None:
        """Forget this one alone: a webhook confirms each by itself."""
        self._queue = [entry for entry in self._queue if entry[1]["update_id"] != number]

    def drop(self) -> None:
        self._queue = []

    def interrupt(self, error: ApiError) -> None:
        """Send whoever is waiting for updates away."""
        if self._poller is not None and not self._poller.done():
            self._poller.set_exception(error)

    async def arrival(self, seconds: float) -> None:
        """Return when an update comes, or after `seconds` of real time: the poll hangs on a real line."""
        poller = self._poller = asyncio.get_running_loop().create_future()
        try:
            await asyncio.wait_for(poller, seconds)
        except TimeoutError:
            return
        finally:
            if self._poller is poller:
                self._poller = None
