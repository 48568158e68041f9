"""How long staff wait for what they look for among a million texts: rare, frequent, a beginning, or nothing at all."""

import random
import time
from statistics import median

from actions.knocks import Knock
from actions.voices.find import look_for, show_found
from actions.work import Works
from domain.people import Role
from storage import people
from tests.bench import seeds
from tests.bench.table import Goal, Row
from tests.bench.traffic import Ground
from tests.bench.works import on_each

AGENT = 998
FREQUENT = ("سلام", "شما", "من", "سفارش", "رسید", "the", "and", "order", "came", "very")
SPOKEN = (
    "دیر رسیده شکسته بسته‌بندی قوری کتری لیوان پیک کارتن خراب گران پول پس تماس گرفتم جواب ندادند می‌شود نمی‌شود خیلی "
    "ممنون خوب بد رنگ اندازه کیفیت ترک دارد چکه می‌کند همکار تلفن late broken kettle box courier colour size refund "
    "phone nobody answered leaks again thanks works badly packed promised tomorrow"
)
USUAL = SPOKEN.split()
WANTED = (
    "شکسته",
    "می شود",
    "بسته بندی",
    "سلام",
    "the",
    "چکه",
    "broken kettle",
    "سلام قوری",
    "قوری شکست",
    "هرگز",
    "w17",
)
"""Frequent and usual words, beginnings of them, two at once, what nobody wrote, and one that few did."""
SENTENCES = 20_000


def sentences(count: int, seed: int = 1) -> list[str]:
    """Of eight to sixteen words, frequent and usual ones, and one that stands in hardly any other."""
    chance = random.Random(seed)  # noqa: S311  No secret depends on it.
    return [" ".join([*_some(chance), f"w{number}"]) for number in range(count)]


def _some(chance: random.Random) -> list[str]:
    return [chance.choice(FREQUENT if chance.random() < 0.4 else USUAL) for _ in range(chance.randint(8, 16))]


async def find(ground: Ground) -> list[Row]:
    count = ground.size(1_000_000, 100_000)
    rows = []
    async for engine, works in on_each(ground, count, "texts", _write):
        spans = await _looked_for(works, ground.size(20, 10))
        for wanted, times in spans.items():
            ground.says(f"    {wanted}: {median(times):.1f} ms")
        worst = max(median(times) for times in spans.values())
        middle = median(time for times in spans.values() for time in times)
        rows.append(Row(f"/find among {count:,} texts, {engine}, slowest words", worst, "ms", goal=Goal("≤", 50, "ms")))
        rows.append(Row(f"the same, {engine}, median", middle, "ms", goal=Goal("≤", 50, "ms")))
    return rows


async def _write(url: str, count: int) -> None:
    await seeds.write_words(url, count, sentences(min(SENTENCES, count)))


async def _looked_for(works: Works, times: int) -> dict[str, list[float]]:
    """Milliseconds of each, from the words to the answer that is kept."""
    async with works.open(Knock(1, AGENT, "Reza")) as work:
        await people.appoint(work.tx, AGENT, Role.AGENT, now=work.now)
    spans: dict[str, list[float]] = {wanted: [] for wanted in WANTED}
    for number in range(times + 1):
        for place, wanted in enumerate(WANTED):
            began = time.perf_counter()
            found = await look_for(works.look(), wanted, AGENT)
            async with works.open(Knock(2 + number * len(WANTED) + place, AGENT, "Reza")) as work:
                await show_found(work, found)
            spans[wanted].append((time.perf_counter() - began) * 1000)
    return {wanted: each[1:] for wanted, each in spans.items()}
