"""Who is in a group, with which rights, and the updates that tell of changes."""

from sandbox.chats import Chat, Footing, Json
from sandbox.updates import Update
from sandbox.world import World

RIGHTS = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_pin_messages",
    "can_manage_topics",
    "can_send_welcome_messages",
)
# A banned person is banned for ever; people are never restricted here.
DETAILS: dict[str, Json] = {
    "creator": {"is_anonymous": False},
    "administrator": {"can_be_edited": False, "is_anonymous": False, **dict.fromkeys(RIGHTS, False)},
    "kicked": {"until_date": 0},
}
INSIDE = ("creator", "administrator", "member")


def member(user: Json, status: str, **rights: bool) -> Json:
    """Return Telegram's ChatMember."""
    return {"status": status, "user": user, **DETAILS.get(status, {}), **rights}


def as_member(world: World, chat: Chat, user_id: int) -> Json:
    """Return how somebody stands in a chat; whoever was never there has left."""
    user = world.me if user_id == world.me["id"] else world.users[user_id]
    held = chat.members.get(user_id, {"status": "member" if chat.is_private else "left"})
    return member(user, **held)


def is_inside(chat: Chat, user_id: int) -> bool:
    return chat.members.get(user_id, {}).get("status") in INSIDE


def bot_may(world: World, chat: Chat, right: str) -> bool:
    """Tell whether the bot has this right of administrators; between two there are none to give."""
    own = chat.members.get(world.me["id"], {})
    return chat.is_private or (own.get("status") == "administrator" and own.get(right, False))


def is_bot_admin(world: World, chat: Chat) -> bool:
    return chat.members.get(world.me["id"], {}).get("status") == "administrator"


def bot_moved(world: World, chat: Chat, by: Json, status: str, **rights: bool) -> Update:
    """Give the bot another standing; it always hears of it."""
    change = _change(world, chat, world.me, by, {"status": status, **rights})
    chat.standing = _standing(chat, status)
    return world.updates.put("my_chat_member", change)


def moved(world: World, chat: Chat, user: Json, by: Json, status: str, **rights: bool) -> Update | None:
    """Give somebody another standing; only an administrator hears of others, and only one that asks for it."""
    change = _change(world, chat, user, by, {"status": status, **rights})
    return world.updates.put("chat_member", change) if is_bot_admin(world, chat) else None


def _change(world: World, chat: Chat, user: Json, by: Json, held: Json) -> Json:
    old = as_member(world, chat, user["id"])
    chat.members[user["id"]] = held
    new = as_member(world, chat, user["id"])
    return {
        "chat": chat.json,
        "from": by,
        "date": world.now,
        "old_chat_member": old,
        "new_chat_member": new,
    }


def _standing(chat: Chat, status: str) -> Footing:
    if status == "kicked":
        return Footing.BLOCKED if chat.is_private else Footing.KICKED
    return Footing.LEFT if status == "left" else Footing.MEMBER
