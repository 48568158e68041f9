"""The keys that a bot puts instead of the letters, and what pressing one sends."""

from sandbox.chats import Chat, Json
from sandbox.hands.client import NotPossible
from sandbox.taps import visible


def shown(chat: Chat) -> tuple[int, list[list[Json]]] | None:
    """Return the keys that a client shows now, and the number of the message that brought them."""
    for message in reversed(chat.messages.values()):
        if message.by == "bot" and message.markup:
            if message.markup.get("remove_keyboard"):
                return None
            if "keyboard" in message.markup:
                return message.id, message.markup["keyboard"]
    return None


def key_named(chat: Chat, label: str) -> tuple[int, Json]:
    """Return the key with this label, and which message brought it.

    Raises:
        NotPossible: no such key is shown; it names those that are.
    """
    number, rows = shown(chat) or (0, [])
    keys = [key for row in rows for key in row]
    for key in keys:
        if visible(key["text"]) == visible(label):
            return number, key
    raise NotPossible(f"no key {label!r}; there are: {', '.join(key['text'] for key in keys) or 'none'}")
