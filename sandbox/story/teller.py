"""Tells what has happened in the chats since it was last asked: new messages, changed ones, toasts."""

from collections.abc import Callable, Iterator
from textwrap import indent

from sandbox.chats import Message
from sandbox.formatting.text import part
from sandbox.people import Account
from sandbox.story.script import Phrases
from sandbox.taps import DIRECTION_MARKS

Tell = Callable[[str], None]
INSET = "    "


class Teller:
    """Remembers of each chat how far it has been told."""

    def __init__(self, accounts: list[Account], phrases: Phrases, tell: Tell) -> None:
        self._accounts = accounts
        self._phrases = phrases
        self._tell = tell
        self._told: dict[tuple[int, int], Message] = {}
        self._toasts = dict.fromkeys((account.id for account in accounts), 0)

    @property
    def has_news(self) -> bool:
        return any(self._news(account) for account in self._accounts)

    def catch_up(self, doer: int | None = None) -> None:
        """Tell what is new; to whoever has just acted a changed message is news, to others only a note."""
        for account in self._accounts:
            for toast in account.toasts[self._toasts[account.id] :]:
                self._line(self._phrases.toast.format(name=account.name, text=toast.text))
            self._toasts[account.id] = len(account.toasts)
            for message in self._news(account):
                self._message(account, message, is_doer=account.id == doer)
                self._told[account.id, message.id] = message

    def _news(self, account: Account) -> list[Message]:
        said = [message for message in account.chat if message.by == "bot"]
        return [message for message in said if self._told.get((account.id, message.id)) is not message]

    def _message(self, account: Account, message: Message, *, is_doer: bool) -> None:
        old = self._told.get((account.id, message.id))
        if old is None:
            self._whole(self._phrases.to, account, message)
        elif is_doer and old.text != message.text:
            self._whole(self._phrases.changed, account, message)
        elif is_doer and message.buttons:
            self._line(_keys(message))
        elif not is_doer:
            first = _visible(old.text).partition("\n")[0]
            self._line(self._phrases.altered.format(name=account.name, line=first))

    def _whole(self, heading: str, account: Account, message: Message) -> None:
        lines = [heading.format(bot=self._phrases.bot, name=account.name)]
        lines += [indent(_visible(self._quoted(message)), INSET)] if message.text else []
        lines += [indent(_keys(message), INSET)] if message.buttons else []
        self._line("\n".join(lines))

    def _quoted(self, message: Message) -> str:
        """The plain text, with marks around what was shown as a quotation."""
        text = message.text
        for entity in message.json.get("entities", []):
            if entity["type"].endswith("blockquote"):
                words = part(message.text, entity)
                text = text.replace(words, self._phrases.quote.format(words=words), 1)
        return text

    def _line(self, text: str) -> None:
        self._tell(indent(text, INSET) + "\n")


def _keys(message: Message) -> str:
    return "\n".join(_rows(message))


def _rows(message: Message) -> Iterator[str]:
    for row in message.buttons:
        yield " ".join(f"[{_visible(label)}]" for label, _ in row)


def _visible(text: str) -> str:
    """Nobody sees or reads aloud the marks for the direction."""
    return DIRECTION_MARKS.sub("", text)
