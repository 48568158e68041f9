"""The button beside the field where people write."""

from sandbox.chats import Json
from sandbox.errors import NotModelled, bad_request
from sandbox.parameters import ensure_modelled
from sandbox.world import World

EVERYBODY = 0
KINDS = ("default", "commands")


async def set_chat_menu_button(world: World, *, chat_id: int = EVERYBODY, menu_button: dict | None = None) -> bool:
    """Set the button of one private chat, or of all that have none of their own."""
    button = menu_button or {"type": "default"}
    if button.get("type") == "web_app":
        raise NotModelled("a menu button that opens a web app")
    if button.get("type") not in KINDS:
        raise bad_request("can't parse menu button: MenuButton has unsupported type")
    ensure_modelled("menu button", button, "type")
    _ensure_private(world, chat_id)
    world.menu_buttons[chat_id] = button
    return True


async def get_chat_menu_button(world: World, *, chat_id: int = EVERYBODY) -> Json:
    _ensure_private(world, chat_id)
    own = world.menu_buttons.get(chat_id, {"type": "default"})
    return own if own["type"] != "default" else world.menu_buttons.get(EVERYBODY, own)


def _ensure_private(world: World, chat_id: int) -> None:
    if chat_id == EVERYBODY:
        return
    chat = world.chat(chat_id)
    chat.ensure_bot_knows()
    if not chat.is_private:
        raise bad_request("chat menu button can be set only in private chats")
