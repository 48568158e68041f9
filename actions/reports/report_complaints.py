"""What staff read about complaints: the list, one card, and the summary of a period."""

from collections import Counter
from dataclasses import asdict
from datetime import datetime
from typing import Any

from actions.hours.known import business_of
from actions.reports.draw_complaints import hand_picture
from actions.reports.report_nps import STALE_AFTER, days_of
from actions.silence.report_silence import report_silence
from actions.work import Work
from domain.figures.brought import MEASURED_OVER
from domain.figures.efforts import ces
from domain.figures.nps import SHOWN_FROM
from domain.figures.periods import Period
from domain.figures.reach import Reach
from domain.figures.shares import Share
from domain.figures.spans import Spread
from domain.matters.choices import Choice
from domain.matters.closings import content_of
from domain.matters.matters import MatterId
from domain.matters.turns import in_turn, presses_within
from domain.people import PersonId
from storage import cards
from storage.figures import answers, brought, reach, reports
from storage.staff import turns

A_PAGE = 5
TOPICS_QUOTED = 3


async def list_complaints(work: Work, choice: Choice, *, page: int) -> None:
    found = await _listed(work, choice, limit=A_PAGE + 1, skip=page * A_PAGE)
    work.say(
        work.by.id,
        "staff.complaints",
        instead_of=work.tapped,
        choice=choice,
        page=page,
        is_more=int(len(found) > A_PAGE),
        cards=found[:A_PAGE],
        now=work.now,
    )


async def _listed(work: Work, choice: Choice, *, limit: int, skip: int) -> list[MatterId]:
    match choice:
        case Choice.OVERDUE:
            return await cards.overdue(work.tx, by=work.by.id, now=work.now, limit=limit, skip=skip)
        case Choice.ALL:
            return await cards.newest(work.tx, by=work.by.id, limit=limit, skip=skip)
        case Choice.OPEN | Choice.MINE:
            return (await _in_turn(work, is_mine=choice is Choice.MINE))[skip : skip + limit]


async def _in_turn(work: Work, *, is_mine: bool) -> list[MatterId]:
    """As they are to be worked through."""
    currency = work.business.currency
    found = await turns.waiting(
        work.tx,
        currency,
        reader=work.by.id,
        assignee=work.by.id if is_mine else None,
        since=work.now - MEASURED_OVER,
        ending=work.now,
        top_from=await brought.top_from(work.tx, work.business.day_of(work.now), currency),
    )
    return [turn.id for turn in in_turn(found, now=work.now, presses_within=presses_within(work.policy))]


async def summarize(work: Work, period: Period) -> None:
    found = await summary_of(work, period, work.by.id)
    voices = await _voices(work, *work.business.span_of(period))
    work.say(work.by.id, "summary.report", **found, voices=voices, until=work.now + STALE_AFTER)
    if found["new"] >= SHOWN_FROM:
        hand_picture(work, period)


async def summary_of(work: Work, period: Period, reader: PersonId) -> dict[str, Any]:
    """All figures of a summary: /summary and digests tell the same."""
    start, ending = work.business.span_of(period)
    told, standing = await reports.complaints(work.tx, start, ending), await reports.standing(work.tx, now=work.now)
    conviction = await reports.conviction(work.tx, start, ending)
    trust = await reports.kept_promises(work.tx, start, min(ending, work.now))
    return {
        "period": days_of(period),
        "new": len(told),
        "open_now": standing.open_now,
        "overdue": standing.overdue,
        "topics": _counts([one.topic or "none" for one in told]),
        "states": _counts([one.state for one in told]),
        "oldest": await _oldest(work, reader),
        **await _first_answers(work, start, ending),
        **_share(conviction, "convinced", "asked", "low", "high"),
        **await _afterwards(work, start, ending),
        **_share(trust, "kept", "promised", "trust_low", "trust_high"),
        "reach": await _reach(work, start, ending),
        "silence": await report_silence(work, period, complaints=len(told)),
    }


def _share(share: Share, k: str, n: str, low: str, high: str) -> dict[str, float | None]:
    """So many of so many, and how far that can be trusted where it can be at all, under these four names."""
    interval = share.wilson if share.n >= SHOWN_FROM else None
    return {k: share.k, n: share.n, low: interval.low if interval else None, high: interval.high if interval else None}


async def _first_answers(work: Work, start: datetime, ending: datetime) -> dict[str, Any]:
    """By three clocks: on the wall, while the business was open, and while the customer waited for us."""
    given, hours = await answers.given(work.tx, start, ending), (await business_of(work)).hours
    late = await answers.breaches(work.tx, start, ending, now=work.now)
    return {
        "answered": len(given),
        "wall": asdict(Spread.of([one.wall for one in given])),
        "business_time": asdict(Spread.of([one.business(hours) for one in given])),
        "net": asdict(Spread.of([one.net for one in given])),
        **_share(late, "breached", "answers_due", "breach_low", "breach_high"),
    }


async def _afterwards(work: Work, start: datetime, ending: datetime) -> dict[str, float | None]:
    """What complainants said once theirs was settled: of the outcome, and of how easy it was to be heard."""
    outcomes, efforts = await reports.closings(work.tx, start, ending)
    content = content_of(outcomes)
    n = sum(efforts.values())
    ease = {"efforts": n, "ease": ces(efforts) if n >= SHOWN_FROM else None}
    return {**_share(content, "content", "said", "content_low", "content_high"), **ease}


async def _reach(work: Work, start: datetime, ending: datetime) -> dict[str, Any]:
    return asdict(Reach.of(await reach.spans(work.tx, start, ending)))


async def _oldest(work: Work, reader: PersonId) -> dict[str, Any] | None:
    found = await reports.oldest_open(work.tx, reader=reader)
    return None if found is None else {"number": found.number, "age": work.now - found.received_at}


def _counts(names: list[str]) -> list[dict[str, Any]]:
    return [{"name": name, "count": count} for name, count in Counter(names).most_common()]


async def _voices(work: Work, start: datetime, ending: datetime) -> list[dict[str, Any]]:
    """The latest words of the largest topics."""
    told = await reports.complaints(work.tx, start, ending)
    largest = Counter(one.topic for one in told if one.topic).most_common(TOPICS_QUOTED)
    found = [
        {"topic": topic, "words": await reports.latest_words(work.tx, topic, start, ending, reader=work.by.id)}
        for topic, _ in largest
    ]
    return [voice for voice in found if voice["words"] is not None]
