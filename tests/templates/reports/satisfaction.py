"""Facts of the report on how content customers are: nobody asked, nobody answered, few and many."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from actions.reports.told import told
from domain.figures.shares import Share
from domain.figures.shifts import Shift
from domain.matters.closings import Outcome
from domain.touchpoints.feelings import CHOICES
from domain.touchpoints.occasions import Occasion

SHARES = (Share(0, 0), Share(1, 1), Share(4, 5), Share(1234, 12345))
NAMES = ("kettle", "قوری لعابی", "<b>", "x" * 60)


def felts(kind: Occasion) -> list[dict[str, Any]]:
    """Asked and unanswered, and with each way in which it may have changed."""
    times = dict.fromkeys(CHOICES[kind], 12345)
    said = [
        {"asked": 12345, **told(share), "shift": shift, "times": times}
        for share, shift in zip(SHARES, Shift, strict=True)
    ]
    return [{"asked": 0, **told(Share(0, 0)), "shift": Shift.UNJUDGED, "times": dict.fromkeys(CHOICES[kind], 0)}, *said]


SAMPLES: dict[str, Sequence[Any]] = {
    "check_in": felts(Occasion.CHECK_IN),
    "result": felts(Occasion.RESULT),
    "delivered": felts(Occasion.DELIVERED),
    "choice": felts(Occasion.CHOICE),
    "least": [[], [{"what": name, **told(Share(1234, 12345))} for name in NAMES]],
    "compared": [0, 1, 12345],
    "outcome": [
        {**told(share), "shift": shift, "times": dict.fromkeys(Outcome, share.n)}
        for share, shift in zip(SHARES, Shift, strict=True)
    ],
    "settled": [
        {
            **told(share),
            "median": share.n and span,
            "p90": share.n and span,
            "within": timedelta(hours=1),
            "claimed": 80,
        }
        for share in SHARES
        for span in (timedelta(minutes=1), timedelta(days=30, hours=3))
    ],
    "effort": [{"n": 0, "mean": None}, {"n": 1, "mean": None}, {"n": 12345, "mean": 6.94}],
    "before": [{"n": 0, "mean": None}, {"n": 12345, "mean": 6.94}],
}
OWN: dict[tuple[str, str], Sequence[Any]] = {
    (f"satisfaction.{message}", name): samples for message in ("report", "nothing") for name, samples in SAMPLES.items()
}
