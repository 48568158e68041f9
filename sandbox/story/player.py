"""Plays a script on a stage; all that people do goes through their own clients, as updates."""

import tempfile
from datetime import datetime
from pathlib import Path

from sandbox.demo.dates import Dates
from sandbox.people import Account
from sandbox.stage import HOUR, OWNER, Stage, stage
from sandbox.story.script import Buys, Deed, Says, Script, Starts, Taps, Waits, Who
from sandbox.story.teller import Tell, Teller
from storage import people

CUSTOMER = 101


class ToldBefore(Exception):
    """The sentence for a database in which the story happened already."""


async def tell(script: Script, tell: Tell, *, database: str | None = None, webhook: bool = False) -> Stage:
    """Play the whole script, tell it scene by scene, and return the stage as it stands at the end.

    Without an address of a database there is a file for as long as the story lasts.

    Raises:
        ToldBefore: the database isn't empty.
    """
    with tempfile.TemporaryDirectory(prefix="seda-story-") as folder:
        where = database or f"sqlite:///{Path(folder) / 'seda.db'}"
        shop, language = script.shop, script.language
        async with stage(
            where, start=script.begins_at, webhook=webhook, business_name=shop, default_language=language
        ) as played:
            await _ensure_untold(played)
            player = Player(played, script, tell)
            for deed in script.deeds:
                await player.play(deed)
            return played


async def _ensure_untold(played: Stage) -> None:
    if await people.by_telegram_id(played.house.works.reads, CUSTOMER) is not None:
        raise ToldBefore("its customer is known to this database; a story needs an empty one.")


class Player:
    def __init__(self, played: Stage, script: Script, tell: Tell) -> None:
        self._stage = played
        self._script = script
        self._tell = tell
        self._heading_at: datetime | None = None
        self._accounts = {
            who: played.telegram.account(number, script.names[who], script.language)
            for who, number in ((Who.CUSTOMER, CUSTOMER), (Who.OWNER, OWNER))
        }
        self._teller = Teller(list(self._accounts.values()), script.phrases, tell)

    async def play(self, deed: Deed) -> None:
        match deed:
            case Waits(hours):
                await self._wait(hours)
            case Buys(what):
                await self._buy(what)
            case Starts(who) | Says(who) | Taps(who):
                self._head()
                self._tell(f"{self._script.names[who]}: {_do(self._accounts[who], deed)}\n")
                await self._stage.settle()
                self._teller.catch_up(self._accounts[who].id)

    async def _buy(self, what: str) -> None:
        self._head()
        name = self._script.names[Who.CUSTOMER]
        self._tell(self._script.phrases.bought.format(name=name, what=what) + "\n")
        await self._stage.sell(CUSTOMER, what)

    async def _wait(self, hours: int) -> None:
        """Hour by hour, so that each message stands under the hour at which it came."""
        for _ in range(hours):
            await self._stage.pass_time(HOUR)
            if self._teller.has_news:
                self._head()
                self._teller.catch_up()

    def _head(self) -> None:
        """A heading wherever the clock has moved."""
        now = self._stage.clock()
        if now != self._heading_at:
            dates = Dates(self._script.language, self._stage.house.works.business.zone)
            self._tell(f"── {dates.heading(now)} ──\n")
            self._heading_at = now


def _do(account: Account, deed: Starts | Says | Taps) -> str:
    """Do it with the account's own hands, and return how it reads."""
    match deed:
        case Starts():
            account.starts()
            return "/start"
        case Says(_, text):
            account.writes(text)
            return text
        case Taps(_, label):
            account.taps(label)
            return f"[{label}]"
