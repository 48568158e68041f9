"""Facts of touchpoints and of silence: every kind, rule and reason, with words and without; nobody, one, many."""

from datetime import timedelta
from itertools import cycle
from typing import Any

from domain.money import MOST
from domain.purchases import LONGEST_NAME, Way
from domain.silence.fits import Misfit
from domain.touchpoints.arrivals import Heard
from domain.touchpoints.feelings import CHOICES, Felt
from domain.touchpoints.occasions import TOUCHPOINTS, Occasion
from domain.touchpoints.rules import LONGEST_TOLD, Anchor, DayPart
from tests.templates.cards import DAY, NAMES, NOW

LARGEST = 10**18 - 1
WHYS = (
    *("stopped", "muted", "open_complaint", "open_question", "scored_lately", "asked_lately", "too_late"),
    *("quiet_hours", "holiday", "in_conversation", "unreachable", "declined", "delivered", "returned", "cancelled"),
    *("plan_changed", "news_lately", "news_stopped", "day_part", "answered", "changed", "skipped", "said in no list"),
    *("had_complaint", "failed", "forgotten", "agreed", "withdrawn", "merged", "dismissed", "seen", "more words came"),
    *(
        "closed_not_agreed",
        "not settled",
        "not_ours",
        "asked",
        "escalated",
        "explained anew",
        "received",
        "blocked",
        None,
    ),
)
SPANS = (timedelta(), timedelta(hours=1), DAY, 730 * DAY)
RULES = [
    {"touchpoint": touchpoint, "is_on": is_on, "anchor": anchor, "after": after, "part": part, "is_own": is_on}
    for touchpoint in TOUCHPOINTS
    for is_on, anchor, after, part in zip((1, 0, 1, 1), [*Anchor, Anchor.RESULT], SPANS, DayPart, strict=True)
]
STATES = ("done", "dropped", "waiting")
PLANNED = [
    {"kind": kind, "due_at": NOW + DAY, "state": state, "why": why, "settled_at": NOW, "what": what}
    for kind, state, what in zip(
        Occasion, cycle(("done", "dropped", "waiting")), cycle(("قوری", None, "<b>&")), strict=False
    )
    for why in (WHYS if state == "dropped" and kind is Occasion.REMINDER else (WHYS[0],))
]
TOLD = ["تا یک ماه نرم می‌شود.", "It leaks at first. <b>&", "ن" * LONGEST_TOLD, "😀" * (LONGEST_TOLD // 2)]
SAMPLES: dict[str, list[Any]] = {
    "coming": [[], [{"id": LARGEST, "kind": kind, "due": NOW + DAY, "what": "teapot"} for kind in TOUCHPOINTS]],
    "has_news": [0, 1],
    "feeling": [LARGEST],
    "told": [*TOLD, None],
    "bought_at": [NOW, NOW - 400 * DAY],
    "result_at": [None, NOW + 90 * DAY],
    "known_purchases": [0, 1, 12],
    "unfit": [[], *([{"person": 1, "name": name, "at": NOW, "why": why}] for name in NAMES for why in Misfit)],
    "may_judge": [0, 1],
    "claims": [
        [],
        *([{"what": name, "at": NOW, "way": way}] * 8 for name in ("قوری", "W" * LONGEST_NAME) for way in (*Way, None)),
    ],
    "brought": [
        None,
        *(
            {"bought": 12345, "known": one, "spent": MOST, "currency": "toman", "since": NOW, "is_top": at}
            for at, one in enumerate((0, 12, 12345))
        ),
    ],
    "planned": [[], *([one] * 3 for one in PLANNED), PLANNED[:12]],
    "rules": [[one] * 8 for one in RULES],
    "rule": RULES,
    "name_of_product": [None, "قوری", "ن" * LONGEST_NAME],
    "backlog": [0, 1, 10_000],
    "products": [[], [{"id": LARGEST, "name": name} for name in ("قوری", "teapot", "W" * LONGEST_NAME)]],
    "expected": [*TOLD, None],
    "worth": [*TOLD, None],
    "result_after": [None, DAY, 365 * DAY],
    "felt": [[], [{"felt": felt, "times": 12345} for felt in Felt]],
    "heard": list(Heard),
}
NAMED = ["قوری", "ن" * LONGEST_NAME]
WHAT_OR_NONE = {("survey.remind", "what"): ["قوری", "teapot", "<b>&", "ن" * LONGEST_NAME, None]}
OF_PRODUCTS = {(f"plan.{name}", "name_of_product"): NAMED for name in ("product", "ask_expected", "ask_worth")}
NONE: list[Any] = [None]
COVERED = [
    *({"heard": heard, "active": 1, "percent": 100.0 * heard} for heard in (0, 1)),
    {"heard": 2, "active": 3, "percent": 66.7},
    {"heard": 12345, "active": 123456, "percent": 9.99},
]
UNHEARD = {"likely": 49380, "silent": 37035, "least": 41150, "most": 123450}
SILENCE = [
    {"coverage": one, "before": one, "is_dark": dark, "complaints": 8, "complaints_before": 12345, "unheard": unheard}
    for one, dark, unheard in (
        (None, 0, None),
        (COVERED[0], 1, UNHEARD),
        (COVERED[2], 1, None),
        (COVERED[3], 0, UNHEARD),
    )
]
OF_SILENCE: dict[str, list[Any]] = {
    "silence": SILENCE,
    "coverage": [*NONE, *COVERED],
    "if_passive": [None, -19.8, 19.8],
    "silent": [
        [],
        *(
            [
                {"name": name, "mark": mark, "days": 100, "rhythm": 1, "purchases": 12, "is_asked": asked}
                | {"person": 10**18 - 1}
            ]
            * 5
            for name, mark in [*((name, "") for name in NAMES), (NAMES[-1], "@" + "w" * 32), (NAMES[-1], "…0042")]
            for asked in (0, 1)
        ),
    ],
    "count": [0, 1, 300],
    "reasons": [[], [{"felt": felt, "times": 12345} for felt in CHOICES[Occasion.EXIT]]],
}
OWN_OF_SILENCE: dict[tuple[str, str], list[Any]] = {
    ("silence.grows", "now"): COVERED,
    ("silence.grows", "before"): COVERED,
    ("silence.list", "products"): [[], [{"name": "ن" * 200, "heard": 1, "active": 12345}] * 4],
}
