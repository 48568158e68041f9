"""Who is in a chat, and who may not be there any more."""

from sandbox.chats import Chat, Json
from sandbox.errors import bad_request
from sandbox.groups.members import INSIDE, as_member, bot_may, is_bot_admin, is_inside, moved
from sandbox.world import World

LEADING = ("creator", "administrator")


async def get_chat_member(world: World, *, chat_id: int, user_id: int = 0) -> Json:
    """Tell how somebody stands there; of others only an administrator is told for sure."""
    chat = _known(world, chat_id)
    _ensure_person(user_id)
    if user_id != world.me["id"] and user_id not in world.users:
        raise bad_request("member not found")
    return as_member(world, chat, user_id)


async def get_chat_administrators(world: World, *, chat_id: int, return_bots: bool = False) -> list[Json]:
    """Tell who leads a group; the bot itself only if it asks for bots."""
    chat = _known(world, chat_id)
    if chat.is_private:
        raise bad_request("there are no administrators in the private chat")
    leading = [number for number, held in chat.members.items() if held["status"] in LEADING]
    return [as_member(world, chat, number) for number in leading if return_bots or number != world.me["id"]]


async def get_chat_member_count(world: World, *, chat_id: int) -> int:
    chat = _known(world, chat_id)
    return 2 if chat.is_private else sum(held["status"] in INSIDE for held in chat.members.values())


async def ban_chat_member(world: World, *, chat_id: int, user_id: int = 0, revoke_messages: bool = False) -> bool:
    """Throw somebody out for good."""
    chat = _led(world, chat_id, user_id)
    _ensure_bannable(world, chat, user_id)
    moved(world, chat, world.users[user_id], world.me, "kicked")
    if revoke_messages:
        for message in [each for each in chat.messages.values() if each.json["from"]["id"] == user_id]:
            chat.remove(message.id)
    return True


async def unban_chat_member(world: World, *, chat_id: int, user_id: int = 0, only_if_banned: bool = False) -> bool:
    """Let somebody come back; who is inside is put out by it, unless only the banned are meant."""
    chat = _led(world, chat_id, user_id)
    if user_id not in world.users:
        raise bad_request("user not found")
    is_banned = chat.members.get(user_id, {}).get("status") == "kicked"
    if is_banned or (is_inside(chat, user_id) and not only_if_banned):
        moved(world, chat, world.users[user_id], world.me, "left")
    return True


def _known(world: World, chat_id: int) -> Chat:
    chat = world.chat(chat_id)
    chat.ensure_bot_knows()
    if not chat.is_private:
        chat.ensure_bot_may_write()
    return chat


def _led(world: World, chat_id: int, user_id: int) -> Chat:
    chat = _known(world, chat_id)
    _ensure_person(user_id)
    if chat.is_private:
        raise bad_request("chat member status can't be changed in private chats")
    if not (is_bot_admin(world, chat) and bot_may(world, chat, "can_restrict_members")):
        raise bad_request("not enough rights to restrict/unrestrict chat member")
    return chat


def _ensure_person(user_id: int) -> None:
    if user_id <= 0:
        raise bad_request("invalid user_id specified")


def _ensure_bannable(world: World, chat: Chat, user_id: int) -> None:
    if user_id == world.me["id"]:
        raise bad_request("can't restrict self")
    if user_id not in world.users:
        raise bad_request("user not found")
    status = chat.members.get(user_id, {}).get("status")
    if status == "creator":
        raise bad_request("can't remove chat owner")
    if status == "administrator":
        raise bad_request("user is an administrator of the chat")
