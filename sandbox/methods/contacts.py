"""Cards with somebody's number."""

from sandbox.chats import Json
from sandbox.errors import bad_request
from sandbox.methods.messages import SendingOne, post
from sandbox.world import World


async def send_contact(
    world: World, *, how: SendingOne, phone_number: str = "", first_name: str = "", last_name: str = ""
) -> Json:
    chat = world.chat(how.chat_id)
    if not phone_number:
        raise bad_request("phone_number is empty")
    if not first_name:
        raise bad_request("first_name is empty")
    names = {"first_name": first_name, **({"last_name": last_name} if last_name else {})}
    content = {"contact": {"phone_number": phone_number, **names}}
    return post(world, chat, content, how, html="", markup=how.reply_markup)
