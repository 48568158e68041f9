"""A look inside: the bot's calls as they happen, numbered, each as plain JSON."""

from collections import deque
from itertools import islice
from typing import Any

from sandbox.chats import Json
from sandbox.demo.dates import Dates
from sandbox.errors import ApiError
from sandbox.telegram import CALLS_KEPT, Call

MOST = 200
TYPING_SECONDS = 5  # As long as Telegram shows it.


class Calls(deque[Call]):
    """The newest calls; `total` counts also those that are not kept any more."""

    def __init__(self) -> None:
        super().__init__(maxlen=CALLS_KEPT)
        self.total = 0

    def append(self, call: Call, /) -> None:
        self.total += 1
        super().append(call)

    def after(self, number: int) -> list[tuple[int, Call]]:
        """Those that came after the one with this number, the newest at most."""
        first = max(number + 1, self.total - len(self) + 1, self.total - MOST + 1)
        found = islice(self, first - (self.total - len(self)) - 1, None)
        return list(enumerate(found, first))


def told(calls: Calls, after: int, dates: Dates) -> list[Json]:
    return [_call(number, call, dates) for number, call in calls.after(after)]


def _call(number: int, call: Call, dates: Dates) -> Json:
    return {
        "number": number,
        "method": call.method,
        "at": dates.second(call.at),
        "chat": call.parameters.get("chat_id"),
        "asked": {**call.parameters, **{name: _size(file.content) for name, file in call.files.items()}},
        "answer": call.answer if call.error is None else None,
        "error": _error(call.error),
    }


def _size(content: bytes) -> str:
    return f"({len(content)} bytes)"


def _error(error: Exception | None) -> Any:
    if isinstance(error, ApiError):
        return error.envelope()
    return None if error is None else type(error).__name__


def is_typing(calls: Calls, chat: int, now: float) -> bool:
    """Whether the bot has said so a moment ago, and written nothing since."""
    for call in reversed(calls):
        if now - call.at.timestamp() > TYPING_SECONDS:
            return False
        if str(call.parameters.get("chat_id")) == str(chat):
            return call.method == "sendChatAction"
    return False
