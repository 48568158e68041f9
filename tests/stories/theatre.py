"""A long story and the theatre in which it is played: a Telegram that outlives the bot."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

from sandbox.clock import Clock
from sandbox.people import Account
from sandbox.stage import OWNER, TOKEN, Stage, stage
from sandbox.telegram import Telegram
from tests.conftest import NOON
from tests.stories.builders import HOUR, plain

EMMA, SARA = 101, 102
Deed = tuple[int, str, str | timedelta]

STORY: list[Deed] = [
    (OWNER, "writes", "/purchase"),
    (OWNER, "taps", "Emma"),
    (OWNER, "writes", "kettle"),
    (OWNER, "taps", "Today"),
    (SARA, "writes", "What a lovely shop"),
    (SARA, "taps", "A thank-you"),
    (SARA, "writes", "/rate"),
    (SARA, "writes", "nine"),
    (SARA, "writes", "The tea was warm."),
    (SARA, "writes", "/complain"),
    (SARA, "taps", "Price and money"),
    (SARA, "writes", "You charged me twice."),
    (SARA, "photo", "the bill"),
    (SARA, "taps", "That's all"),
    (SARA, "writes", "Give one back."),
    (SARA, "writes", "And quickly."),
    (EMMA, "waits", 24 * HOUR),
    (EMMA, "taps", "3"),
    (EMMA, "writes", "It leaks."),
    (EMMA, "taps", "Change score"),
    (EMMA, "taps", "2"),
    (EMMA, "taps", "li:2"),
    (EMMA, "taps", "Quality"),
    (EMMA, "taps", "Over a week"),
    (EMMA, "taps", "You propose"),
    (OWNER, "taps", "ta:4"),
    (OWNER, "taps", "as:4"),
    (OWNER, "writes", "Which lid?"),
    (EMMA, "writes", "The glass one."),
    (OWNER, "taps", "ex:4"),
    (OWNER, "writes", "They knocked."),
    (OWNER, "writes", "A thin box."),
    (OWNER, "writes", "Two new ones today."),
    (OWNER, "taps", "Leave this out"),
    (OWNER, "taps", "Edit why"),
    (OWNER, "writes", "A thin box without walls."),
    (OWNER, "taps", "Send"),
    (EMMA, "taps", "Clear"),
    (EMMA, "taps", "Not convinced"),
    (EMMA, "writes", "Why was the box thin?"),
    (OWNER, "taps", "ex:4"),
    (OWNER, "taps", "Leave this out"),
    (OWNER, "writes", "We wanted to save money."),
    (OWNER, "writes", "We buy the thick box."),
    (OWNER, "taps", "Leave this out"),
    (OWNER, "taps", "Send"),
    (EMMA, "taps", "Convinced"),
    (EMMA, "taps", "No, keep it open"),
    (EMMA, "waits", 48 * HOUR),
    (EMMA, "taps", "Yes, it's settled"),
    (SARA, "waits", 24 * HOUR),
    (SARA, "writes", "/language"),
    (SARA, "taps", "فارسی"),
    (OWNER, "writes", "/nps"),
]


class Theatre:
    """A Telegram that outlives the bot, and the stages that are raised on it one after the other."""

    def __init__(self, database_url: str, *, webhook: bool = False) -> None:
        self._webhook = webhook
        self.clock = Clock(NOON)
        self.telegram = Telegram(self.clock, token=TOKEN)
        self._url = database_url
        for number, name in ((OWNER, "Nasrin"), (EMMA, "Emma"), (SARA, "Sara")):
            self.telegram.account(number, name, language_code="en")

    @asynccontextmanager
    async def raised(self) -> AsyncIterator[Stage]:
        async with stage(
            self._url, start=NOON, telegram=self.telegram, clock=self.clock, webhook=self._webhook
        ) as play:
            yield play

    async def opens(self) -> None:
        async with self.raised() as play:
            for account in self.telegram.accounts.values():
                account.starts()
                await play.settle()

    def does(self, deed: Deed) -> None:
        """What a person does on their own client, whether the bot runs or not."""
        who, what, how = deed
        account: Account = self.telegram.accounts[who]
        match what, how:
            case "writes", str(text):
                account.writes(text)
            case "taps", str(label):
                account.taps(label)
            case "photo", str(caption):
                account.sends_photo(caption)

    def told(self) -> dict[int, list[str]]:
        """All that everybody reads at the end."""
        return {number: [plain(text) for text in one.says] for number, one in self.telegram.accounts.items()}


async def played_through(theatre: Theatre) -> None:
    async with theatre.raised() as play:
        for deed in STORY:
            theatre.does(deed)
            await play.settle()
            await passes(play, deed)


async def passes(play: Stage, deed: Deed) -> None:
    if isinstance(deed[2], timedelta):
        await play.pass_time(deed[2])
