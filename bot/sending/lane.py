"""A lane out: what waits for one chat, in the order in which it was said."""

import asyncio
from collections import deque
from collections.abc import Hashable

from domain.messages import Said, Urgency


class Lane:
    """As urgent as the most urgent that waits in it: what was said before a reply goes before it, and hurries."""

    __slots__ = ("_waiting", "is_group", "key", "messages", "rest", "said", "turn", "urgency")

    def __init__(self, key: Hashable, first: Said) -> None:
        self.key = key
        self.is_group = first.person_id is None
        self.said = deque([first])
        self._waiting = dict.fromkeys(Urgency, 0) | {first.urgency: 1}
        self.urgency = first.urgency
        self.messages = 1  # How many messages the next turn is.
        self.rest: asyncio.Future[None] | None = None  # While its own chat has to wait.
        self.turn: asyncio.Future[None] | None = None  # While it stands in the queue of all.

    def put(self, said: Said) -> bool:
        """Return whether the lane has become more urgent by it."""
        self.said.append(said)
        self._waiting[said.urgency] += 1
        was, self.urgency = self.urgency, min(self.urgency, said.urgency)
        return self.urgency < was

    def shift(self) -> None:
        """The first is done with."""
        done = self.said.popleft()
        self._waiting[done.urgency] -= 1
        if self.said:
            self.urgency = next(urgency for urgency, count in self._waiting.items() if count)
