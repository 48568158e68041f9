"""The buttons under a score: what was written with it, how it splits, and the period before."""

from domain.figures.periods import Period
from domain.figures.splits import Split
from domain.messages import Said
from handlers.buttons import Build, Facts, Label, Rows, button
from handlers.taps import VoicesTap
from handlers.taps.nps import Look, NpsTap, SplitTap


def report(said: Said, facts: Facts, label: Label) -> Rows:
    voices = VoicesTap(*_days(_period(facts)))
    return [[button(label("voices"), voices)], *splits(said, facts, label), *before(said, facts, label)]


def splits(_: Said, facts: Facts, label: Label) -> Rows:
    days = _days(_period(facts))
    found = [button(label(f"split_{split}"), SplitTap(*days, split, Look.NEW)) for split in Split]
    return [found[at : at + 2] for at in range(0, len(found), 2)]


def before(_: Said, facts: Facts, label: Label) -> Rows:
    return [[button(label("period_before"), NpsTap(*_days(_period(facts).before)))]]


def split(_: Said, facts: Facts, label: Label) -> Rows:
    """Seen from another side: beside the period before, in that period, or not split at all."""
    period, shown = _period(facts), Split(facts["split"])
    now, other = (Look.COMPARED, Look.ALONE) if facts["on"] else (Look.ALONE, Look.COMPARED)
    turned = button(label("compare_not" if facts["on"] else "compare"), SplitTap(*_days(period), shown, other))
    earlier = button(label("period_before"), SplitTap(*_days(period.before), shown, now))
    return [[turned, earlier], [button(label("split_not"), NpsTap(*_days(period)))]]


def _period(facts: Facts) -> Period:
    return Period(facts["period"]["first"], facts["period"]["last"])


def _days(period: Period) -> tuple[str, str]:
    return period.first.isoformat(), period.last.isoformat()


BUTTONS: dict[str, Build] = {"nps.report": report, "nps.empty": before, "nps.split": split}
