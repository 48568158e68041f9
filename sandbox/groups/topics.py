"""The topics of a forum: each begins with a note, and its number is the note's."""

from sandbox.chats import Chat, Json
from sandbox.errors import bad_request
from sandbox.world import World

COLORS = (7322096, 16766590, 13338331, 9367192, 16749490, 16478047)


def ensure_forum(chat: Chat) -> None:
    if not chat.json.get("is_forum"):
        raise bad_request("the chat is not a forum")


def topic_of(chat: Chat, number: int) -> Json:
    ensure_forum(chat)
    if number not in chat.topics:
        raise bad_request("TOPIC_ID_INVALID")
    return chat.topics[number]


def placed(world: World, chat: Chat, number: int | None) -> Json:
    """Return the fields of a Message in a topic: where it replies to nothing else, it replies to the topic's note."""
    if not number:
        return {}
    note = world.quoted(chat.messages[number])
    return {"message_thread_id": number, "is_topic_message": True, "reply_to_message": note}


def begin(world: World, chat: Chat, by: Json, name: str, color: int = COLORS[0]) -> Json:
    """Open a topic and return Telegram's ForumTopic."""
    about = {"name": name, "icon_color": color}
    note = world.announce(chat, by, {"forum_topic_created": about, **_marked(chat.next_message_id)})
    chat.topics[note.id] = {**about, "by": by["id"], "is_closed": False}
    return {"message_thread_id": note.id, **about}


def rename(world: World, chat: Chat, by: Json, number: int, name: str) -> None:
    chat.topics[number]["name"] = name
    world.announce(chat, by, {"forum_topic_edited": {"name": name}, **placed(world, chat, number)})


def close(world: World, chat: Chat, by: Json, number: int) -> None:
    chat.topics[number]["is_closed"] = True
    world.announce(chat, by, {"forum_topic_closed": {}, **placed(world, chat, number)})


def reopen(world: World, chat: Chat, by: Json, number: int) -> None:
    chat.topics[number]["is_closed"] = False
    world.announce(chat, by, {"forum_topic_reopened": {}, **placed(world, chat, number)})


def remove(chat: Chat, number: int) -> None:
    """Take a topic away with all that was said in it."""
    del chat.topics[number]
    for message in [each for each in chat.messages.values() if each.topic == number]:
        chat.remove(message.id)


def _marked(number: int) -> Json:
    return {"message_thread_id": number, "is_topic_message": True}
