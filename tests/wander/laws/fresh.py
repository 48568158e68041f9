"""The law of answers: whoever does something sees what comes of it; a button shown just now isn't refused."""

import re
from collections.abc import Iterator
from pathlib import Path

from sandbox.people import Account
from tests.wander.deeds import Hands

TEMPLATES = Path(__file__).parents[3] / "templates"
MACRO = re.compile(r"{% macro (\w+)\([^)]*\) %}(.*?){% endmacro %}", re.DOTALL)
OF_LOGIC, FACT = re.compile(r"{%.*?%}"), re.compile(r"{{.*?}}")
LEAST = 6
"""Letters by which a refusal is known."""
TOO_LATE = ("taken_before", "decided_before", "nothing_comes", "panel_no_candidate", "panel_not_in", "bug")
LAWFUL = frozenset({"being_told", "out_of_reach"})
"""Their customer has begun to tell it anew while staff explain it, or has blocked the bot: what was written waits."""


class Glance:
    """What somebody saw before they did something."""

    def __init__(self, hands: Hands, *, is_fresh: bool) -> None:
        self._hands = hands
        self._newest = hands.account.chat[-1].id if is_fresh else None
        self._toasts = len(hands.account.toasts)
        self._seen = _seen(hands.account)

    def ensure_answered(self) -> None:
        assert _seen(self._hands.account) != self._seen, "left without an answer"

    def ensure_not_refused(self) -> None:
        """Where they tapped what came to them by the latest step."""
        if self._newest is not None and self._hands.tapped == self._newest:
            refused = [_refusal_in(one.text) for one in self._hands.account.toasts[self._toasts :]]
            assert not any(refused), ("a fresh button is refused", refused)


def _seen(account: Account) -> list[object]:
    """All that the bot shows to somebody."""
    said = [(one.id, one.html, one.markup) for one in account.chat if one.by == "bot"]
    return [*said, *(toast for toast in account.toasts if toast.text)]


def _refusal_in(toast: str) -> str | None:
    """The name of the refusal that these words are, or of a toast that says that it is too late."""
    return next((name for name, words in WRITTEN if words.match(toast)), None)


def _written() -> Iterator[tuple[str, re.Pattern[str]]]:
    for language in ("en", "fa"):
        for file in ("refusals", "toasts"):
            for name, body in MACRO.findall((TEMPLATES / language / f"{file}.j2").read_text(encoding="utf-8")):
                words = FACT.split(OF_LOGIC.split(body)[0])
                if (file == "refusals" or name in TOO_LATE) and len("".join(words)) >= LEAST and name not in LAWFUL:
                    yield name, re.compile(".*".join(re.escape(one) for one in words), re.DOTALL)


WRITTEN = list(_written())
