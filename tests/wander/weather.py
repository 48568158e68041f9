"""Bad days between the bot and its Telegram, which cost nobody a word."""

import random
from typing import Any

from sandbox.chats import Json
from sandbox.stage import Stage
from sandbox.weather.kinds import fault_of

SENDING = ("sendMessage", "sendDocument", "copyMessage")
CHANGING = ("editMessageText", "deleteMessage", "answerCallbackQuery")
DAYS: tuple[Json, ...] = (
    *({"kind": "flood", "retry_after": 0}, {"kind": "server_error"}, {"kind": "down", "times": 2}, {"kind": "cut"}),
    {"kind": "page"},
)
LOST: tuple[Json, ...] = ({"kind": "cut", "after": True}, {"kind": "silence", "after": True})
"""It was done, and nobody heard so: of what is sent twice nobody knows the first, nor can make it forgotten."""


def worsen(play: Stage, chance: random.Random) -> str:
    """Order a bad day for the next call of a kind, and tell it."""
    method = chance.choice((*SENDING, *CHANGING))
    days = DAYS if method in SENDING else (*DAYS, *LOST)
    day: dict[str, Any] = {**chance.choice(days), "method": method}
    play.telegram.faults.append(fault_of(day, play.clock()))
    return f"weather: {day}"
