"""The key by which a customer shares their number, and the messages with which it goes away again."""

from typing import Any

from handlers.buttons import Label

ASKS = "phones.ask"
CLEARS = frozenset({"phones.claimed", "phones.nothing", "phones.put_away"})


def keys(message: str, label: Label) -> dict[str, Any] | None:
    """What stands instead of the letters from this message on, as the Bot API takes it."""
    if message == ASKS:
        key = {"text": label("share_phone"), "request_contact": True}
        return {"keyboard": [[key]], "resize_keyboard": True, "one_time_keyboard": True}
    return {"remove_keyboard": True} if message in CLEARS else None
