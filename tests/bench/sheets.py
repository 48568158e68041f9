"""A file of purchases through the whole bot, and what it means for a customer who writes meanwhile."""

import asyncio
import time
from collections.abc import Awaitable

from sandbox.people import Account
from sandbox.stage import OWNER, Stage, stage
from tests.bench.table import Goal, Row
from tests.bench.traffic import Ground
from tests.conftest import NOON, arrives
from tests.stories.sheets.files import table

HEAD = ("شماره سفارش", "نام کالا", "تاریخ خرید", "تاریخ تحویل", "موبایل", "مبلغ (تومان)")
EVERY = 0.1


async def sheet(ground: Ground) -> list[Row]:
    rows = []
    count = ground.size(100_000, 20_000)
    content = table(HEAD, *(_purchase(number) for number in range(count)))
    for engine, new in (("SQLite", ground.sqlite), ("PostgreSQL", ground.postgres)):
        async with stage(new(), start=NOON) as play:
            took, waited = await _through(play, content)
        name = f"a file of {count:,} purchases, {engine}"
        rows.append(Row(f"{name}: read and taken in", took, "s", goal=Goal("≤", 30, "s")))
        rows.append(Row(f"{name}: a customer's longest wait", waited * 1000, "ms", goal=Goal("≤", 500, "ms")))
    return rows


def _purchase(number: int) -> tuple[str, ...]:
    day = number % 28 + 1
    phone = f"09{number % 40_000:09}"
    return (
        str(number),
        f"کتری برقی {number}",
        f"۱۴۰۵/۰۷/{day:02}",
        f"1405/07/{day:02} 14:30",
        phone,
        f"2,500,{number % 1000:03}",
    )


async def _through(play: Stage, content: bytes) -> tuple[float, float]:
    """Seconds for reading and for taking in, and the longest that somebody waited."""
    owner = await arrives(play, OWNER, "Sara", "en")
    emma = await arrives(play, 102, "Emma", "en")
    owner.sends_document("purchases.csv", content)
    await play.take_in()
    await play.house.settle()
    read = await _beside(play, emma, play.house.clerk.look())
    await play.house.settle()
    owner.taps(owner.last.buttons[0][0][0])
    await play.take_in()
    await play.house.settle()
    taken = await _beside(play, emma, play.house.clerk.look())
    await play.settle()
    return read[0] + taken[0], max(read[1], taken[1])


async def _beside(play: Stage, emma: Account, work: Awaitable[None]) -> tuple[float, float]:
    began, longest = time.perf_counter(), 0.0
    doing = asyncio.ensure_future(work)
    while not doing.done():
        await asyncio.sleep(EVERY)
        longest = max(longest, await answered(play, emma))
    await doing
    return time.perf_counter() - began, longest


async def answered(play: Stage, emma: Account) -> float:
    began, said = time.perf_counter(), len(emma.says)
    emma.writes("/status")
    await play.take_in()
    while len(emma.says) == said:  # noqa: ASYNC110  As a client would look.
        await asyncio.sleep(0.001)
    return time.perf_counter() - began
