"""Everything a Telegram remembers; methods and people work on it."""

from collections.abc import Callable
from dataclasses import dataclass, field, fields
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from sandbox.chats import Chat, Footing, Json, Message
from sandbox.errors import CHAT_NOT_FOUND, NotModelled, bad_request
from sandbox.files import Files
from sandbox.formatting.detected import with_detected
from sandbox.formatting.entities import parse_html
from sandbox.formatting.text import Formatted, cleaned, trimmed
from sandbox.updates import Queue, Updates

QUERY_LIVES = timedelta(minutes=15)


@dataclass(frozen=True)
class Query:
    """A tap that waits for its answer."""

    id: str
    by: int
    at: datetime


class Toast(NamedTuple):
    """What a tap was answered with."""

    text: str
    show_alert: bool


@dataclass(eq=False, repr=False)
class Memory:
    """All that a Telegram remembers besides the updates on their way.

    Menus, names and descriptions are kept by kind or scope and by language; phone numbers, toasts and menu buttons
    by whose they are, the default button under 0.
    """

    me: Json
    users: dict[int, Json] = field(default_factory=dict)
    phones: dict[int, str] = field(default_factory=dict)
    chats: dict[int, Chat] = field(default_factory=dict)
    files: Files = field(default_factory=Files)
    webhook: Json | None = None
    queries: dict[str, Query] = field(default_factory=dict)
    toasts: dict[int, list[Toast]] = field(default_factory=dict)
    commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)
    descriptions: dict[tuple[str, str], str] = field(default_factory=dict)
    menu_buttons: dict[int, Json] = field(default_factory=dict)
    queries_so_far: int = 0
    albums_so_far: int = 0


class World(Memory):
    """The state of one Telegram, seen from one bot."""

    def __init__(self, clock: Callable[[], datetime], token: str, username: str) -> None:
        self.clock = clock
        self.token = token
        self.username = username
        self.updates = Updates(clock)
        super().__init__(self._bot())

    def _bot(self) -> Json:
        number = int(self.token.partition(":")[0])
        return {"id": number, "is_bot": True, "first_name": "Seda", "username": self.username}

    def reset(self) -> None:
        """Forget everything: nobody is here, and nobody ever was."""
        self.become(Memory(self._bot()), Queue())

    def become(self, memory: Memory, queue: Queue) -> None:
        """Remember what another world remembered, and nothing else."""
        for each in fields(Memory):
            setattr(self, each.name, getattr(memory, each.name))
        self.updates.become(queue)

    @property
    def now(self) -> int:
        """Unix time, as Telegram writes dates."""
        return int(self.clock().timestamp())

    def chat(self, chat_id: int) -> Chat:
        if chat_id not in self.chats:
            raise bad_request(CHAT_NOT_FOUND)
        return self.chats[chat_id]

    def new_album(self) -> str:
        """Return the number that the messages of one album share."""
        self.albums_so_far += 1
        return str(13_000_000_000_000_000 + self.albums_so_far)

    def ask(self, by: int) -> Query:
        """Open a callback query and return it."""
        self.queries_so_far += 1
        query = Query(str(4_000_000_000_000_000_000 + self.queries_so_far), by, self.clock())
        self.queries[query.id] = query
        return query

    def answered(self, query_id: str) -> Query | None:
        """Close a query and return it, unless it is unknown, answered already, or too old."""
        query = self.queries.pop(query_id, None)
        return query if query and self.clock() - query.at < QUERY_LIVES else None

    def formatted(self, text: str, parse_mode: str | None = None) -> Formatted:
        """Read a text as Telegram would when this bot or a person sends it."""
        if (parse_mode or "html").lower() != "html":
            raise NotModelled(f"parse mode {parse_mode}")
        read = parse_html(text) if parse_mode else trimmed(Formatted(cleaned(text)))
        entities = (self._with_person(entity) for entity in read.entities)
        return with_detected(Formatted(read.text, tuple(entity for entity in entities if entity)))

    def _with_person(self, entity: Json) -> Json | None:
        if entity["type"] != "text_mention":
            return entity
        person = self.users.get(entity["user"])
        # Telegram drops a mention of somebody whom the bot has never met.
        return {**entity, "user": person} if person else None

    def announce(self, chat: Chat, by: Json, content: Json) -> Message:
        """Put a note into a chat of what happened there; the bot hears of it, even of what it did itself."""
        message = chat.add({"from": by, "chat": chat.json, "date": self.now, **content}, html="")
        if chat.standing is Footing.MEMBER:
            self.updates.put("message", message.json)
        return message

    def quoted(self, message: Message) -> Json:
        """Return a message as it stands inside its replies: without what it replied to itself."""
        return {name: value for name, value in message.json.items() if name != "reply_to_message"}


def marked(name: str, formatted: Formatted) -> dict[str, Any]:
    """Return the fields of a text or a caption; empty ones are left out, as Telegram does."""
    entities_name = "entities" if name == "text" else f"{name}_entities"
    fields: dict[str, Any] = {name: formatted.text} if formatted.text else {}
    return {**fields, entities_name: list(formatted.entities)} if formatted.entities else fields
