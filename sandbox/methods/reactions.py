"""Reactions of the bot: one to a message at most."""

from typing import Any

from sandbox.chats import Message
from sandbox.errors import NotModelled, bad_request
from sandbox.parameters import ensure_modelled
from sandbox.reactions import EMOJI, holder, react
from sandbox.world import World

UNREADABLE = "can't parse ReactionType"
MOST_KINDS = 11


async def set_message_reaction(
    world: World, *, chat_id: int, message_id: int = 0, reaction: list | None = None, is_big: bool = False
) -> bool:
    """Set the bot's reaction to a message, to an album's first; without one it is taken away."""
    emoji = [_emoji(each) for each in reaction or []]
    chat = world.chat(chat_id)
    chat.ensure_bot_may_write()
    message = holder(chat, chat.message(message_id, "message to react not found"))
    own = world.me["id"]
    _ensure_possible(message, emoji, own)
    react(chat, message, own, emoji)
    return True


def _emoji(reaction: Any) -> str:
    if not isinstance(reaction, dict):
        raise bad_request(f"{UNREADABLE}: expected an Object")
    kind = reaction.get("type")
    if kind is None:
        raise bad_request(f'{UNREADABLE}: Can\'t find field "type"')
    if kind == "custom_emoji":
        raise NotModelled("a reaction with an emoji of one's own")
    if kind != "emoji":
        raise bad_request(f"{UNREADABLE}: invalid reaction type specified")
    ensure_modelled("reaction", reaction, "type", "emoji")
    if "emoji" not in reaction:
        raise bad_request(f'{UNREADABLE}: Can\'t find field "emoji"')
    return str(reaction["emoji"])


def _ensure_possible(message: Message, emoji: list[str], own: int) -> None:
    if message.is_service or any(each not in EMOJI for each in emoji):
        raise bad_request("REACTION_INVALID")
    shown = {each for who, set_by in message.reactions.items() if who != own for each in set_by}
    if len(emoji) > 1 or len({*shown, *emoji}) > MOST_KINDS:
        raise bad_request("REACTIONS_TOO_MANY")
    if not emoji and own not in message.reactions:
        raise bad_request("REACTION_EMPTY")
