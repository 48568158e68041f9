"""What reports cost where there are millions of responses or purchases: a picture, the score split, who stayed."""

import asyncio
import time
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from typing import Any
from zoneinfo import ZoneInfo

from actions.reports.draw_nps import nps_picture
from actions.reports.report_retention import read_retention
from actions.reports.split_nps import split_of
from actions.work import Works
from bot.pictures.drawer import Drawer
from domain.figures.periods import LONGEST_DAYS, Period
from domain.figures.splits import MOST_SPLIT, Split
from domain.surveys import Origin
from storage.figures import score_counts
from templates.calendars import calendar_of
from templates.render import Texts
from tests.bench import seeds
from tests.bench.table import Goal, Row
from tests.bench.traffic import Ground
from tests.bench.works import on_each, timed

LANGUAGES = ("fa", "en")
SPLIT = (Split.MONTH, Split.LANGUAGE)


async def reports(ground: Ground) -> list[Row]:
    count, rows = ground.size(10_000_000, 1_000_000), []
    texts = Texts("مهرگان", ZoneInfo("Asia/Tehran"), "fa")
    async for engine, works in on_each(ground, count, "responses", seeds.write_history):
        drawing, memory = await _pictures(works, texts, ground.size(20, 10))
        spans = {split: await _split(works, split, ground.size(5, 3)) for split in SPLIT}
        named = f"of {count:,} responses, {engine}"
        rows.append(Row(f"picture {named}", drawing, "ms", goal=Goal("≤", 150, "ms")))
        rows.append(Row("the process that draws it", memory, "MiB", goal=Goal("≤", 40, "MiB")))
        rows += [Row(f"/nps by {split} {named}", span, "ms") for split, span in spans.items()]
    return rows


async def retention(ground: Ground) -> list[Row]:
    """/retention of a month reads every purchase there is, beside everybody's work."""
    count, rows = ground.size(1_000_000, 100_000), []
    async for engine, works in on_each(ground, count, "purchases", seeds.write_purchases):
        took, waited = await _retention(works, ground.size(5, 3))
        rows.append(Row(f"/retention of {count:,} purchases, {engine}", took, "ms"))
        rows.append(Row("longest that everybody else waits meanwhile", waited, "ms"))
    return rows


async def _retention(works: Works, times: int) -> tuple[float, float]:
    """Milliseconds of the report, and those for which the loop was held at most."""
    period, held = Period.last_days(30, datetime.now(UTC).date()), [0.0]
    looking = asyncio.create_task(_look_at_the_clock(held))
    spans = await timed(lambda _: read_retention(works.look(), period), times, warm=1)
    looking.cancel()
    return median(spans), max(held)


async def _look_at_the_clock(held: list[float]) -> None:
    while True:
        began = time.perf_counter()
        await asyncio.sleep(0.001)
        held[0] = max(held[0], (time.perf_counter() - began) * 1000)


async def _pictures(works: Works, texts: Texts, times: int) -> tuple[float, float]:
    """Milliseconds from the figures to the PNG, in both languages by turns; MiB at most of the process that draws."""
    drawer, now = Drawer(), datetime.now(UTC)
    period = Period.last_days(LONGEST_DAYS, now.date())
    facts = {"origin": Origin.ASKED, "first": period.first, "last": period.last}

    async def draw(number: int) -> None:
        language = LANGUAGES[number % 2]
        found = await nps_picture(works.reads, facts, calendar_of(language), works.business)
        await drawer.png(texts.picture(found, language, now=now))

    spans = await timed(draw, times, warm=2)
    peak = _peak(drawer.pid)
    await drawer.close()
    return median(spans), peak


def _peak(pid: int | None) -> float:
    """MiB that were resident at most."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1024


async def _split(works: Works, split: Split, times: int) -> float:
    """Milliseconds; of ten years by month, by anything else of as many days as may be split."""
    days = LONGEST_DAYS if split is Split.MONTH else await _days_to_split(works)
    period = Period.last_days(days, datetime.now(UTC).date())
    told = {"first": period.first, "last": period.last}
    facts: dict[str, Any] = {"split": split, "origin": Origin.ASKED, "on": 1, "period": told}
    calendar, business = calendar_of("en"), works.business
    return median(await timed(lambda _: split_of(works.reads, facts, calendar, business), times, warm=1))


async def _days_to_split(works: Works) -> int:
    """Half as many as hold the most that may be split, for the days before are split beside them."""
    period = Period.last_days(LONGEST_DAYS, datetime.now(UTC).date())
    whole = (await score_counts.total(works.reads, Origin.ASKED, period)).tally.n
    return max(min(LONGEST_DAYS, LONGEST_DAYS * MOST_SPLIT // max(whole, 1)) // 2, 1)
