"""Where everything stands in the picture of complaints; spans are pixels, and time runs from left to right."""

import re
from dataclasses import dataclass
from itertools import accumulate

from domain.figures.pictures import ComplaintsPicture
from domain.figures.topics import CauseBar, TopicRow

WIDE, LEFT, RIGHT = 1080, 60, 1020
NAME_WIDE, MONTHS_WIDE, TOTAL_WIDE = 300, 530, 130
ROWS_FROM, ROW, BAR_HIGH = 205, 96, 54
CAUSE_ROW, CAUSE_WIDE = 104, 640
LONGEST_NAME = 31.0
"""In parts of the size of the letters."""
NAMED_EACH = 3
"""Of so many months one is named, the newest always."""
# What Vazirmatn has letters for; a renderer leaves all else out without a word.
_FOREIGN = re.compile("[^ -~\u00a0-\u017f\u0600-\u06ff\u200c\u2010-\u2026\u2039\u203a]")


@dataclass(frozen=True)
class Column:
    """A month of one topic; the number stands over the highest."""

    x: float
    y: float
    high: float
    times: int
    is_peak: bool


def layout(found: ComplaintsPicture, *, rtl: bool) -> dict[str, object]:
    """What the template needs beside its words."""
    months_left = LEFT + TOTAL_WIDE if rtl else LEFT + NAME_WIDE
    step = MONTHS_WIDE / len(found.months)
    places = [round(months_left + step * (at + 0.5), 1) for at in range(len(found.months))]
    highest = max((times for row in found.topics for times in row.times), default=1)
    below = ROWS_FROM + ROW * len(found.topics)
    causes_from = below + 130
    return {
        "wide": WIDE,
        "high": (causes_from + 150 + CAUSE_ROW * len(found.causes)) if found.causes else below + 110,
        "left": LEFT,
        "right": RIGHT,
        "months_left": months_left,
        "months_right": months_left + MONTHS_WIDE,
        "span": {"first": found.months[0].first, "last": found.months[-1].last},
        "period": {"first": found.period.first, "last": found.period.last},
        "n": found.n,
        "rows": [_row(row, at, places, highest) for at, row in enumerate(found.topics)],
        "bar_wide": round(step * 0.62, 1),
        "named_months": list(zip(places, found.months, strict=True))[(len(places) - 1) % NAMED_EACH :: NAMED_EACH],
        "is_whole": found.is_whole,
        "below": below,
        "causes_from": causes_from,
        "explained": found.explained,
        "causes": [_cause(bar, at, found, causes_from) for at, bar in enumerate(found.causes)],
    }


def _row(row: TopicRow, at: int, places: list[float], highest: int) -> dict[str, object]:
    bottom = ROWS_FROM + ROW * at + ROW - 14
    peak = max(row.times)
    columns = []
    for x, times in zip(places, row.times, strict=True):
        high = round(max(BAR_HIGH * times / highest, 3 if times else 0), 1)
        is_peak = times == peak and not any(column.is_peak for column in columns)
        columns.append(Column(x, round(bottom - high, 1), high, times, is_peak))
    return {"name": row.name, "total": row.total, "bottom": bottom, "columns": columns}


def _cause(bar: CauseBar, at: int, found: ComplaintsPicture, causes_from: int) -> dict[str, object]:
    return {
        "name": drawable(bar.name),
        "times": bar.times,
        "so_far": bar.so_far,
        "y": causes_from + 150 + CAUSE_ROW * at,
        "wide": round(CAUSE_WIDE * bar.times / found.causes[0].times, 1),
    }


def drawable(name: str) -> str:
    """As much of a name as the font has letters for and a line has room for; «…» stands for what is missing."""
    shown = " ".join(_FOREIGN.sub("", name).split())
    ends = [at for at, wide in enumerate(accumulate(map(_wide, shown))) if wide > LONGEST_NAME]
    return shown[: ends[0]].rstrip() + "…" if ends else shown or "…"


def _wide(letter: str) -> float:
    """Rather too wide than too narrow."""
    return 1.0 if letter in "MWmw@%" else 0.6
