"""/summary says what every complaint, answer, promise and closing says by itself."""

from datetime import datetime, timedelta
from typing import Any

from actions.reports.report_complaints import summary_of
from domain.figures.periods import Period
from domain.people import PersonId
from tests.figures.chance import DAY, NOW, day_of, midnight
from tests.figures.complaints import IN_WORK, OPEN
from tests.figures.conftest import Shop
from tests.figures.filled import HOLIDAYS, HOURS
from tests.figures.picked import before, complained_in, coverage_at, days_told, is_in, shown
from tests.figures.reckoned import differences, is_shown, most_frequent, share, spread
from tests.figures.rows import AnswerClock, Matter
from tests.figures.year import Year


async def test_every_figure_of_a_summary(shop: Shop, period: Period):
    found = await summary_of(shop.look(), period, PersonId(0))

    assert differences(found, by_hand(shop.year, period)) == []


def by_hand(year: Year, period: Period) -> dict[str, Any]:
    told = complained_in(year, period)
    still = [one for one in year.matters if one.kind == "complaint" and one.state in OPEN]
    sent = [one for one in year.explanations if is_in(one.sent_at, period) and not one.is_automatic]
    judged = [one.convinced for one in sent if one.convinced is not None]
    return {
        "period": days_told(period),
        "new": len(told),
        "open_now": len(still),
        "overdue": sum(one.state in IN_WORK and one.due_at is not None and one.due_at < NOW for one in still),
        "topics": _counted([one.topic or "none" for one in told]),
        "states": _counted([one.state for one in told]),
        "oldest": _oldest(year, still),
        **_first_answers(year, period),
        **share(sum(judged), len(judged), "convinced", "asked", "low", "high"),
        **_afterwards(year, period),
        **share(*_kept(year, period), "kept", "promised", "trust_low", "trust_high"),
        "reach": _reach(year, period),
        "silence": _silence(year, period, len(told)),
    }


def _counted(names: list[str]) -> list[dict[str, Any]]:
    return [{"name": name, "count": count} for name, count in most_frequent(names)]


def _oldest(year: Year, still: list[Matter]) -> dict[str, Any] | None:
    """As old as what it took up while it was open."""
    since = {one.id: one.received_at for one in still}
    for one in year.matters:
        own = since.get(one.merged_into or 0)
        if own is not None and one.received_at is not None and one.closed_at is not None and one.closed_at >= own:
            since[one.merged_into] = min(own, one.received_at)
    if not since:
        return None
    oldest = min(still, key=lambda one: (since[one.id], one.id))
    return {"number": oldest.number, "age": NOW - since[oldest.id]}


def _first_answers(year: Year, period: Period) -> dict[str, Any]:
    """Those of the cycles of what was merged count up to the one before it."""
    of = {one.id: one for one in year.matters}
    clocks = [
        one for one in year.answer_clocks if of[one.matter_id].state != "merged" or one.cycle < of[one.matter_id].cycle
    ]
    given = [(one, one.answered_at) for one in clocks if one.answered_at is not None and is_in(one.started_at, period)]
    due = [one for one in clocks if is_in(one.due_at, period) and one.due_at <= NOW and _was_due(one, of)]
    late = sum(one.breached_at is not None or one.answered_at is None for one in due)
    return {
        "answered": len(given),
        "wall": spread([at - one.started_at for one, at in given]),
        "business_time": spread([opened(one.started_at, at) for one, at in given]),
        "net": spread([max(at - one.started_at - timedelta(seconds=one.waited), timedelta()) for one, at in given]),
        **share(late, len(due), "breached", "answers_due", "breach_low", "breach_high"),
    }


def _was_due(clock: AnswerClock, of: dict[int, Matter]) -> bool:
    """It was answered, or its date was missed; what ended before its date wasn't due."""
    if clock.answered_at is not None or clock.breached_at is not None:
        return True
    matter = of[clock.matter_id]
    return bool(clock.is_owed) and matter.cycle == clock.cycle and matter.state in IN_WORK


def opened(start: datetime, end: datetime) -> timedelta:
    """How long the shop was open between the two, shift by shift of each day."""
    whole, day = timedelta(), day_of(start)
    while midnight(day) < end:
        for opens, closes in [] if day.isoformat() in HOLIDAYS else HOURS[day.weekday()]:
            begins = max(midnight(day) + timedelta(minutes=opens), start)
            ends = min(midnight(day) + timedelta(minutes=closes), end)
            whole += max(ends - begins, timedelta())
        day += DAY
    return whole


def _afterwards(year: Year, period: Period) -> dict[str, Any]:
    asked = [one for one in year.closings if is_in(one.asked_at, period)]
    said = [one.outcome for one in asked if one.outcome is not None]
    efforts = [one.effort for one in asked if one.effort is not None]
    mean = sum(efforts) / len(efforts) if is_shown(len(efforts)) else None
    return {
        **share(said.count("good"), len(said), "content", "said", "content_low", "content_high"),
        "efforts": len(efforts),
        "ease": mean,
    }


def _kept(year: Year, period: Period) -> tuple[int, int]:
    """By their first date; what was dropped before it was never due, and what is due later isn't yet."""
    due = [
        one
        for one in year.promises
        if one.told_at is not None
        and one.first_due_at is not None
        and is_in(one.first_due_at, period)
        and one.first_due_at < NOW
        and not (one.dropped_at is not None and one.dropped_at < one.first_due_at)
    ]
    kept = [one for one in due if one.kept_at is not None and one.first_due_at and one.kept_at <= one.first_due_at]
    return len(kept), len(due)


def _reach(year: Year, period: Period) -> dict[str, Any]:
    """The first time of each cycle alone."""
    first: dict[tuple[int, int], int] = {}
    for one in year.raised:
        of = (one.matter_id, one.cycle)
        first[of] = min(first.get(of, one.id), one.id)
    firsts = set(first.values())
    raised = [one for one in year.raised if one.id in firsts and is_in(one.raised_at, period)]
    seen = [one.seen_at - one.received_at for one in raised if one.seen_at is not None]
    return {"k": len(seen), "n": len(raised), **spread(seen)}


def _silence(year: Year, period: Period, complaints: int) -> dict[str, Any]:
    now, then = shown(coverage_at(year, period)), shown(coverage_at(year, before(period)))
    earlier = len(complained_in(year, before(period)))
    is_dark = now and then and complaints < earlier and now["percent"] < then["percent"]
    return {
        "coverage": now,
        "before": then,
        "is_dark": int(bool(is_dark)),
        "complaints": complaints,
        "complaints_before": earlier,
        "unheard": _unheard(complaints),
    }


def _unheard(complaints: int) -> dict[str, int] | None:
    """A quarter complains; or three of ten, or one."""
    if not complaints:
        return None
    most, least = complaints * 10, round(complaints * 10 / 3)
    return {"likely": complaints * 4, "silent": complaints * 3, "least": least, "most": most}
