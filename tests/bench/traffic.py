"""Dialogues: how many a second, what each costs, how long a step takes; near and far, both ways in, both engines."""

from collections.abc import AsyncIterator, Callable, Coroutine
from dataclasses import dataclass, field
from statistics import quantiles
from typing import Any

from tests.bench import seeds
from tests.bench.contests import WARM, Bot, contest, gram, in_rounds, ours, stock
from tests.bench.start import first_answer
from tests.bench.table import Goal, Row

MICRO = 1_000_000
Rows = Callable[["Ground"], Coroutine[Any, Any, list[Row]]]


@dataclass
class Ground:
    """Where the bench takes place: new databases, how large all is, how often it is repeated."""

    sqlite: Callable[[], str]
    postgres: Callable[[], str]
    is_quick: bool
    says: Callable[[str], None] = print
    filled: dict[tuple[str, str, int], str] = field(default_factory=dict)
    """The addresses of what was written by the million, by engine, what and how many."""

    def size(self, full: int, quick: int) -> int:
        return quick if self.is_quick else full

    @property
    def rounds(self) -> int:
        return self.size(5, 3)

    @property
    def users(self) -> int:
        return self.size(500, 150)

    def enough(self, rounds: int | None = None) -> int:
        """So many customers that nobody comes twice."""
        return (self.users + WARM) * (rounds or self.rounds)


async def saturated(ground: Ground) -> list[Row]:
    """All users at once; beside the dialogues, what an echo that does nothing else comes to."""
    near, base, other = await ours(ground.sqlite(), ground.enough()), stock(), gram()
    hook = await ours(ground.sqlite(), ground.enough(), is_webhook=True)
    server = await ours(ground.postgres(), ground.enough())
    echo, other_echo = stock("echo"), gram("echo")
    bots = [near, base, other, hook, server, echo, other_echo]
    await in_rounds(bots, {"all": ground.users}, ground.rounds)
    rate, cpu = base.middle("rate"), base.middle("cpu") * MICRO
    named = {"unit": "/s", "peer": rate, "peer_name": "stock PTB"}
    return [
        Row("dialogues, SQLite, polling", near.middle("rate"), **named, goal=Goal("≥", 2.8)),
        Row("the same", near.middle("rate"), "/s", other.middle("rate"), "aiogram", Goal("≥", 1.2)),
        Row("dialogues, SQLite, webhook", hook.middle("rate"), **named, goal=Goal("≥", 2.2)),
        Row("dialogues, PostgreSQL, polling", server.middle("rate"), **named, goal=Goal("≥", 2.2)),
        Row("CPU a dialogue", near.middle("cpu") * MICRO, "µs", cpu, "stock PTB", Goal("≤", 0.4)),
        Row("memory under load", near.middle("memory"), "MiB", echo.middle("memory"), "bare PTB echo", Goal("≤", 1.4)),
        Row("updates, beside a bare echo", near.middle("rate") * 3, "/s", echo.middle("rate") * 3, "bare PTB echo"),
        Row("the same", near.middle("rate") * 3, "/s", other_echo.middle("rate") * 3, "bare aiogram echo"),
    ]


async def distant(ground: Ground) -> list[Row]:
    """A real server's distance; a bot that takes one after the other needs few users to show its pace."""
    rounds = ground.size(3, 1)
    far, base, other = await ours(ground.sqlite(), ground.enough(rounds)), stock(), gram()
    counts = {"all": ground.users, base.name: ground.size(24, 8)}
    await in_rounds([far, base, other], counts, rounds, delay=0.05)
    rate = far.middle("rate")
    return [
        Row("dialogues, the API 50 ms away", rate, "/s", base.middle("rate"), "stock PTB", Goal("≥", 40)),
        Row("the same", rate, "/s", other.middle("rate"), "aiogram"),
    ]


async def at_half_load(ground: Ground) -> list[Row]:
    """Users come at random, half as many as the stock bot can bear."""
    rounds = ground.size(3, 1)
    near, base = await ours(ground.sqlite(), ground.enough(rounds)), stock()
    rate = (await contest(base, ground.users)).rate / 2
    counts = {"all": ground.users}
    await in_rounds([near, base], counts, rounds, rate=rate)
    (p50, p99), (base50, base99) = (_quantiles(bot) for bot in (near, base))
    return [
        Row(f"a step at {rate:.0f} dialogues/s, p50", p50, "ms", base50, "stock PTB", Goal("≤", 0.8)),
        Row("the same, p99", p99, "ms", base99, "stock PTB", Goal("≤", 1.0)),
    ]


def _quantiles(bot: Bot) -> tuple[float, float]:
    """Milliseconds; of all rounds together."""
    cuts = quantiles([wait * 1000 for run in bot.runs for wait in run.waits], n=100)
    return cuts[49], cuts[98]


async def start(ground: Ground) -> list[Row]:
    """From the program's start until a message that waits has its answer."""
    near, echo = await ours(ground.sqlite(), 100), stock("echo")
    took = [await first_answer([near, echo]) async for _ in _times(ground.size(7, 3))]
    mine, theirs = (sorted(one)[len(one) // 2] for one in zip(*took, strict=True))
    return [Row("start to first answer", mine, "s", theirs, "bare PTB echo", Goal("≤", 1.5))]


async def growth(ground: Ground) -> list[Row]:
    """The same dialogues among few customers and among many."""
    few, many = ground.size(1_000, 1_000), ground.size(1_000_000, 100_000)
    rows = []
    for engine, new in (("SQLite", ground.sqlite), ("PostgreSQL", ground.postgres)):
        bots = []
        for count in (few, many):
            url = new()
            await seeds.populate(url, count)
            bots.append(await ours(url, ground.enough()))
        await in_rounds(bots, {"all": ground.users}, ground.rounds)
        small, large = (bot.middle("rate") for bot in bots)
        name = f"dialogues among {many:,} customers, {engine}"
        rows.append(Row(name, large, "/s", small, f"among {few:,}", Goal("≥", 0.9)))
    return rows


async def _times(count: int) -> AsyncIterator[int]:
    for number in range(count):
        yield number
