"""/nps says what every response and every question says by itself."""

from math import ceil, sqrt
from typing import Any

from actions.reports.report_nps import nps_of
from domain.figures.periods import Period
from tests.figures.chance import DAY, TODAY
from tests.figures.conftest import Shop
from tests.figures.picked import answered_in, before, coverage_at, days_told, shown, stand_in
from tests.figures.reckoned import Stand, Z, change, differences, interval, is_shown, shown_interval, wilson
from tests.figures.year import Year


async def test_every_figure_of_a_score(shop: Shop, period: Period):
    found = await nps_of(shop.look(), period)

    assert differences(found, by_hand(shop.year, period)) == []
    assert found["figures"]


async def test_a_score_before_which_there_was_none(shop: Shop):
    period = Period(TODAY - 729 * DAY, TODAY - 728 * DAY)

    found = await nps_of(shop.look(), period)

    assert differences(found, by_hand(shop.year, period)) == []
    assert found["figures"][0]["verdict"] == "none_before"


def by_hand(year: Year, period: Period) -> dict[str, Any]:
    k, n = answered_in(year, period)
    low, high = wilson(k, n) if n else (None, None)
    asked, share = stand_in(year, period, "asked"), 100 * k / n if n else None
    stands = {origin: stand_in(year, period, origin) for origin in ("asked", "volunteered")}
    return {
        "period": days_told(period),
        "before": days_told(before(period)),
        "figures": [
            _figure(year, period, origin, stand, n if origin == "asked" else 0)
            for origin, stand in stands.items()
            if stand.n
        ],
        "rate": {"k": k, "n": n, "percent": share, "low": low, "high": high},
        "coverage": shown(coverage_at(year, period)),
        "if_passive": (asked.nps or 0) * k / n if is_shown(asked.n) and n else None,
    }


def _figure(year: Year, period: Period, origin: str, stand: Stand, asked: int) -> dict[str, Any]:
    then = stand_in(year, before(period), origin)
    changed = change(then, stand)
    counts = {"promoter": stand.p, "passive": stand.a, "detractor": stand.d}
    return {
        "origin": origin,
        **_stand(stand),
        **_precision(stand, asked),
        **{f"{name}s": count for name, count in counts.items()},
        "shares": {name: 100 * count / stand.n for name, count in counts.items()},
        "then": _stand(then),
        "difference": changed.difference,
        "difference_low": changed.low,
        "difference_high": changed.high,
        "p": changed.p,
        "verdict": changed.verdict,
    }


def _stand(stand: Stand) -> dict[str, Any]:
    low, high = shown_interval(stand)
    return {"n": stand.n, "sample": stand.sample, "nps": stand.nps, "low": low, "high": high}


def _precision(stand: Stand, asked: int) -> dict[str, Any]:
    """⌈z²·Var/m²⌉ for ±10 points where the interval is wider; z·SE·√((N − n)/(N − 1)) for just those who were asked."""
    low, high = interval(stand)
    variance = (stand.error / 100) ** 2 * stand.n
    is_among = asked > 1 and asked / 10 <= stand.n <= asked
    return {
        "aim": 10,
        "needed": ceil(round(Z**2 * variance / 0.01, 9)) if high - low > 20 and variance else None,
        "asked": asked,
        "within": Z * stand.error * sqrt((asked - stand.n) / (asked - 1)) if is_among else None,
    }
