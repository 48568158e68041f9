"""Facts of touchpoints: every kind, every rule, every reason, with words and without."""

from datetime import timedelta
from typing import Any

from domain.purchases import LONGEST_NAME
from domain.touchpoints.feelings import Felt
from domain.touchpoints.occasions import TOUCHPOINTS, Occasion
from domain.touchpoints.rules import LONGEST_TOLD, Anchor, DayPart
from tests.templates.cards import DAY, NOW

LARGEST = 10**18 - 1
WHYS = (
    *("stopped", "muted", "open_complaint", "open_question", "scored_lately", "asked_lately", "too_late"),
    *("quiet_hours", "holiday", "in_conversation", "unreachable", "declined", "delivered", "returned", "cancelled"),
    *("plan_changed", "news_lately", "news_stopped", "said in no list", None),
)
SPANS = (timedelta(), timedelta(hours=1), DAY, 730 * DAY)
RULES = [
    {"touchpoint": touchpoint, "is_on": is_on, "anchor": anchor, "after": after, "part": part, "is_own": is_on}
    for touchpoint in TOUCHPOINTS
    for is_on, anchor, after, part in zip((1, 0, 1, 1), [*Anchor, Anchor.RESULT], SPANS, DayPart, strict=True)
]
PLANNED = [
    {"kind": kind, "due_at": NOW + DAY, "state": state, "why": why, "settled_at": NOW, "what": what}
    for kind, state, what in zip(Occasion, ("done", "dropped", "waiting") * 4, ("قوری", None, "<b>&") * 4, strict=True)
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
}
NAMED = ["قوری", "ن" * LONGEST_NAME]
OF_PRODUCTS = {(f"plan.{name}", "name_of_product"): NAMED for name in ("product", "ask_expected", "ask_worth")}
