"""Where everything stands in the picture of complaints; spans are pixels, and time runs from left to right."""

from domain.figures.pictures import ComplaintsPicture
from domain.figures.topics import CauseBar, TopicRow
from domain.frozen import frozen
from templates.pictures.letters import drawable
from templates.typography import Typography

WIDE, LEFT, RIGHT = 1080, 60, 1020
NAME_WIDE, MONTHS_WIDE, TOTAL_WIDE = 300, 530, 130
ROWS_FROM, ROW, BAR_HIGH = 205, 96, 54
CAUSE_ROW, CAUSE_WIDE = 104, 640
NAME_SIZE, NAME_LINES, NAME_GAP = 30, 2, 20
"""A topic's name has two lines beside its months, and stays off the first of them."""
NAMED_EACH = 3
"""Of so many months one is named, the newest always."""


@frozen
class MonthBar:
    """A month of one topic; the number stands over the highest."""

    x: float
    y: float
    high: float
    times: int
    is_peak: bool


def layout(found: ComplaintsPicture, typography: Typography) -> dict[str, object]:
    """What the template needs beside its words."""
    months_left = LEFT + (TOTAL_WIDE if typography.rtl else NAME_WIDE)
    step = MONTHS_WIDE / len(found.months)
    places = [round(months_left + step * (at + 0.5), 1) for at in range(len(found.months))]
    highest = max((times for row in found.topics for times in row.times), default=1)
    below = ROWS_FROM + ROW * len(found.topics)
    causes_from = below + 130
    return {
        "wide": WIDE,
        "high": _high(found, below, causes_from),
        "left": LEFT,
        "right": RIGHT,
        "months_left": months_left,
        "months_right": months_left + MONTHS_WIDE,
        "span": {"first": found.months[0].first, "last": found.months[-1].last},
        "period": found.period,
        "n": found.n,
        "rows": [_row(row, at, places, highest) for at, row in enumerate(found.topics)],
        "names": [_name(row, found, typography.language) for row in found.topics],
        "bar_wide": round(step * 0.62, 1),
        "named_months": list(zip(places, found.months, strict=True))[(len(places) - 1) % NAMED_EACH :: NAMED_EACH],
        "is_whole": found.is_whole,
        "below": below,
        **_causes(found, causes_from),
    }


def _high(found: ComplaintsPicture, below: int, causes_from: int) -> int:
    return causes_from + 150 + CAUSE_ROW * len(found.causes) if found.causes else below + 110


def _row(row: TopicRow, at: int, places: list[float], highest: int) -> dict[str, object]:
    bottom = ROWS_FROM + ROW * at + ROW - 14
    peak = max(row.times)
    columns = []
    for x, times in zip(places, row.times, strict=True):
        high = round(max(BAR_HIGH * times / highest, 3 if times else 0), 1)
        is_peak = times == peak and not any(column.is_peak for column in columns)
        columns.append(MonthBar(x, round(bottom - high, 1), high, times, is_peak))
    return {"code": row.name, "total": row.total, "bottom": bottom, "columns": columns}


def _name(row: TopicRow, found: ComplaintsPicture, language: str) -> list[str]:
    """In the reader's language, or in the one whose letters are there."""
    topic = found.known.get(row.name)
    names = [topic.named(language), *topic.names] if topic else []
    return drawable(names, NAME_SIZE, NAME_WIDE - NAME_GAP, NAME_LINES)


def _causes(found: ComplaintsPicture, causes_from: int) -> dict[str, object]:
    causes = [_cause(bar, at, found, causes_from) for at, bar in enumerate(found.causes)]
    return {"causes_from": causes_from, "explained": found.explained, "causes": causes}


def _cause(bar: CauseBar, at: int, found: ComplaintsPicture, causes_from: int) -> dict[str, object]:
    return {
        "name": "".join(drawable([bar.name], NAME_SIZE, RIGHT - LEFT)),
        "times": bar.times,
        "so_far": bar.so_far,
        "y": causes_from + 150 + CAUSE_ROW * at,
        "wide": round(CAUSE_WIDE * bar.times / found.causes[0].times, 1),
    }
