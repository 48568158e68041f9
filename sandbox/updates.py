"""Updates on their way to the bot: kept until confirmed, for a day at most."""

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, fields
from datetime import datetime, timedelta
from typing import Any

from sandbox.errors import ApiError, NotModelled

Update = dict[str, Any]
MODELLED = ("message", "edited_message", "callback_query", "my_chat_member", "chat_member", "message_reaction")
# A bot may ask for these, too; nothing here makes any.
OTHERS = (
    *("channel_post", "edited_channel_post", "business_connection", "business_message", "edited_business_message"),
    *("deleted_business_messages", "guest_message", "message_reaction_count", "inline_query", "chosen_inline_result"),
    *("shipping_query", "pre_checkout_query", "purchased_paid_media", "poll", "poll_answer", "chat_join_request"),
    *("chat_boost", "removed_chat_boost", "managed_bot"),
)
KEPT_FOR = timedelta(hours=24)
# These are sent only to a bot that asks for them by name.
ON_DEMAND = {"chat_member", "message_reaction", "message_reaction_count"}
FIRST = 100_000_001


@dataclass(eq=False, repr=False)
class Queue:
    """What waits and since when, what waited for too long, and which kinds the bot has asked for.

    `next_id` may be set, since Telegram may start its numbers anew anywhere.
    """

    next_id: int = FIRST
    allowed: list[str] = field(default_factory=list)
    lapsed: list[Update] = field(default_factory=list)
    waiting: list[tuple[datetime, Update]] = field(default_factory=list)


class Updates(Queue):
    """The queue of one bot, and whoever polls it."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self._clock = clock
        self._poller: asyncio.Future[None] | None = None

    def become(self, queue: Queue) -> None:
        """Go on with what another queue holds."""
        for each in fields(Queue):
            setattr(self, each.name, getattr(queue, each.name))
        self.wake()

    def ask_for(self, kinds: list[str]) -> None:
        """Remember which kinds are sent from now on; none means all but those on demand.

        Raises:
            NotModelled: there is no such kind; Telegram would overlook it.
        """
        if unknown := sorted({str(kind) for kind in kinds} - {*MODELLED, *OTHERS}):
            raise NotModelled(f"update of kind {unknown[0]}")
        self.allowed = kinds

    def __iter__(self) -> Iterator[Update]:
        return iter(self.pending)

    def __len__(self) -> int:
        return len(self.pending)

    @property
    def pending(self) -> list[Update]:
        oldest = self._clock() - KEPT_FOR
        self.lapsed += [update for arrived_at, update in self.waiting if arrived_at < oldest]
        self.waiting = [entry for entry in self.waiting if entry[0] >= oldest]
        return [update for _, update in self.waiting]

    def put(self, kind: str, content: dict[str, Any]) -> Update:
        """Queue an update, unless the bot has not asked for its kind; return it in any case."""
        update = {"update_id": self.next_id, kind: content}
        if kind in self.allowed or (not self.allowed and kind not in ON_DEMAND):
            self.next_id += 1
            self.waiting.append((self._clock(), update))
            self.wake()
        return update

    def wake(self) -> None:
        """Let whoever is waiting for updates look again."""
        if self._poller is not None and not self._poller.done():
            self._poller.set_result(None)

    def confirm(self, offset: int) -> None:
        """Forget what is older than `offset`; a negative one counts from the end, as Telegram has it."""
        if offset < 0:
            self.waiting = self.waiting[offset:]
        elif offset > 0:
            self.waiting = [entry for entry in self.waiting if entry[1]["update_id"] >= offset]

    def take(self, number: int) -> None:
        """Forget this one alone: a webhook confirms each by itself."""
        self.waiting = [entry for entry in self.waiting if entry[1]["update_id"] != number]

    def drop(self) -> None:
        self.waiting = []

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
