"""Where everything stands in the picture of a score; spans are pixels, and time and scores run from left to right."""

from itertools import groupby

from domain.figures.months import Histogram, Month, Trend
from domain.figures.nps import Category, Score, Tally
from domain.figures.pictures import NpsPicture
from domain.frozen import frozen
from templates.pictures.shapes import Gauge, Point, Scale, band, line
from templates.typography import Typography

WIDE, HIGH = 1080, 1470
LEFT, RIGHT = 60, WIDE - 60
GAUGE_Y, RADIUS = 450, 205
PLOT_LEFT, PLOT_TOP, PLOT_BOTTOM = 150, 715, 925
BARS_TOP, BARS_BOTTOM = 1175, 1325
ALONE = 13
"""Half as wide as the band of a month whose neighbours have no figure."""
FAR = 2
"""Months between two figures that are written out, so that neither covers the other."""


@frozen
class Bar:
    score: int
    category: Category
    count: int
    x: float
    y: float


@frozen
class Dot:
    """A month's figure; `said` is −1 or +1 where it is written below or above."""

    x: float
    y: float
    figure: float
    said: int


def layout(found: NpsPicture, typography: Typography) -> dict[str, object]:
    """What the template needs beside its words."""
    return {
        "wide": WIDE,
        "high": HIGH,
        "left": LEFT,
        "right": RIGHT,
        "period": {"first": found.period.first, "last": found.period.last},
        "is_volunteered": found.is_volunteered,
        **_gauge(found.histogram.tally, rtl=typography.rtl),
        **_trend(found.trend),
        **_scores(found.histogram),
    }


def _gauge(tally: Tally, *, rtl: bool) -> dict[str, object]:
    gauge = Gauge(WIDE - 330 if rtl else 330, GAUGE_Y, RADIUS)
    interval = tally.interval
    if interval is None:
        raise ValueError("there is no picture without responses")
    return {
        "gauge": gauge,
        "whole": gauge.arc(-100, 100),
        "interval": gauge.arc(interval.low, interval.high),
        "low": interval.low,
        "up_to": interval.high,
        "nps": tally.nps,
        "n": tally.n,
        "needle": line([gauge.at(tally.nps or 0.0, out=-30), gauge.at(tally.nps or 0.0, out=30)]),
        "shares": [(category, tally.share(category).percent) for category in Category],
    }


def _scores(histogram: Histogram) -> dict[str, object]:
    size = _count_size(max(histogram.times))
    return {"bars": _bars(histogram), "bars_bottom": BARS_BOTTOM, "count_size": size}


def _bars(histogram: Histogram) -> list[Bar]:
    highest = max(1, *histogram.times)
    step = (RIGHT - LEFT) / len(histogram.times)
    return [
        Bar(
            score,
            Score(score).category,
            count,
            round(LEFT + step * (score + 0.5), 1),
            round(BARS_BOTTOM - (BARS_BOTTOM - BARS_TOP) * count / highest, 1),
        )
        for score, count in enumerate(histogram.times)
    ]


def _count_size(highest: int) -> int:
    """As large as the longest of them may be between its neighbours."""
    return 28 if highest < 10_000 else 24 if highest < 100_000 else 22


def _trend(trend: Trend) -> dict[str, object]:
    edges = [edge for month in trend.shown if (found := month.tally.interval) for edge in (found.low, found.high)]
    scale = Scale.around(edges, bottom=PLOT_BOTTOM, top=PLOT_TOP)
    step = (RIGHT - PLOT_LEFT) / len(trend.months)
    places = {month.period.first: round(PLOT_LEFT + step * (at + 0.5), 1) for at, month in enumerate(trend.months)}
    runs = [
        [(places[month.period.first], month) for month in run]
        for has_figure, run in groupby(trend.months, lambda month: month.nps is not None)
        if has_figure
    ]
    return {
        "scale": scale,
        "plot_left": PLOT_LEFT,
        "bands": [_band(run, scale) for run in runs],
        "lines": [line([(x, scale.at(month.nps or 0.0)) for x, month in run]) for run in runs if len(run) > 1],
        "dots": [dot for run in runs for dot in _dots(run, trend, scale)],
        "few": [places[month.period.first] for month in trend.months if month.nps is None and month.tally.n],
        "months": trend.months,
        "places": places,
    }


def _band(run: list[tuple[float, Month]], scale: Scale) -> str:
    """One month alone has a band, too."""
    upper: list[Point] = []
    lower: list[Point] = []
    for x, month in run:
        if (interval := month.tally.interval) is None:
            continue
        for at in (x - ALONE, x + ALONE) if len(run) == 1 else (x,):
            upper.append((at, scale.at(interval.high)))
            lower.append((at, scale.at(interval.low)))
    return band(upper, lower)


def _dots(run: list[tuple[float, Month]], trend: Trend, scale: Scale) -> list[Dot]:
    return [Dot(x, scale.at(month.nps or 0.0), month.nps or 0.0, _said(month, trend)) for x, month in run]


def _said(month: Month, trend: Trend) -> int:
    """The latest figure is written out, and the lowest and the highest where there is room beside it."""
    if month == trend.latest:
        return -1 if month == trend.lowest and month != trend.highest else 1
    latest = trend.months.index(trend.latest) if trend.latest else 0
    if latest - trend.months.index(month) < FAR:
        return 0
    return 1 if month == trend.highest else -1 if month == trend.lowest else 0
