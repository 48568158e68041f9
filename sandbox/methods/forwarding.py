"""Messages that go on to another chat, with their author's name or without."""

from dataclasses import dataclass
from typing import Any

from sandbox.chats import Chat, Json, Message
from sandbox.errors import bad_request
from sandbox.methods.messages import Caption, Posting, SendingOne, caption_of, post
from sandbox.world import World

MOST = 100


@dataclass(frozen=True)
class NewCaption:
    """The words under a copied file; what isn't given stays."""

    caption: str | None = None
    parse_mode: str | None = None


async def forward_message(world: World, *, how: Posting, from_chat_id: int, message_id: int = 0) -> Json:
    source = _source(world, from_chat_id)
    message = source.message(message_id, "message to forward not found")
    if not _may_go(message):
        raise bad_request("the message can't be forwarded")
    return post(world, world.chat(how.chat_id), message.forwarded, how, html=message.html)


async def forward_messages(
    world: World, *, how: Posting, from_chat_id: int, message_ids: list | None = None
) -> list[Json]:
    """Forward those that can be; the others are skipped, as long as one is left."""
    found = _going(world, from_chat_id, message_ids, "forward")
    return _posted(world, how, [(each, each.forwarded) for each in found])


async def copy_message(
    world: World, *, how: SendingOne, words: NewCaption, from_chat_id: int, message_id: int = 0
) -> Json:
    source = _source(world, from_chat_id)
    message = source.message(message_id, "message to copy not found")
    if not _may_go(message):
        raise bad_request("the message can't be copied")
    content, html = message.content, message.html
    if words.caption is not None and message.file:
        content, html = _reworded(world, content, words), words.caption
    copy = post(world, world.chat(how.chat_id), _unsigned(content), how, html=html, markup=how.reply_markup)
    return {"message_id": copy["message_id"]}


async def copy_messages(
    world: World,
    *,
    how: Posting,
    from_chat_id: int,
    message_ids: list | None = None,
    remove_caption: bool = False,
) -> list[Json]:
    found = _going(world, from_chat_id, message_ids, "copy")
    bare = NewCaption("")
    contents = [(each, _reworded(world, each.content, bare) if remove_caption else each.content) for each in found]
    return _posted(world, how, [(message, _unsigned(content)) for message, content in contents])


def _source(world: World, chat_id: int) -> Chat:
    chat = world.chat(chat_id)
    chat.ensure_bot_knows()
    return chat


def _may_go(message: Message) -> bool:
    return not (message.is_service or message.json.get("has_protected_content"))


def _going(world: World, chat_id: int, given: Any, verb: str) -> list[Message]:
    source, numbers = _source(world, chat_id), message_ids_of(given)
    if numbers != sorted({*numbers}):
        raise bad_request("message identifiers must be in a strictly increasing order")
    found = [source.messages[number] for number in numbers if number in source.messages]
    if not found:
        raise bad_request(f"there are no messages to {verb}")
    going = [message for message in found if _may_go(message)]
    if not going:
        raise bad_request(f"messages can't be {'forwarded' if verb == 'forward' else 'copied'}")
    return going


def message_ids_of(given: list | None) -> list[int]:
    if not given:
        raise bad_request("message identifiers are not specified")
    if len(given) > MOST:
        raise bad_request("too many message identifiers specified")
    if not all(isinstance(number, int) and number > 0 for number in given):
        raise bad_request("invalid message identifier specified")
    return given


def _posted(world: World, how: Posting, contents: list[tuple[Message, Json]]) -> list[Json]:
    """Send them one after the other; those that were an album are one again."""
    chat = world.chat(how.chat_id)
    albums = {album: world.new_album() for album in dict.fromkeys(each.album for each, _ in contents) if album}
    sent = []
    for message, content in contents:
        album = {"media_group_id": albums[message.album]} if message.album else {}
        sent.append(post(world, chat, {**album, **content}, how, html=message.html))
    return [{"message_id": message["message_id"]} for message in sent]


def _reworded(world: World, content: Json, words: NewCaption) -> Json:
    bare = {name: value for name, value in content.items() if not name.startswith("caption")}
    return {**bare, **caption_of(world, Caption(words.caption or "", words.parse_mode))}


def _unsigned(content: Json) -> Json:
    """A copy doesn't say where it comes from."""
    return {name: value for name, value in content.items() if name != "forward_origin"}
