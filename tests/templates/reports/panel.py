"""Facts of the panel: nobody, each standing with words and without, and as many as a page holds."""

from collections.abc import Sequence
from typing import Any

from tests.templates.cards import NAMES, NOW, TEXTS
from tests.templates.touchpoints import LARGEST, WHYS

STANDINGS = ("in", "planned", "invited", "candidate")
VOICES = [{"text": text} for text in TEXTS[:-1]]
LISTED = [
    {
        "person": LARGEST,
        "name": name,
        "mark": mark,
        "standing": standing,
        "at": NOW,
        "said_at": NOW,
        "text": text,
        "texts": 12,
    }
    for name, mark in [*((name, "") for name in NAMES), (NAMES[-1], "@" + "w" * 32), (NAMES[-1], "…0042")]
    for standing, text in zip(STANDINGS, (TEXTS[0], None, *TEXTS[-3:-1]), strict=True)
]
SAMPLES: dict[str, Sequence[Any]] = {
    "panelists": [[], *([one] * 5 for one in LISTED), LISTED[:5]],
    **dict.fromkeys(("members", "invited", "candidates"), (0, 1, 12345)),
}
OWN: dict[tuple[str, str], list[Any]] = {
    ("panel.list", "voices"): [[], *([voice] * 3 for voice in VOICES)],
    **{("panel.list", name): [0, 1, 12345] for name in ("asked", "answered")},
    ("panel.not_sent", "why"): [why for why in WHYS if why],
    ("toasts.panel_not_now", "why"): [why for why in WHYS if why],
}
