"""The buttons under the two questions after a complaint: what was chosen carries a mark."""

from domain.matters.closings import EFFORTS, Outcome
from domain.messages import Said
from handlers.buttons import Build, Facts, Label, Rows, button
from handlers.taps import EffortTap, OutcomeTap


def outcome(_: Said, facts: Facts, label: Label) -> Rows:
    closing = facts["closing"]
    names = {one: label(f"outcome_{one}") + (" ✓" if one is closing.outcome else "") for one in Outcome}
    return [[button(name, OutcomeTap(closing.id, one)) for one, name in names.items()]]


def effort(_: Said, facts: Facts, label: Label) -> Rows:
    """Ascending from left to right in both languages, as on the scale of 0 to 10."""
    closing = facts["closing"]
    names = {one: label("score", score=one) + (" ✓" if one == closing.effort else "") for one in EFFORTS}
    return [[button(name, EffortTap(closing.id, one)) for one, name in names.items()]]


BUTTONS: dict[str, Build] = {"closing.outcome": outcome, "closing.effort": effort}
