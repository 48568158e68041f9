"""The buttons under a score: what was written with it, how it splits, and the period before."""

from domain.figures.periods import Period
from domain.figures.splits import Split
from domain.messages import Said
from handlers.buttons import Build, Button, Facts, Label, Rows, button
from handlers.taps import VoicesTap
from handlers.taps.nps import NpsTap, SplitTap

OFFERED = [split for split in Split if split is not Split.TIER]


def report(said: Said, facts: Facts, label: Label) -> Rows:
    voices = VoicesTap(*_days(_period(facts)))
    return [[button(label("voices"), voices)], *splits(said, facts, label), *before(said, facts, label)]


def splits(_: Said, facts: Facts, label: Label) -> Rows:
    days = _days(_period(facts))
    found = [button(label(f"split_{split}"), SplitTap(*days, split, on=0, here=0)) for split in OFFERED]
    return [found[at : at + 2] for at in range(0, len(found), 2)]


def before(_: Said, facts: Facts, label: Label) -> Rows:
    return [[button(label("period_before"), NpsTap(*_days(_period(facts).before)))]]


def split(_: Said, facts: Facts, label: Label) -> Rows:
    """Seen from another side: beside the period before, in that period, or not split at all."""
    period, shown, on = _period(facts), Split(facts["split"]), facts["on"]
    days, earlier = _days(period), SplitTap(*_days(period.before), shown, on, here=1)
    return [
        [_compare(label, SplitTap(*days, shown, on=0 if on else 1, here=1)), button(label("period_before"), earlier)],
        [button(label("split_not"), NpsTap(*days))],
    ]


def _compare(label: Label, tap: SplitTap) -> Button:
    return button(label("compare" if tap.on else "compare_not"), tap)


def _period(facts: Facts) -> Period:
    return Period(facts["period"]["first"], facts["period"]["last"])


def _days(period: Period) -> tuple[str, str]:
    return period.first.isoformat(), period.last.isoformat()


BUTTONS: dict[str, Build] = {"nps.report": report, "nps.empty": before, "nps.split": split, "nps.no_tiers": splits}
