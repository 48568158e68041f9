"""Chats and the messages in them, as the bot may see them and as a client shows them."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import Enum
from typing import Any

from sandbox.errors import CHAT_NOT_FOUND, bad_request, forbidden
from sandbox.files import KINDS

Json = dict[str, Any]
SERVICE = (
    "new_chat_members",
    "left_chat_member",
    "pinned_message",
    "forum_topic_created",
    "forum_topic_edited",
    "forum_topic_closed",
    "forum_topic_reopened",
)
# What a forwarded message leaves behind in the chat that it comes from.
LEFT_BEHIND = (
    *("message_id", "from", "chat", "date", "edit_date", "reply_to_message", "quote", "reply_markup"),
    *("media_group_id", "message_thread_id", "is_topic_message", "has_protected_content"),
)


@dataclass(frozen=True)
class Message:
    """A message: `json` is Telegram's, `html` is what its author wrote, `markup` any kind of reply markup.

    `reactions` holds the emoji that somebody, by their number, has set on it.
    """

    json: Json
    html: str
    silent: bool = False
    markup: Json | None = None
    reactions: dict[int, list[str]] = field(default_factory=dict)

    @property
    def id(self) -> int:
        return self.json["message_id"]

    @property
    def text(self) -> str:
        return self.json.get("text", self.json.get("caption", ""))

    @property
    def by(self) -> str:
        return "bot" if self.json["from"]["is_bot"] else "me"

    @property
    def buttons(self) -> list[list[tuple[str, str]]]:
        """Rows of label and callback data; a button that opens an address shows the address."""
        rows = self.json.get("reply_markup", {}).get("inline_keyboard", [])
        return [[(each["text"], each.get("callback_data") or each.get("url", "")) for each in row] for row in rows]

    @property
    def file(self) -> tuple[str, str] | None:
        """Kind and file id of what it holds; of a picture, those of the largest size."""
        kind = next((kind for kind in KINDS if kind in self.json), None)
        if kind is None:
            return None
        held = self.json[kind][-1] if kind == "photo" else self.json[kind]
        return kind, held["file_id"]

    @property
    def location(self) -> tuple[float, float] | None:
        """Latitude and longitude in degrees."""
        point = self.json.get("location")
        return (point["latitude"], point["longitude"]) if point else None

    @property
    def album(self) -> str | None:
        return self.json.get("media_group_id")

    @property
    def topic(self) -> int | None:
        return self.json.get("message_thread_id")

    @property
    def is_service(self) -> bool:
        """Tell whether it says what happened in the chat, and nobody wrote it."""
        return any(name in self.json for name in SERVICE)

    @property
    def content(self) -> Json:
        """What goes along when it is copied: all that doesn't belong to its own chat."""
        return {name: value for name, value in self.json.items() if name not in LEFT_BEHIND}

    @property
    def forwarded(self) -> Json:
        """What goes along when it is forwarded; of what came from elsewhere, its first author's name."""
        origin = {"type": "user", "sender_user": self.json["from"], "date": self.json["date"]}
        return {"forward_origin": origin, **self.content}

    @property
    def photo(self) -> str | None:
        """The file id of the picture in its largest size."""
        return self.json["photo"][-1]["file_id"] if "photo" in self.json else None

    @property
    def document(self) -> str | None:
        return self.json["document"]["file_id"] if "document" in self.json else None

    @property
    def edited(self) -> bool:
        return "edit_date" in self.json

    @property
    def date(self) -> datetime:
        return datetime.fromtimestamp(self.json["date"], UTC)

    @property
    def reply_to(self) -> int | None:
        return self.json.get("reply_to_message", {}).get("message_id")


class Footing(Enum):
    """How the bot stands in a chat, with Telegram's words where it may not write."""

    MEMBER = ""
    NOT_STARTED = "bot can't initiate conversation with a user"
    BLOCKED = "bot was blocked by the user"
    DEACTIVATED = "user is deactivated"
    KICKED = "bot was kicked from the {type} chat"
    LEFT = "bot is not a member of the {type} chat"


@dataclass
class Chat:
    """One conversation; `json` is Telegram's Chat. Message ids count from 1 in each chat.

    `members` are standing and rights by number; `topics` those of a forum, each a ForumTopic and whether it is closed;
    `pinned` the numbers of messages, the newest last; `read_to` how far its person has read.
    """

    json: Json
    standing: Footing
    messages: dict[int, Message] = field(default_factory=dict)
    next_message_id: int = 1
    actions: list[str] = field(default_factory=list)
    acted_at: int = 0
    read_to: int = 0
    pinned: list[int] = field(default_factory=list)
    members: dict[int, Json] = field(default_factory=dict)
    topics: dict[int, Json] = field(default_factory=dict)

    @property
    def id(self) -> int:
        return self.json["id"]

    @property
    def is_private(self) -> bool:
        return self.json["type"] == "private"

    def ensure_bot_may_write(self) -> None:
        if self.standing is not Footing.MEMBER:
            raise forbidden(self.standing.value.format(type=self.json["type"]))

    def ensure_bot_knows(self) -> None:
        """To a bot, somebody who never pressed Start is no chat at all."""
        if self.standing is Footing.NOT_STARTED:
            raise bad_request(CHAT_NOT_FOUND)

    def message(self, message_id: int, otherwise: str) -> Message:
        if not message_id:
            raise bad_request("message identifier is not specified")
        if message_id not in self.messages:
            raise bad_request(otherwise)
        return self.messages[message_id]

    def add(self, content: Json, **shown: Any) -> Message:
        """Keep a new message under the next number."""
        message = Message({"message_id": self.next_message_id, **content}, **shown)
        self.next_message_id += 1
        self.messages[message.id] = message
        return message

    def remove(self, message_id: int) -> None:
        """Take a message away for everybody."""
        del self.messages[message_id]
        if message_id in self.pinned:
            self.pinned.remove(message_id)

    def put(self, message: Message) -> Message:
        self.messages[message.id] = message
        return message
