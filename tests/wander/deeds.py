"""What somebody may do at this moment, whatever the bot waits for: tap what is there, write, send, edit, leave."""

import random
from collections.abc import Callable
from typing import Any

from handlers.commands import COMMANDS
from sandbox.chats import Footing, Message
from sandbox.people import Account
from tests.wander.scene import Scene
from tests.wander.words import WORDS

WITH_CAPTION = ("sends_photo", "sends_video", "sends_animation", "sends_voice", "sends_audio")
WITHOUT = ("sends_sticker", "sends_video_note")
FORGED = ("0", "1", "2", "3", "9999999", "-1", "", "x", "۵")
LONGEST_DATA = 60


class Hands:
    """One person's, led by chance; `mark` stands before every word of theirs."""

    def __init__(self, account: Account, chance: random.Random, scene: Scene, mark: str = "") -> None:
        self.account = account
        self._chance = chance
        self._scene = scene
        self._mark = mark
        self.tapped: int | None = None
        """The message whose button they tapped by their last deed, as it stood there."""
        self._deeds: dict[Callable[[], str | None], int] = {
            self._taps_newest: 45,
            self._taps_any: 8,
            self._writes: 18,
            self._commands: 14,
            self._replies: 4,
            self._edits: 3,
            self._sends: 4,
            self._shares: 1,
            self._forges: 2,
            self._leaves: 1,
        }

    def do(self) -> str:
        """Do something that is possible now, and tell it."""
        self.tapped = None
        if self.account.own.standing is not Footing.MEMBER:
            self.account.starts()
            return "comes back"
        told = None
        while told is None:
            (deed,) = self._chance.choices(list(self._deeds), list(self._deeds.values()))
            told = deed()
        return told

    def _taps_newest(self) -> str | None:
        return self._taps(self._with_buttons()[-1:])

    def _taps_any(self) -> str | None:
        return self._taps(self._with_buttons())

    def _taps(self, messages: list[Message]) -> str | None:
        if not messages:
            return None
        message = self._chance.choice(messages)
        return self._tap(message, *self._chance.choice(taps_of(message)))

    def _taps_first(self) -> str | None:
        """What comes first leads on."""
        newest = self._with_buttons()[-1:]
        return self._tap(newest[0], *taps_of(newest[0])[0]) if newest else None

    def _tap(self, message: Message, label: str, data: str) -> str:
        self.account.taps(data, message=message.id)
        self.tapped = message.id
        return f"taps {label} ({data}) on {message.id}"

    def _with_buttons(self) -> list[Message]:
        return [message for message in self.account.chat if message.by == "bot" and taps_of(message)]

    def _writes(self) -> str:
        words = self._words()
        self.account.writes(words)
        return f"writes {words[:40]!r}"

    def _words(self) -> str:
        words = self._chance.choice([*WORDS, *self._scene.numbers[-5:]])
        return f"{self._mark} {words}"[:4000].strip() if self._mark else words

    def _commands(self) -> str:
        words = f"/{self._chance.choice(COMMANDS).name}"
        words += f" {self._words()}"[:1000] if self._chance.random() < 0.35 else ""
        self.account.writes(words)
        return f"writes {words[:60]!r}"

    def _replies(self) -> str | None:
        there = [message for message in self.account.chat if not message.is_service]
        if not there:
            return None
        words, to = self._words(), self._chance.choice(there).id
        self.account.writes(words, reply_to=to)
        return f"writes {words[:40]!r} in reply to {to}"

    def _edits(self) -> str | None:
        own = [message for message in self.account.chat if message.by == "me" and "text" in message.json]
        words = self._words()
        if not own or words.strip() == (edited := self._chance.choice(own)).text.strip():
            return None
        self.account.edits(edited.id, words)
        return f"edits {edited.id} to {words[:40]!r}"

    def _sends(self) -> str:
        kind = self._chance.choice([*WITH_CAPTION, *WITHOUT, "sends_album", "sends_document"])
        caption = self._chance.choice([None, f"{self._mark} look"])
        if kind == "sends_album":
            self.account.sends_album(caption, None, f"{self._mark} three")
        elif kind == "sends_document":
            self.account.sends_document(f"{self._mark}list.csv", b"code,name\n1,kettle\n", caption)
        elif kind in WITH_CAPTION:
            getattr(self.account, kind)(caption)
        else:
            getattr(self.account, kind)()
        return kind.replace("_", " ")

    def _shares(self) -> str:
        if self._chance.random() < 0.5:
            self.account.sends_location(35.7, 51.4)
            return "sends a place"
        self.account.sends_contact("+989121112233", f"{self._mark} Somebody")
        return "sends a number"

    def _forges(self) -> str | None:
        if not (messages := self._with_buttons()):
            return None
        message = self._chance.choice(messages)
        parts = self._chance.choice(taps_of(message))[1].split(":")
        parts[self._chance.randrange(len(parts))] = self._chance.choice(FORGED)
        data = ":".join(parts)[:LONGEST_DATA] or "x"
        self.account.forges(data, message.id)
        return f"forges {data}"

    def _leaves(self) -> str:
        self.account.blocks()
        return "blocks"


def taps_of(message: Message) -> list[tuple[str, str]]:
    return taps_in(message.json.get("reply_markup", {}))


def taps_in(keyboard: dict[str, Any]) -> list[tuple[str, str]]:
    """Label and data of the buttons that are tapped, not followed."""
    rows = keyboard.get("inline_keyboard", [])
    return [(one["text"], one["callback_data"]) for row in rows for one in row if "callback_data" in one]
