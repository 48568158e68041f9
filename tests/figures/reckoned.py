"""Figures by hand, as the field's list of formulas has them: nothing here comes from the shop's own functions."""

from collections.abc import Iterable, Sequence
from dataclasses import fields, is_dataclass
from datetime import timedelta
from enum import Enum
from math import isclose, sqrt
from statistics import NormalDist
from typing import Any, NamedTuple

Z = 1.959964


class Stand(NamedTuple):
    """Promoters, passives, detractors."""

    p: float
    a: float
    d: float

    @property
    def n(self) -> float:
        return self.p + self.a + self.d

    @property
    def nps(self) -> float | None:
        return 100 * (self.p - self.d) / self.n if self.n else None

    @property
    def adjusted(self) -> "Stand":
        return Stand(self.p + 0.75, self.a + 1.5, self.d + 0.75)

    @property
    def error(self) -> float:
        """SE = 100·√((p + d − (p − d)²)/n)."""
        mean = (self.p - self.d) / self.n
        return 100 * sqrt(((self.p + self.d) / self.n - mean**2) / self.n)

    @property
    def sample(self) -> str:
        return sample(self.n)


def sample(n: float) -> str:
    return "none" if n == 0 else "counts_only" if n < 5 else "too_few_to_judge" if n < 30 else "enough"


def stand_of(scores: Iterable[int]) -> Stand:
    p = a = d = 0
    for score in scores:
        if score >= 9:
            p += 1
        elif score >= 7:
            a += 1
        else:
            d += 1
    return Stand(p, a, d)


def interval(stand: Stand) -> tuple[float, float]:
    """Adjusted Wald: on n + 3 answers, within ±100."""
    middle, reach = stand.adjusted.nps or 0, Z * stand.adjusted.error
    return max(-100.0, middle - reach), min(100.0, middle + reach)


def is_shown(n: float) -> bool:
    return n >= 5


def shown_interval(stand: Stand) -> tuple[float | None, float | None]:
    return interval(stand) if is_shown(stand.n) else (None, None)


class Change(NamedTuple):
    difference: float | None
    low: float | None
    high: float | None
    p: float | None
    verdict: str


def change(before: Stand, after: Stand) -> Change:
    if not is_shown(before.n) or not is_shown(after.n):
        return Change(None, None, None, None, "too_few" if before.n else "none_before")
    difference = (after.nps or 0) - (before.nps or 0)
    middle = (after.adjusted.nps or 0) - (before.adjusted.nps or 0)
    error = sqrt(before.adjusted.error**2 + after.adjusted.error**2)
    p = two_sided(middle / error)
    low, high = min(middle - Z * error, difference), max(middle + Z * error, difference)
    verdict = "no_proven_change" if p >= 0.05 else "up" if middle > 0 else "down"
    if min(before.n, after.n) < 30:
        verdict = "too_few"
    return Change(difference, max(-200.0, low), min(200.0, high), p, verdict)


def two_sided(z: float) -> float:
    return 2 * NormalDist().cdf(-abs(z))


def wilson(k: float, n: float) -> tuple[float, float]:
    """By the roots of (p − k/n)² = z²·p·(1 − p)/n, in percent."""
    middle, reach = k + Z**2 / 2, Z * sqrt(k * (n - k) / n + Z**2 / 4)
    return max(0.0, 100 * (middle - reach) / (n + Z**2)), min(100.0, 100 * (middle + reach) / (n + Z**2))


def share(k: int, n: int, *names: str) -> dict[str, Any]:
    """Under these four names; the interval where there are five at least."""
    low, high = wilson(k, n) if is_shown(n) else (None, None)
    return dict(zip(names or ("k", "n", "low", "high"), (k, n, low, high), strict=True))


def told(k: int, n: int) -> dict[str, Any]:
    return {**share(k, n), "sample": sample(n)}


def shift(here: tuple[int, int], there: tuple[int, int]) -> str:
    """Whether the first share is larger or smaller than chance would have it (Agresti and Caffo)."""
    if here[1] < 30 or there[1] < 30:
        return "unjudged"
    (p, n), (q, m) = (((k + 1) / (n + 2), n + 2) for k, n in (here, there))
    z = (p - q) / sqrt(p * (1 - p) / n + q * (1 - q) / m)
    return "unproven" if two_sided(z) >= 0.05 else "more" if z > 0 else "less"


def spread(spans: Sequence[timedelta]) -> dict[str, timedelta | None]:
    """By nearest rank: of an even number the lower middle one; nine of ten took no longer than p90."""
    found, n = sorted(spans), len(spans)
    return {"median": found[(n - 1) // 2] if n else None, "p90": found[(9 * n + 9) // 10 - 1] if n else None}


def most_frequent(names: Iterable[Any]) -> list[tuple[Any, int]]:
    """Of those that are equally frequent the one that came first."""
    times: dict[Any, int] = {}
    for name in names:
        times[name] = times.get(name, 0) + 1
    return sorted(times.items(), key=lambda each: -each[1])


def differences(found: Any, expected: Any, place: str = "") -> list[str]:
    """Where two computations of the same say something else; empty where they agree."""
    if is_dataclass(found):
        found = {one.name: getattr(found, one.name) for one in fields(found)}
    if isinstance(found, dict) and isinstance(expected, dict):
        keys = [*expected, *(name for name in found if name not in expected)]
        pairs = [(key, found.get(key, "missing"), expected.get(key, "missing")) for key in keys]
    elif isinstance(found, list | tuple) and isinstance(expected, list | tuple) and len(found) == len(expected):
        pairs = [(index, *pair) for index, pair in enumerate(zip(found, expected, strict=True))]
    else:
        return [] if _is_same(found, expected) else [f"{place}: {found!r}, by hand {expected!r}"]
    return [each for key, *pair in pairs for each in differences(*pair, place=f"{place}.{_named(key)}")]


def _is_same(found: Any, expected: Any) -> bool:
    if isinstance(found, float) and isinstance(expected, float | int):
        return isclose(found, expected, rel_tol=1e-9, abs_tol=1e-9)
    return found == expected


def _named(key: Any) -> Any:
    return key.value if isinstance(key, Enum) else key
