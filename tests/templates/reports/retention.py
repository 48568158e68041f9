"""Facts of the report on who stays: of nobody, of few and of many; with sums and without, with reasons and without."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from actions.reports.told import told
from domain.figures.retention import ARTICLES
from domain.figures.shares import Share
from domain.figures.shifts import Shift
from domain.money import MOST, Currency
from domain.silence.fits import Misfit
from domain.touchpoints.arrivals import Heard
from domain.touchpoints.feelings import CHOICES
from domain.touchpoints.occasions import Occasion

COUNTS = {"start": 12345, "end": 12346, "lost": 1234, "new": 1235, "passing": 0}
NONE = dict.fromkeys(("percent", "churn", "formula", "with_all"))
SHOWN = {"percent": 90.0, "churn": 10.0, "formula": 90.0, "with_all": None}
TIER = {"customers": 12345, "top": 2469, "percent": 61.6, "average": MOST, "median": MOST}
SUMS = {"known": 12, "purchases": 12345}
TRAITS = ("bought_twice", "complained", "promoter", "detractor")
LOST = (Share(1, 12345), Share(0, 12345), Share(30, 40), Share(1, 1))
GROWN = {"customers": 12345, "nrr": 85.0, "all": 30.0, "earned": 25.0, "bought": 20.0, "unknown": 0.0, "rate": 10.0}
NEW = {"said": [], "unsaid": 0, "unasked": 0, "earned": told(Share(0, 0))}
OF_ARRIVALS = {
    "arrivals": [
        {**NEW, "n": 0},
        {**NEW, "n": 1, "unasked": 1},
        {**NEW, "n": 1, "said": [{"heard": Heard.OTHER, "times": 1}]},
        {
            "n": 12345,
            "said": [{"heard": heard, "times": 1234} for heard in Heard],
            **{"unsaid": 1234, "unasked": 12345, "earned": told(Share(1234, 12345))},
        },
    ],
    "growth": [
        None,
        {**GROWN, "ratio": 33.3},
        {**GROWN, "ratio": None, "all": -12.4, "rate": -15.0, "unknown": 2.6},
    ],
}
OWN: dict[tuple[str, str], Sequence[Any]] = {
    ("retention.report", name): samples
    for name, samples in {
        "lasts": [365],
        "cohort": [
            {**dict.fromkeys(COUNTS, 0), "end": 1, "new": 1, **NONE},
            {**dict.fromkeys(COUNTS, 1), **NONE},
            {**COUNTS, **SHOWN},
            {**COUNTS, **SHOWN, "passing": 12, "with_all": 88.8},
        ],
        "stayed": [told(share) for share in (Share(0, 0), Share(1, 1), Share(0, 4), Share(5, 5), Share(21, 40))],
        "twice": [told(share) for share in (Share(0, 1), Share(5, 5), Share(1234, 12345))],
        "reasons": [[], [{"felt": felt, "times": 12345} for felt in CHOICES[Occasion.EXIT]]],
        "unsaid": [0, 12345],
        "unasked": [0, 12345],
        "not_ours": [
            {"k": 0, "n": 0, "reasons": []},
            {"k": 1, "n": 3, "reasons": [{"why": Misfit.NEED, "times": 1}]},
            {"k": 12345, "n": 12345, "reasons": [{"why": why, "times": 12345} for why in Misfit]},
        ],
        "traits": [
            [],
            *(
                [{"name": name, "kept": told(kept), "lost": told(lost), "among_lost": shift} for name in TRAITS]
                for kept, lost, shift in zip(
                    (Share(0, 1), Share(5, 5), *(Share(1234, 12345),) * 2), LOST, Shift, strict=True
                )
            ),
        ],
        "compared": [0, 1, 4],
        "income": [
            {**SUMS, "currency": currency, "tier": tier, "lifetime": lifetime}
            for currency in Currency
            for tier, lifetime in ((None, None), (None, TIER), (TIER, TIER), ({**TIER, "percent": None}, TIER))
        ],
        "articles": [asdict(ARTICLES)],
    }.items()
} | {("retention.arrivals", name): samples for name, samples in OF_ARRIVALS.items()}
