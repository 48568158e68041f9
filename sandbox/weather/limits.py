"""How much a bot may send: what Telegram's documentation says, as strictly as a clock can."""

from collections import deque
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from math import ceil
from typing import Any

from sandbox.errors import too_many_requests

SENDING = ("send", "copy", "forward")
SECOND, MINUTE = timedelta(seconds=1), timedelta(minutes=1)
Window = deque[datetime]


@dataclass
class Limits:
    """So many messages in any second, to one chat in any second, to one group in any minute; what is refused isn't
    counted."""

    overall: int = 30
    per_chat: int = 1
    per_group: int = 20
    _sent: dict[Any, Window] = field(default_factory=dict, init=False)

    def count(self, method: str, parameters: dict[str, Any], now: datetime) -> None:
        """Count a message.

        Raises:
            ApiError: 429, with the seconds after which there is room again.
        """
        if not method.startswith(SENDING) or method == "sendChatAction":
            return
        windows = [self._window(*rule, now) for rule in self._rules(str(parameters.get("chat_id")))]
        if waits := [room_at - now for window, room_at in windows if room_at > now]:
            raise too_many_requests(ceil(max(waits).total_seconds()))
        for window, _ in windows:
            window.append(now)

    def _rules(self, chat: str) -> list[tuple[Any, int, timedelta]]:
        rules = [("all", self.overall, SECOND), ((chat, "second"), self.per_chat, SECOND)]
        return [*rules, ((chat, "minute"), self.per_group, MINUTE)] if chat.startswith("-") else rules

    def _window(self, key: Any, most: int, span: timedelta, now: datetime) -> tuple[Window, datetime]:
        """Return what was sent within the span, and when there is room for one more."""
        window = self._sent.setdefault(key, deque())
        while window and window[0] <= now - span:
            window.popleft()
        return window, now if len(window) < most else window[-most] + span
