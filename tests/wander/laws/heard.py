"""What people have been told since somebody looked last."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from sandbox.chats import Message
from sandbox.people import Account
from sandbox.telegram import Telegram


@dataclass(frozen=True)
class Heard:
    """Something new in a chat of somebody's; what was changed is as new as what is there for the first time."""

    by: Account
    message: Message

    @property
    def at(self) -> datetime:
        json = self.message.json
        return datetime.fromtimestamp(json.get("edit_date") or json["date"], UTC)

    @property
    def labels(self) -> list[str]:
        return [label for row in self.message.buttons for label, _ in row]


class Ears:
    """Everybody's at once."""

    def __init__(self, telegram: Telegram) -> None:
        self._telegram = telegram
        self._known: dict[tuple[int, int], tuple[str, str]] = {}

    def listen(self) -> list[Heard]:
        return list(self._listen())

    def _listen(self) -> Iterator[Heard]:
        for account in self._telegram.accounts.values():
            for message in account.chat:
                if message.by == "bot" and not message.is_service:
                    shown = (message.html, str(message.json.get("reply_markup")))
                    if self._known.get((account.id, message.id)) != shown:
                        self._known[account.id, message.id] = shown
                        yield Heard(account, message)
