"""Where a message of the bot stands: in a topic, and what it replies to."""

from sandbox.chats import Chat, Json, Message
from sandbox.errors import NotModelled, bad_request
from sandbox.formatting.text import utf16_length
from sandbox.groups.members import bot_may
from sandbox.groups.topics import placed
from sandbox.parameters import ensure_modelled, ensure_types
from sandbox.world import World

LONGEST_QUOTE = 1024
FIELDS = ("message_id", "chat_id", "allow_sending_without_reply", "quote", "quote_position")


def replying(world: World, chat: Chat, reply: Json, thread: int) -> Json:
    """Return the fields of a Message; whoever replies inside a topic writes there."""
    target = _target(chat, reply) if reply else None
    ensure_thread(world, chat, thread)
    place = placed(world, chat, thread or (target.topic if target else None))
    if target is None:
        return place
    return {**place, "reply_to_message": world.quoted(target), **_quote(target, reply)}


def ensure_thread(world: World, chat: Chat, thread: int) -> None:
    if not thread:
        return
    if thread not in chat.topics:
        raise bad_request("message thread not found")
    if chat.topics[thread]["is_closed"] and not bot_may(world, chat, "can_manage_topics"):
        raise bad_request("TOPIC_CLOSED")


def _target(chat: Chat, reply: Json) -> Message | None:
    ensure_modelled("reply parameters", reply, *FIELDS)
    ensure_types("ReplyParameters", reply, int, "message_id", "chat_id", "quote_position")
    ensure_types("ReplyParameters", reply, str, "quote")
    if reply.get("chat_id", chat.id) != chat.id:
        raise NotModelled("a reply to another chat")
    if target := chat.messages.get(reply.get("message_id", 0)):
        return target
    if reply.get("allow_sending_without_reply"):
        return None
    raise bad_request("message to be replied not found")


def _quote(target: Message, reply: Json) -> Json:
    """Return the part that is quoted; it must stand in the message word by word."""
    quote = reply.get("quote", "")
    if not quote:
        return {}
    at = target.text.find(quote)
    if at < 0 or utf16_length(quote) > LONGEST_QUOTE:
        raise bad_request("QUOTE_TEXT_INVALID")
    position = reply.get("quote_position", utf16_length(target.text[:at]))
    return {"quote": {"text": quote, "position": position, "is_manual": True}}
