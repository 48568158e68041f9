"""How a person's client makes messages, and Telegram the updates of them."""

import re
from dataclasses import replace
from html import escape

from sandbox.chats import Chat, Footing, Json, Message
from sandbox.formatting.text import utf16_length
from sandbox.groups.topics import placed
from sandbox.updates import Update
from sandbox.world import World, marked

LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024
WORDS = ("text", "entities", "caption", "caption_entities")
PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")


class NotPossible(Exception):
    """No client offers this, or Telegram doesn't pass it on."""


class Client:
    """The hands of one person; see Account for what they do."""

    def __init__(self, world: World, user_id: int) -> None:
        self.world = world
        self._user_id = user_id

    @property
    def user(self) -> Json:
        return self.world.users[self._user_id]

    @property
    def own(self) -> Chat:
        """The chat with the bot."""
        return self.world.chats[self._user_id]

    @property
    def name(self) -> str:
        return self.user["first_name"]

    def _start_text(self, payload: str | None) -> str:
        if payload is None:
            return "/start"
        if not PAYLOAD.fullmatch(payload):
            raise NotPossible(f"a deep link carries 1-64 letters, digits, _ and -, not {payload!r}")
        return f"/start {payload}"

    def _says(self, chat: Chat, text: str, reply_to: int | None = None) -> Update:
        return self._sends(chat, self._text("text", text, LONGEST_TEXT), text, reply_to)

    def _sends(self, chat: Chat, content: Json, text: str = "", reply_to: int | None = None) -> Update:
        if chat.standing is not Footing.MEMBER:
            raise NotPossible(f"{self.name} can't write: no open chat with the bot ({chat.standing.name})")
        message = self._keep(chat, content, text or content.get("caption", ""), reply_to)
        chat.read_to = message.id
        return self.world.updates.put("message", message.json)

    def _keep(self, chat: Chat, content: Json, text: str, reply_to: int | None, topic: int | None = None) -> Message:
        """Put it into the chat; whoever replies inside a topic writes there."""
        reply: Json = {}
        if reply_to is not None:
            reply = {"reply_to_message": self.world.quoted(chat.messages[reply_to])}
            topic = topic or chat.messages[reply_to].topic
        heading = {"from": self.user, "chat": chat.json, "date": self.world.now}
        words = {**heading, **placed(self.world, chat, topic), **reply, **content}
        return chat.add(words, html=escape(text, quote=False))

    def _edits(self, chat: Chat, message_id: int, text: str) -> Update:
        old = chat.messages[message_id]
        if old.json["from"]["id"] != self._user_id or not ("text" in old.json or old.file):
            raise NotPossible(f"{self.name} can edit only words of their own")
        words = self._text("text", text, LONGEST_TEXT) if "text" in old.json else self._caption(text)
        kept = {name: value for name, value in old.json.items() if name not in WORDS}
        new = {**kept, **words, "edit_date": self.world.now}
        chat.put(replace(old, json=new, html=escape(text, quote=False)))
        return self.world.updates.put("edited_message", new)

    def _text(self, name: str, text: str, longest: int) -> Json:
        formatted = self.world.formatted(text)
        if not formatted.text or utf16_length(formatted.text) > longest:
            raise NotPossible(f"a client sends 1-{longest} characters at once; it would split the rest")
        return marked(name, formatted)

    def _caption(self, caption: str | None) -> Json:
        return self._text("caption", caption, LONGEST_CAPTION) if caption else {}
