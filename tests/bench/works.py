"""What a Work costs by itself: a tap, a report over millions, the claim of what is due."""

import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from statistics import median, quantiles
from typing import Any

from actions.knocks import Knock
from actions.reports.report_nps import report_nps
from actions.surveys.follow_up import due_now
from actions.surveys.take_score import take_score
from actions.work import Works
from bot.program import keep_what_is_loaded
from domain.figures.nps import Score
from domain.figures.periods import LONGEST_DAYS, Period
from domain.messages import Said, Toast
from sandbox.stage import sandbox_settings
from storage.database import Database, open_database
from storage.engines.postgres_flush import FLUSH
from tests.bench import seeds
from tests.bench.programs import BOTS_CORE, OTHERS_CORE, stay_on
from tests.bench.statements import counting
from tests.bench.table import Goal, Row
from tests.bench.traffic import Ground
from tests.bench.users import FIRST_USER

MANAGER = 998
SQLITE = "SQLite"
ENGINES = (SQLITE, "PostgreSQL")
Write = Callable[[str, int], Awaitable[None]]
Done = Callable[[int], Awaitable[Any]]


class Nobody:
    """Hears what is said; says nothing."""

    def send_soon(self, said: list[Said], toast: Toast | None = None) -> None: ...


def works_on(database: Database) -> Works:
    settings = sandbox_settings("sqlite:///unused.db")
    now = lambda: datetime.now(UTC)  # noqa: E731
    return Works(database, Nobody(), now, policy=settings.policy, business=settings.business, run=1)


@asynccontextmanager
async def opened(url: str):
    """The Works of a database, as the program has them, on the core that the bots have at other times."""
    database = await open_database(url)
    keep_what_is_loaded()
    stay_on(BOTS_CORE)
    try:
        yield works_on(database), database
    finally:
        stay_on(OTHERS_CORE)
        await database.close()


async def on_each(ground: Ground, count: int, what: str, write: Write) -> AsyncIterator[tuple[str, Works]]:
    """Each engine's name with the Works of a database that so much was written into."""
    for engine in ENGINES:
        async with opened(await filled(ground, engine, count, what, write)) as (works, _):
            yield engine, works


async def filled(ground: Ground, engine: str, count: int, what: str, write: Write) -> str:
    """The address of a database that so much was written into: once, however many measures look at it."""
    if (found := ground.filled.get((engine, what, count))) is not None:
        return found
    ground.says(f"  {count:,} {what} are written, {engine} …")
    url = ground.sqlite() if engine == SQLITE else ground.postgres()
    await write(url, count)
    ground.filled[engine, what, count] = url
    return url


async def tap(ground: Ground) -> list[Row]:
    rows = []
    for engine, new in zip(ENGINES, (ground.sqlite, ground.postgres), strict=True):
        url, count = new(), ground.size(1_000, 300)
        taps = await seeds.ask(url, count)
        async with opened(url) as (works, database):
            async with works.open():
                pass  # The lines are there.
            async with counting(database) as sent:
                await _tap(works, FIRST_USER, taps[FIRST_USER])
            statements = [one for one in sent if one != FLUSH]  # All that wait for the disk share it.
            began = time.process_time()
            for user in range(FIRST_USER + 1, FIRST_USER + count):
                await _tap(works, user, taps[user])
            cpu = (time.process_time() - began) / (count - 1) * 1000
        rows.append(Row(f"a tap's Work, {engine}: statements", len(statements), goal=Goal("≤", 12, "")))
        rows.append(Row(f"a tap's Work, {engine}: CPU", cpu, "ms", goal=Goal("≤", 1, "ms")))
    return rows


async def _tap(works: Works, user: int, button: str) -> None:
    _, invitation, score = button.split(":")
    knock = Knock(user, user, "Sara", f"sara{user}", "en", tap="1", tapped=1, introduces=False)
    async with works.open(knock) as work:
        await take_score(work, int(invitation), Score(int(score)))


async def nps(ground: Ground) -> list[Row]:
    """Every length of period that can be asked for, the longest among them; of few and of many by turns."""
    few, many = ground.size(1_000_000, 100_000), ground.size(10_000_000, 1_000_000)
    rows = []
    for engine in ENGINES:
        urls = [await filled(ground, engine, count, "responses", seeds.write_history) for count in (few, many)]
        async with opened(urls[0]) as (some, _), opened(urls[1]) as (all_of_them, _):
            asks = [await _asking(some), await _asking(all_of_them)]
            (_, small), (worst, large) = map(_cuts, await by_turns(asks, ground.size(700, 210)))
        rows.append(Row(f"/nps of {many:,} responses, {engine}, p99", worst, "ms", goal=Goal("≤", 5, "ms")))
        rows.append(Row("the same, median", large, "ms", small, f"of {few:,}", Goal("≤", 2)))
    return rows


async def _asking(works: Works) -> Done:
    """The whole Work, its commit included."""
    today = datetime.now(UTC).date()
    spans = [1, 7, 30, 90, 365, 1000, LONGEST_DAYS]
    async with works.open(Knock(1, MANAGER, "Reza")):
        pass  # Known from here on.

    async def ask(number: int) -> None:
        async with works.open(Knock(number + 2, MANAGER, "Reza")) as work:
            await report_nps(work, Period.last_days(spans[number % len(spans)], today))

    return ask


async def claim(ground: Ground) -> list[Row]:
    count = ground.size(1_000_000, 100_000)
    rows = []
    async for engine, works in on_each(ground, count, "follow-ups", seeds.plan):

        async def due(_: int, works: Works = works) -> None:
            async with works.open() as work:
                await due_now(work)

        _, middle = _cuts(await timed(due, ground.size(200, 50)))
        rows.append(Row(f"claim of 100 due among {count:,}, {engine}", middle, "ms", goal=Goal("≤", 3, "ms")))
    return rows


async def timed(done: Done, times: int, *, warm: int = 5) -> list[float]:
    """Milliseconds of each, after a few that warm up."""
    (spans,) = await by_turns([done], times, warm=warm)
    return spans


async def by_turns(all_done: list[Done], times: int, *, warm: int = 5) -> list[list[float]]:
    """Milliseconds of each of them, in the same minutes: a machine's moods meet all alike."""
    spans: list[list[float]] = [[] for _ in all_done]
    for number in range(times + warm):
        for done, took in zip(all_done, spans, strict=True):
            began = time.perf_counter()
            await done(number)
            took.append((time.perf_counter() - began) * 1000)
    return [took[warm:] for took in spans]


def _cuts(spans: list[float]) -> tuple[float, float]:
    return quantiles(spans, n=100)[98], median(spans)
