"""Facts of the report on what settled complaints are worth: of none and of many, with a margin and without."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from actions.reports.told import told
from domain.figures.retention import ARTICLES
from domain.figures.shares import Share
from domain.figures.shifts import Shift
from domain.money import MOST, Currency

BACK = {
    "income": MOST,
    "given": MOST,
    "handled": 12345,
    "handling_cost": 0,
    "bought": 12345,
    "known": 12345,
    "is_more_given": False,
    "cost": MOST,
    "kept": MOST,
    "roi": -100.0,
}
BARE = dict.fromkeys(("income", "given", "handling_cost", "bought", "known", "cost", "kept"), 0)
MORE = {"points": 5, "customers": 12345, "income": MOST, "percent": 1.6, "start": 12345, "lost": 12345}
OWN: dict[tuple[str, str], Sequence[Any]] = {
    ("worth.report", name): samples
    for name, samples in {
        "currency": list(Currency),
        "margin": [0, 1, 100],
        "settled": [told(share) for share in (Share(1, 1), Share(0, 4), Share(1234, 12345))],
        "others": [told(share) for share in (Share(0, 0), Share(1, 1), Share(1234, 12345))],
        "among_settled": list(Shift),
        "back": [
            None,
            {**BACK, **BARE, "handled": 1, "is_more_given": False, "roi": None},
            {**BACK, **BARE, "handled": 1, "bought": 1, "is_more_given": True, "roi": None},
            {**BACK, "handling_cost": MOST, "cost": 2 * MOST, "bought": 12346, "roi": 12345.6},
            BACK,
        ],
        "more": [None, {**MORE, "average": MOST, "kept": MOST}],
        "why_not": [None, "none_lost", "too_young", "few_sums", "too_few"],
        "lasts": [365],
        "articles": [asdict(ARTICLES)],
    }.items()
}
