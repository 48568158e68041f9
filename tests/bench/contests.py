"""One contest: a bot, so many users, and what was measured of it."""

import asyncio
import socket
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from statistics import median

from tests.bench import seeds
from tests.bench.api import Api
from tests.bench.programs import GRAM, OURS, STOCK, Program, program
from tests.bench.users import Users

OWNER = 999
WARM = 10
AT_MOST = 120.0  # Seconds; a bot that hangs ends the bench with an error.


@dataclass(frozen=True)
class Run:
    rate: float  # Dialogues a second.
    cpu: float  # Seconds of CPU a dialogue.
    memory: float
    waits: list[float]


@dataclass
class Bot:
    """A program, and for one of ours its database with customers who come one after the other, round by round."""

    name: str
    module: str
    arguments: tuple[str, ...] = ()
    url: str = ""
    is_webhook: bool = False
    pace: float = 0.0  # Messages a second; without one nothing is spaced.
    taps: dict[int, str] = field(default_factory=dict)
    runs: list[Run] = field(default_factory=list)
    came: int = 0

    @property
    def is_echo(self) -> bool:
        return "echo" in self.arguments

    def middle(self, figure: str) -> float:
        return median(getattr(run, figure) for run in self.runs)

    def environment(self) -> dict[str, str]:
        if not self.url:
            return {}
        ours = {"OWNER_IDS": str(OWNER), "DATABASE_URL": self.url, "QUIET_HOURS": ""}
        ours |= {"SEND_RATE": str(self.pace or 0)}
        if not self.is_webhook:
            return ours
        port = str(free_port())
        address = f"http://127.0.0.1:{port}/telegram"
        return ours | {"HTTP_PORT": port, "WEBHOOK_URL": address, "WEBHOOK_SECRET": "secret"}


def stock(*arguments: str) -> Bot:
    return Bot("stock PTB", STOCK, arguments)


def gram(*arguments: str) -> Bot:
    return Bot("aiogram", GRAM, arguments)


async def ours(url: str, customers: int, *, is_webhook: bool = False) -> Bot:
    return Bot("Seda", OURS, url=url, is_webhook=is_webhook, taps=await seeds.ask(url, customers))


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


@asynccontextmanager
async def running(bot: Bot, users: Users, *, delay: float = 0.0) -> AsyncIterator[tuple[Api, Program]]:
    """The bot at a Telegram of its own, warmed up by a few dialogues that aren't measured."""
    api = Api(users.heard, delay)
    address = await api.open()
    try:
        async with program(bot.module, *bot.arguments, api=address, **bot.environment()) as started:
            count, users.count = users.count, WARM
            users.come(api.update, first=bot.came, count=WARM)
            await asyncio.wait_for(users.done.wait(), AT_MOST)
            users.count, users.finished, users.waits = count, 0, []
            users.done.clear()
            bot.came += WARM
            await quiet(api)
            yield api, started
    finally:
        await api.close()


async def contest(bot: Bot, count: int, *, delay: float = 0.0, rate: float = 0.0) -> Run:
    """So many users at once, or so many a second; the clock stops at the last answer, the CPU when all is said."""
    users = Users(count, taps=bot.taps, is_echo=bot.is_echo)
    async with running(bot, users, delay=delay) as (api, started):
        spent, began = started.cpu(), time.perf_counter()
        if rate:
            await users.come_slowly(api.update, first=bot.came, rate=rate)
        else:
            users.come(api.update, first=bot.came)
        bot.came += count
        await asyncio.wait_for(users.done.wait(), AT_MOST)
        took = users.last_at - began
        await quiet(api)
        return Run(count / took, (started.cpu() - spent) / count, started.memory(), users.waits)


async def quiet(api: Api) -> None:
    """Until nobody says anything for a moment: what is still to be said is part of what a dialogue costs."""
    heard, until = -1, time.perf_counter() + 10
    while heard != (heard := api.calls.total() - api.calls["getUpdates"]) and time.perf_counter() < until:  # noqa: ASYNC110
        await asyncio.sleep(0.25)


async def in_rounds(bots: list[Bot], counts: dict[str, int], rounds: int, **how: float) -> None:
    """Interleaved, each round beginning with another bot, so that what the machine does meanwhile hits all alike."""
    for number in range(rounds):
        for place in range(len(bots)):
            bot = bots[(place + number) % len(bots)]
            bot.runs.append(await contest(bot, counts.get(bot.name, counts["all"]), **how))
