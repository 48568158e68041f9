"""Keep the score the moment it is tapped; the reason may come later or never."""

from datetime import datetime

from actions.hours.known import answer_due
from actions.matters.open_matter import (
    hand_over_scored,
    note,
    notify_unnoticed,
    open_scored,
    refresh_notices,
    thanks_for,
)
from actions.matters.weigh import weigh_all
from actions.touchpoints.quarter import plan_quarter
from actions.work import Work
from domain.expectations import Awaited
from domain.figures.nps import Category, Score
from domain.matters.events import Happening
from domain.matters.kinds import Kind, kind_of
from domain.surveys import Invitation, Response, rates_anew
from storage import expectations, follow_ups, invitations, matters, responses, words
from storage.touchpoints import planned


async def take_score(work: Work, invitation: int, score: Score, *, is_typed: bool = False) -> None:
    asked, latest, unsorted = await responses.asked(work.tx, invitation)
    asked.ensure_of(work.by.id)
    given = await responses.to_invitation(work.tx, asked.id) if asked.answered_at else None
    if given is not None:
        await _change(work, given, score, is_typed=is_typed)
        return
    asked.ensure_answerable(work.now)
    if latest is not None and not rates_anew(latest, now=work.now, between=work.policy.between_scores):
        await invitations.answered(work.tx, asked, now=work.now)
        await _drop_asks(work)
        await plan_quarter(work, work.by.id)
        await _change(work, latest.reopened(until=changeable_until(work)), score, is_typed=is_typed)
        return
    response = await _keep(work, asked, score)
    told = await matters.get(work.tx, unsorted) if unsorted else None
    if told is not None:
        await words.make_reasons(work.tx, told.id, response=response.id)
        scored = told.with_score(response.id, kind_of(score.category))
        await weigh_all(work, await hand_over_scored(work, scored, score))
    elif score.category is Category.DETRACTOR:
        await hand_over_scored(work, await open_scored(work, response, asked), score)
    _ask_why(work, response, has_told=told is not None)
    await expectations.put(work.tx, work.by.id, Awaited.REASON, response.id, now=work.now)


async def _keep(work: Work, asked: Invitation, score: Score) -> Response:
    await _drop_asks(work)
    quarter = await planned.quarter_ahead(work.tx, work.by.id)
    given = await responses.add(
        work.tx,
        asked,
        score,
        now=work.now,
        today=work.business.day_of(work.now),
        changeable_until=changeable_until(work),
    )
    await plan_quarter(work, work.by.id, quarter)
    return given


def changeable_until(work: Work) -> datetime:
    return work.business.until(work.now + work.policy.score_changes_within)


async def _drop_asks(work: Work) -> None:
    """Whoever has just given a score isn't reminded of it, nor asked for another too soon; all else still comes."""
    before = work.now + work.policy.between_scores
    await follow_ups.drop_answered(work.tx, work.by.id, before=before, why="answered", now=work.now)


def _ask_why(work: Work, response: Response, *, has_told: bool) -> None:
    """One open question by category; whoever has told it already is not asked again."""
    work.say(
        work.by.id,
        thanks_for(response.score) if has_told else f"survey.why_{response.score.category}",
        instead_of=work.tapped,
        invitation_id=response.invitation_id,
        score=int(response.score),
        response=response.id,
    )


async def _change(work: Work, given: Response, score: Score, *, is_typed: bool) -> None:
    """Within its span another number counts instead; the same one twice is answered, not counted twice."""
    if given.score == score:
        await _stays(work, given, is_typed=is_typed)
        return
    changed = given.changed(score, now=work.now)
    await responses.change(work.tx, changed)
    await responses.note_change(work.tx, given, new=score, now=work.now)
    work.say(
        work.by.id,
        "survey.changed",
        instead_of=work.tapped,
        invitation_id=given.invitation_id,
        old=int(given.score),
        new=int(score),
        response=given.id,
        changeable_until=changed.changeable_until,
    )
    await expectations.put(work.tx, work.by.id, Awaited.REASON, given.id, now=work.now)
    await _follow_category(work, given, changed)


async def _stays(work: Work, given: Response, *, is_typed: bool) -> None:
    """Whoever types it reads so, for only a tap is answered by a toast."""
    work.toast("toasts.kept_before")
    if is_typed:
        work.say(work.by.id, "survey.stays", score=int(given.score))
        await expectations.put(work.tx, work.by.id, Awaited.REASON, given.id, now=work.now)


async def _follow_category(work: Work, given: Response, changed: Response) -> None:
    matter = await matters.to_response(work.tx, given.id)
    is_low = changed.score.category is Category.DETRACTOR
    if matter is None and is_low:
        _, asked, _ = await responses.told(work.tx, given.id)
        await hand_over_scored(work, await open_scored(work, changed, asked), changed.score)
    elif matter is not None:
        if is_low and matter.is_open and matter.kind in (Kind.NOTE, Kind.THANKS):
            matter = matter.sunk(now=work.now, due=await answer_due(work))
            await note(work, matter, Happening.SCORED, str(changed.score))
            await notify_unnoticed(work, matter)
        await refresh_notices(work, matter)
