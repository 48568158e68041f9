"""A million scores with their words as files: how long it takes, how much memory, how long a customer waits."""

import asyncio
import time
from contextlib import suppress
from pathlib import Path

from sandbox.people import Account
from sandbox.stage import OWNER, Stage, stage
from tests.bench import seeds
from tests.bench.sheets import answered
from tests.bench.table import Goal, Row
from tests.bench.traffic import Ground
from tests.conftest import arrives

EVERY = 0.2
WRITER = b"bot.exports.writing"


async def export(ground: Ground) -> list[Row]:
    rows = []
    count = ground.size(1_000_000, 50_000)
    for engine, new in (("SQLite", ground.sqlite), ("PostgreSQL", ground.postgres)):
        url = new()
        await seeds.write_history(url, count)
        await seeds.write_reasons(url)
        async with stage(url, start=seeds.now()) as play:
            owner, emma = await arrives(play, OWNER, "نسرین", "fa"), await arrives(play, 102, "Emma", "en")
            for form in ("xlsx", "csv"):
                took, memory, waited, parts = await _written(play, owner, emma, form)
                name = f"{count:,} scores as {form}, {engine}"
                rows.append(Row(f"{name}: written and sent in {parts} parts", took, "s"))
                rows.append(Row(f"{name}: memory of the process", memory, "MiB", goal=Goal("≤", 150, "MiB")))
                rows.append(Row(f"{name}: a customer's longest wait", waited * 1000, "ms", goal=Goal("≤", 500, "ms")))
    return rows


async def _written(play: Stage, owner: Account, emma: Account, form: str) -> tuple[float, float, float, int]:
    began, before, longest, memory = time.perf_counter(), len(_files(owner)), 0.0, 0.0
    owner.writes(f"/export 3650 {form}")
    await play.take_in()
    await play.house.settle()
    writing = asyncio.ensure_future(play.house.exporter.look())
    while not writing.done():
        await asyncio.sleep(EVERY)
        memory = max(memory, _memory())
        longest = max(longest, await answered(play, emma))
    await writing
    await play.settle()
    await play.settle()
    return time.perf_counter() - began, memory, longest, len(_files(owner)) - before


def _files(owner: Account) -> list[str]:
    return [message.document for message in owner.chat if message.document]


def _memory() -> float:
    """The most that the writing process has held so far, in MiB."""
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError, StopIteration):
            if WRITER in (process / "cmdline").read_bytes():
                status = (process / "status").read_text().splitlines()
                return int(next(line for line in status if line.startswith("VmHWM")).split()[1]) / 1024
    return 0.0
