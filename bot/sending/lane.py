"""A lane out: what waits for one chat, in the order in which it was said."""

import asyncio
from collections import deque
from collections.abc import Collection, Hashable

from actions.matters.open_matter import NOTICE
from actions.voices.gather import PILE
from domain.messages import Said, Urgency


class Lane:
    """As urgent as the most urgent that waits in it: what was said before a reply goes before it, and hurries."""

    __slots__ = ("_waiting", "is_group", "key", "messages", "notices", "rest", "said", "turn", "urgency")

    def __init__(self, key: Hashable, first: Said) -> None:
        self.key = key
        self.is_group = first.person_id is None
        self.said: deque[Said] = deque()
        self.notices: dict[int, Said] = {}  # Those that nobody has looked at yet, whether they go into a list.
        self._waiting = dict.fromkeys(Urgency, 0)
        self.urgency = first.urgency
        self.messages = 1  # How many messages the next turn is.
        self.rest: asyncio.Future[None] | None = None  # While its own chat has to wait.
        self.turn: asyncio.Future[None] | None = None  # While it stands in the queue of all.
        self.put(first)

    @property
    def is_piled(self) -> bool:
        """Whether so many notices wait that some may go as lists."""
        return len(self.notices) >= PILE

    def put(self, said: Said) -> bool:
        """At the end; return whether the lane has become more urgent by it."""
        self.said.append(said)
        if said.message == NOTICE:
            self.notices[said.id] = said
        self._waiting[said.urgency] += 1
        was, self.urgency = self.urgency, min(self.urgency, said.urgency)
        return self.urgency < was

    def put_first(self, said: Said) -> None:
        self.said.appendleft(said)
        self._waiting[said.urgency] += 1
        self.urgency = min(self.urgency, said.urgency)

    def shift(self) -> None:
        """The first is done with."""
        done = self.said.popleft()
        self.notices.pop(done.id, None)
        self._waiting[done.urgency] -= 1
        if self.said:
            self.urgency = next(urgency for urgency, count in self._waiting.items() if count)

    def take_notices(self) -> list[Said]:
        taken, self.notices = list(self.notices.values()), {}
        return taken

    def drop(self, rows: Collection[int]) -> bool:
        """These aren't said here any more; return whether any of them was."""
        dropped = [one for one in self.said if one.id in rows]
        for gone in dropped:
            self._waiting[gone.urgency] -= 1
        self.said = deque(one for one in self.said if one.id not in rows)
        return bool(dropped)
