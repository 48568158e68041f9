"""What messages show since they were sent or changed last: an edit that changes nothing isn't worth a call."""

from collections import OrderedDict
from typing import Any

from bot.sending.call import Call

KEPT = 2_000
"""Messages; of older ones, and of all at the next start, Telegram itself says that nothing has changed."""
TEXTS = ("sendMessage", "editMessageText")
LOOKS = ("text", "parse_mode", "reply_markup")


class Shown:
    def __init__(self) -> None:
        self._looks: OrderedDict[tuple[Any, Any], int] = OrderedDict()

    def is_there(self, call: Call) -> bool:
        """Whether this edit would change nothing."""
        number = call.edited
        return call.method in TEXTS and number is not None and self._looks.get(_place(call, number)) == _look(call)

    def forget(self, call: Call) -> None:
        """It is being made: should its answer be lost, nobody knows what the message shows."""
        self._looks.pop(_place(call, call.parameters.get("message_id")), None)

    def keep(self, call: Call, number: int | None) -> None:
        """It has been made, and left the message with this number."""
        if call.method in TEXTS and number is not None:
            self._looks[_place(call, number)] = _look(call)
            if len(self._looks) > KEPT:
                self._looks.popitem(last=False)


def _place(call: Call, number: Any) -> tuple[Any, Any]:
    return call.parameters.get("chat_id"), number


def _look(call: Call) -> int:
    return hash(tuple(call.parameters.get(name) for name in LOOKS))
