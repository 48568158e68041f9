"""Fingers on buttons."""

import re

from sandbox.chats import Chat, Message
from sandbox.updates import Update
from sandbox.world import World

# A label may be isolated or marked for its direction; nobody sees these marks.
DIRECTION_MARKS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def button_named(label_or_data: str, chat: Chat, message_id: int | None) -> tuple[Message, str]:
    """Return the newest message of the bot that has this button, and the button's data."""
    wanted = visible(label_or_data)
    offered = []
    for message in reversed(list(chat.messages.values())):
        if message_id not in (None, message.id):
            continue
        for label, data in _tappable(message):
            if visible(label) == wanted or data == label_or_data:
                return message, data
            offered.append(f"{visible(label)!r} ({data})")
    where = f"message {message_id}" if message_id else "any message"
    raise LookupError(f"no button {label_or_data!r} on {where}; there are: {', '.join(offered) or 'none'}")


def tap(world: World, user_id: int, chat: Chat, message_id: int, data: str) -> Update:
    """Send the callback query; a message that is gone is told only by its number, dated 0."""
    found = chat.messages.get(message_id)
    gone = {"chat": chat.json, "message_id": message_id, "date": 0}
    query = {
        "id": world.ask(user_id).id,
        "from": world.users[user_id],
        "message": found.json if found else gone,
        "chat_instance": str(5_000_000_000 + chat.id),
        "data": data,
    }
    return world.updates.put("callback_query", query)


def _tappable(message: Message) -> list[tuple[str, str]]:
    rows = message.json.get("reply_markup", {}).get("inline_keyboard", [])
    buttons = [button for row in rows for button in row]
    return [(button["text"], button["callback_data"]) for button in buttons if "callback_data" in button]


def visible(label: str) -> str:
    return DIRECTION_MARKS.sub("", label)
