"""Those who play in a storm: each with a Telegram client of their own, patient until what they answer is there."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime

from domain.people import Role
from sandbox.chats import Message
from sandbox.people import Account
from sandbox.stage import OWNER
from sandbox.taps import DIRECTION_MARKS
from sandbox.telegram import Telegram
from storage import people
from storage.database import Database
from tests.bot.waiting import until
from tests.storm.script import AGENTS, Deed, Scripts, language_of

HOUR = 3600
Turn = Callable[[], Awaitable[None]]


class Player:
    def __init__(self, account: Account) -> None:
        self.account = account
        self._tapped: set[str] = set()

    def do(self, deed: Deed) -> None:
        getattr(self, deed.does)(deed)

    def can(self, deed: Deed) -> bool:
        """Whether what it answers is there."""
        return bool(self._offered(deed)) if deed.does == "taps" else not deed.on or bool(self._said(deed.on))

    def starts(self, _: Deed) -> None:
        self.account.starts()

    def writes(self, deed: Deed) -> None:
        self.account.writes(deed.words)

    def shows(self, deed: Deed) -> None:
        self.account.sends_photo(deed.words)

    def shows_album(self, deed: Deed) -> None:
        self.account.sends_album(deed.words, None)

    def taps(self, deed: Deed) -> None:
        """Tap a button that was never tapped before: an older case may show the same label still."""
        data = self._offered(deed)[-1]
        self._tapped.add(data)
        self.account.taps(data)

    def _offered(self, deed: Deed) -> list[str]:
        return [
            data
            for message in self._said(deed.on)
            for row in message.buttons
            for label, data in row
            if DIRECTION_MARKS.sub("", label) == deed.words and data not in self._tapped
        ]

    @property
    def said(self) -> list[int]:
        """The numbers of the bot's messages."""
        return [message.id for message in self._said("")]

    def _said(self, words: str) -> list[Message]:
        return [message for message in self.account.chat if message.by == "bot" and words in message.text]


class Cast:
    def __init__(self, telegram: Telegram, scripts: Scripts) -> None:
        self.telegram = telegram
        self.first_update = telegram.updates.next_id
        self.waiting: dict[int, Deed] = {}
        self._scripts = scripts
        telegram.account(OWNER, "Nasrin", "en").starts()
        self.players = {number: Player(_account(telegram, number)) for number in scripts}
        for agent in AGENTS:  # Whoever isn't there yet can't be told.
            self.players[agent].account.starts()

    @property
    def deeds(self) -> int:
        return sum(map(len, self._scripts.values()))

    @property
    def handed_over(self) -> set[int]:
        return set(range(self.first_update, self.telegram.updates.next_id))

    async def play(self, turn: Turn) -> None:
        """All at once, each deed when its turn has come."""
        await asyncio.gather(*(self._play(number, turn) for number in self.players))

    async def _play(self, number: int, turn: Turn) -> None:
        player = self.players[number]
        for deed in self._scripts[number]:
            self.waiting[number] = deed
            await until(lambda deed=deed: player.can(deed), within=HOUR, every=0.02)
            await turn()
            player.do(deed)
        del self.waiting[number]

    async def play_in_peace(self, settle: Turn) -> None:
        """Everybody does what they can, then all is answered, and so on to the end."""
        await settle()
        left = {number: list(deeds) for number, deeds in self._scripts.items()}
        while any(left.values()):
            for number, deeds in left.items():
                while deeds and self.players[number].can(deeds[0]):
                    self.players[number].do(deeds.pop(0))
            await settle()


def _account(telegram: Telegram, number: int) -> Account:
    language = "en" if number in AGENTS else language_of(number)
    return telegram.account(number, f"Person {number}", language)


async def appoint_agents(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        for agent in AGENTS:
            await people.appoint(tx, agent, Role.AGENT, now=now)
