"""A lane out: what waits for one chat, in the order in which it was said."""

import asyncio
from collections import deque
from collections.abc import Hashable

from domain.messages import Said


class Lane:
    """As urgent as the most urgent that waits in it: what was said before a reply goes before it, and hurries."""

    __slots__ = ("is_group", "key", "messages", "rest", "said", "turn", "urgency")

    def __init__(self, key: Hashable, first: Said) -> None:
        self.key = key
        self.is_group = first.person_id is None
        self.said = deque([first])
        self.urgency = first.urgency
        self.messages = 1  # How many messages the next turn is.
        self.rest: asyncio.Future[None] | None = None  # While its own chat has to wait.
        self.turn: asyncio.Future[None] | None = None  # While it stands in the queue of all.

    def put(self, said: Said) -> bool:
        """Return whether the lane has become more urgent by it."""
        self.said.append(said)
        was, self.urgency = self.urgency, min(self.urgency, said.urgency)
        return self.urgency < was

    def shift(self) -> None:
        """The first is done with."""
        done = self.said.popleft()
        if self.said and done.urgency == self.urgency:
            self.urgency = min(said.urgency for said in self.said)
