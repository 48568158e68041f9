"""What stands in a digest: the figures of /nps and /summary, three typical voices, and one question."""

from datetime import datetime
from typing import Any

from actions.reports.report_complaints import summary_of
from actions.reports.report_nps import nps_of
from actions.work import Work
from domain.digests.digests import Digest
from domain.digests.questions import Grounds, Question, question_after
from domain.digests.verbatims import typical
from domain.figures.nps import Category, Verdict
from domain.figures.periods import Period
from domain.people import PersonId
from storage import cards
from storage.figures import reports, voices
from storage.staff import questions

CARDS_SHOWN = 3
MOST_COUNTED = 1000
TAKEN = ("new", "overdue", "topics", "kept", "promised", "silence")


async def compose(
    work: Work, reader: PersonId, period: Period, until: datetime, before: Digest | None
) -> tuple[dict[str, Any], Question]:
    """The facts of the message, and what it asks; `until` is when the next one comes. For looking only."""
    start, ending = work.business.span_of(period)
    score, summary = await nps_of(work, period), await summary_of(work, period, reader)
    due, late = await reports.promises_ahead(work.tx, now=work.now, until=until)
    question = question_after(before.question if before else None, _standing(score, summary))
    overdue = await cards.overdue(work.tx, by=reader, now=work.now, limit=CARDS_SHOWN)
    facts = {
        **{name: score[name] for name in ("period", "before", "figures")},
        **{name: summary[name] for name in TAKEN},
        "due": due,
        "late": late,
        "asking": len(await questions.standing(work.tx, reader=reader, limit=MOST_COUNTED)),
        "broken": await reports.broken(work.tx, start, ending),
        "cards": overdue,
        "voices": await _voices(work, reader, period, score["figures"]),
        "question": question,
        "previous_id": before.id if before and before.reply else None,
    }
    return facts, question


async def _voices(work: Work, reader: PersonId, period: Period, figures: list[dict[str, Any]]) -> list[dict[str, Any]]:
    said = await voices.said(work.tx, period, *work.business.span_of(period), reader=reader)
    first = figures[0] if figures else {}
    scores = {category: first.get(f"{category}s", 0) for category in Category}
    return [{"score": one.score, "words": one.words_id} for one in typical(said, scores)]


def _standing(score: dict[str, Any], summary: dict[str, Any]) -> Grounds:
    return Grounds(
        overdue=summary["overdue"],
        unkept=summary["promised"] - summary["kept"],
        verdict=score["figures"][0]["verdict"] if score["figures"] else Verdict.TOO_FEW,
        convinced=summary["convinced"],
        judged=summary["asked"],
        is_dark=bool(summary["silence"]["is_dark"]),
        complaints=summary["new"],
    )
