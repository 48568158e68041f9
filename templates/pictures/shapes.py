"""Shapes of SVG: arcs, lines and bands, and scales that put figures to pixels; angles are figures of −100 to +100."""

from collections.abc import Iterable, Sequence
from math import ceil, cos, floor, pi, sin

from domain.frozen import frozen

Point = tuple[float, float]


@frozen
class Gauge:
    """Half a circle, from −100 on the left to +100 on the right."""

    x: float
    y: float
    radius: float

    def arc(self, low: float, high: float) -> str:
        start, end = self.at(low), self.at(high)
        return f"M{_pair(start)} A{self.radius} {self.radius} 0 0 1 {_pair(end)}"

    def at(self, figure: float, *, out: float = 0.0) -> Point:
        """The place of a figure; so many pixels further out than the circle."""
        angle = pi * (figure + 100) / 200
        reach = self.radius + out
        return round(self.x - reach * cos(angle), 1), round(self.y - reach * sin(angle), 1)


@frozen
class Scale:
    """Figures from `low` to `high` between the pixels `bottom` and `top`, with a line at each of `ticks`."""

    low: float
    high: float
    bottom: float
    top: float
    ticks: tuple[int, ...]

    @classmethod
    def around(cls, figures: Iterable[float], *, bottom: float, top: float) -> "Scale":
        """All of them, and 0, between round figures."""
        found = [0.0, *figures]
        step = 50 if max(found) - min(found) > 100 else 25
        low, high = floor(min(found) / step) * step, ceil(max(found) / step) * step
        if low == high:
            low, high = -step, step
        return cls(low, high, bottom, top, tuple(range(low, high + 1, step)))

    def at(self, figure: float) -> float:
        share = (figure - self.low) / (self.high - self.low)
        return round(self.bottom - share * (self.bottom - self.top), 1)


def line(points: Sequence[Point]) -> str:
    return "M" + " L".join(map(_pair, points))


def band(upper: Sequence[Point], lower: Sequence[Point]) -> str:
    return line([*upper, *reversed(lower)]) + " Z"


def _pair(point: Point) -> str:
    return f"{point[0]} {point[1]}"
