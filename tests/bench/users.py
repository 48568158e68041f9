"""Users by a script: each does the next thing when the bot has answered the former."""

import asyncio
import random
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

FIRST_USER = 1_000_000
REASON = "It came a day early, well packed, and the seller called to ask whether all was fine."
BOT = {"id": 12345, "is_bot": True, "first_name": "Seda", "username": "seda_bot"}
Do = Callable[[dict[str, Any]], None]


@dataclass
class Users:
    """As many as are told to come, one dialogue each: `/start`, a tap on 9, a reason; or three texts for an echo.

    `taps` gives each user's button, where the bot has handed out buttons before.
    """

    count: int
    taps: dict[int, str] = field(default_factory=dict)
    is_echo: bool = False
    steps: int = 3

    def __post_init__(self) -> None:
        self._step: dict[int, int] = {}
        self._since: dict[int, float] = {}
        self.waits: list[float] = []
        self.finished = 0
        self.others = 0  # Messages to anybody else: the staff.
        self.done = asyncio.Event()
        self.last_at = 0.0

    def come(self, do: Do, *, first: int = 0, count: int | None = None) -> None:
        """All at once."""
        for user in range(first, first + (self.count if count is None else count)):
            self._begin(do, FIRST_USER + user)

    async def come_slowly(self, do: Do, *, first: int, rate: float) -> None:
        """At random, so many a second on average."""
        at = time.perf_counter()
        pick = random.Random(7)  # noqa: S311 - the same moments for every bot.
        for user in range(first, first + self.count):
            at += pick.expovariate(rate)
            await asyncio.sleep(max(0.0, at - time.perf_counter()))
            self._begin(do, FIRST_USER + user)

    def _begin(self, do: Do, user: int) -> None:
        self._do = do
        self._step[user] = -1
        self._go_on(user)

    def heard(self, method: str, chat: int) -> None:
        """The bot has written to somebody."""
        step = self._step.get(chat)
        if step is None:
            self.others += 1
            return
        now = time.perf_counter()
        self.waits.append(now - self._since[chat])
        if step + 1 < self.steps:
            self._go_on(chat)
            return
        del self._step[chat]
        self.finished += 1
        self.last_at = now
        if self.finished == self.count:
            self.done.set()

    def _go_on(self, user: int) -> None:
        self._step[user] += 1
        self._since[user] = time.perf_counter()
        self._do(self._deed(user, self._step[user]))

    def _deed(self, user: int, step: int) -> dict[str, Any]:
        who = {"id": user, "is_bot": False, "first_name": "Sara", "username": f"sara{user}", "language_code": "en"}
        chat = {"id": user, "first_name": "Sara", "type": "private"}
        message = {"message_id": step + 1, "date": 1_795_000_000, "chat": chat}
        if step == 1 and not self.is_echo:
            tap = self.taps.get(user, "score:9")
            shown = {**message, "from": BOT, "text": "From 0 to 10?", "reply_markup": _scale(tap)}
            return {
                "callback_query": {"id": f"{user}1", "from": who, "message": shown, "chat_instance": "1", "data": tap}
            }
        if step == 0 and not self.is_echo:
            command = [{"type": "bot_command", "offset": 0, "length": 6}]
            return {"message": {**message, "from": who, "text": "/start", "entities": command}}
        return {"message": {**message, "from": who, "text": REASON}}


def _scale(tap: str) -> dict[str, Any]:
    """The buttons under the message whose 9 is tapped: Telegram brings them along."""
    scale = ((0, 1, 2, 3, 4, 5), (6, 7, 8, 9, 10))
    return {
        "inline_keyboard": [[{"text": str(one), "callback_data": f"{tap[:-1]}{one}"} for one in row] for row in scale]
    }
