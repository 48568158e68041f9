"""Facts of the report on conviction: shares of none, of few, of some and of many, and every verdict."""

from collections.abc import Sequence
from typing import Any

from domain.figures.nps import Verdict, sample_of
from domain.figures.shares import Share
from domain.matters.remedies import RemedyKind
from domain.money import MOST, Currency
from tests.templates.cards import NAMES
from tests.topics import EVERY


def _told(share: Share) -> dict[str, Any]:
    interval = share.wilson if share.n >= 5 else None
    low, high = (interval.low, interval.high) if interval else (None, None)
    return {"k": share.k, "n": share.n, "low": low, "high": high, "sample": sample_of(share.n)}


WITH = [*RemedyKind, "apology", "none"]
SHARES = [_told(share) for share in (Share(0, 0), Share(1, 1), Share(0, 4), Share(5, 5), Share(21, 40))]
NEXT = ({"n": 0, "nps": None}, {"n": 1, "nps": None}, {"n": 12, "nps": -34.4}, {"n": 12345, "nps": 100.0})
CONVICTION: dict[str, Sequence[Any]] = {
    "sent": [0, 1, 12345],
    "at_once": [0, 1, 12345],
    "convinced": SHARES,
    "clear": SHARES,
    "honest": SHARES,
    "topics": [[], *([{"name": topic, **share} for topic in [*EVERY, None]] for share in SHARES[1:])],
    "authors": [[], *([{"name": name, **share} for share in SHARES[1:]] for name in NAMES)],
    "causes_used": [[], *([{"name": name, **share} for share in SHARES[1:]] for name in NAMES)],
    "remedies": [[], *([{"name": name, **share} for name in WITH] for share in SHARES[1:])],
    "costs": [[], [{"currency": currency, "given": 12345, "cost": MOST} for currency in Currency]],
    "satisfied": [0, 1, 12345],
    "appeased": [0, 1, 12345],
    "scores_beside": [
        None,
        *({"explained": one, "compensated": one, "verdict": verdict} for one in NEXT for verdict in Verdict),
    ],
    "scores": [
        None,
        *({"convinced": one, "unconvinced": one, "verdict": verdict} for one in NEXT for verdict in Verdict),
    ],
}
