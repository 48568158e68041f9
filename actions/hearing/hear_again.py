"""An edited message: the later text counts, and what was no kept words so far is heard as if newly written."""

import re
from datetime import timedelta

from actions.answers.take_answer import bare_score, hear_score
from actions.hearing.hear import fitting, hear, hear_expected
from actions.matters.keep_words import add_corrected
from actions.matters.open_matter import get_matter, going_on
from actions.surveys.take_score import take_score
from actions.work import Work
from domain.expectations import OF_UNSENT, Awaited
from domain.matters.steps import State
from domain.surveys import Response
from domain.typed_scores import read_score
from domain.words import FROM_STAFF, Part, Written
from storage import expectations, responses, words
from storage.words import Kept

EDITED_WITHIN = timedelta(hours=48)
"""As long as Telegram lets people edit what they wrote."""
FIRST = re.compile(r"[,،;؛:\n]|[.!]\s")


async def hear_first(work: Work, written: Written) -> None:
    """What comes only after its own edit, as from an update that was put aside, is the earlier text of what is kept."""
    known = await words.is_kept(work.tx, work.by.id, written.message_id)
    expected = await expectations.of(work.tx, work.by.id)
    if known.value is None:
        await hear_expected(work, written, expected)


async def hear_again(work: Work, written: Written) -> None:
    """The same edit twice changes nothing more."""
    kept = await words.of_message(work.tx, work.by.id, written.message_id)
    if work.by.muted_at is not None:
        await _keep_in_silence(work, kept, written)
    elif kept is None or _is_nowhere(kept):
        await _hear_anew(work, written)
    elif kept.part in FROM_STAFF:
        work.say(work.by.id, "staff.edit_stays")
    else:
        await _correct(work, kept, written)


async def _keep_in_silence(work: Work, kept: Kept | None, written: Written) -> None:
    """Of somebody muted the later text counts as well, wherever it stands; nobody is disturbed by it."""
    if kept is None:
        await hear(work, written)
        return
    matter = await get_matter(work, kept.matter_id) if kept.matter_id else None
    is_theirs = kept.part not in FROM_STAFF and (matter is None or matter.customer_id == work.by.id)
    if is_theirs and await words.is_other(work.tx, kept, written.fitting):
        await words.correct(work.tx, work.by.id, kept, written.fitting)


def _is_nowhere(kept: Kept) -> bool:
    """What was kept of somebody muted belongs to nothing, and nobody has read it."""
    return kept.matter_id is None and kept.response_id is None


async def _hear_anew(work: Work, written: Written) -> None:
    """Whoever has typed a score and edits it means that score; beside words it stands, and the scale is shown again."""
    if work.by.role is not None:
        await _say_what_holds(work)
        return
    given = await _just_given(work)
    if given is not None and (score := bare_score(written)) is not None:
        await take_score(work, given.invitation_id, score)
        return
    await hear(work, written)
    if given is not None:
        _offer_scale(work, given, written)


async def _say_what_holds(work: Work) -> None:
    """Whoever is being asked for parts of what isn't sent yet would answer the next question by sending it anew."""
    expected = await expectations.of(work.tx, work.by.id)
    is_in_draft = expected is not None and expected.kind in OF_UNSENT and expected.holds(work.now, work.policy)
    work.say(work.by.id, "staff.edit_in_draft" if is_in_draft else "staff.edit_stays")


def _offer_scale(work: Work, given: Response, written: Written) -> None:
    """Where words begin with another number the score may be meant."""
    named = read_score(FIRST.split(written.text, maxsplit=1)[0])
    if named is not None and named != given.score and work.now <= given.changeable_until:
        work.say(work.by.id, "survey.change", invitation_id=given.invitation_id, score=int(given.score))


async def _just_given(work: Work) -> Response | None:
    """The score that may have been typed in what is edited now; a question that waits for one is answered first."""
    given = await responses.latest_of(work.tx, work.by.id)
    expected = await expectations.of(work.tx, work.by.id)
    if given is None or work.now - given.scored_at >= EDITED_WITHIN:
        return None
    return None if expected is not None and expected.kind is Awaited.SCORE else given


async def _correct(work: Work, kept: Kept, written: Written) -> None:
    written = fitting(work, written)
    if not await words.is_other(work.tx, kept, written):
        return
    matter = await going_on(work, await get_matter(work, kept.matter_id)) if kept.matter_id else None
    if matter is None:
        await words.correct(work.tx, work.by.id, kept, written)
    elif matter.customer_id != work.by.id:
        work.say(work.by.id, "staff.edit_stays")  # What they have passed on is the customer's now.
    elif matter.state is State.DISCARDED:
        await hear(work, written)
    else:
        added = await words.correct(work.tx, work.by.id, kept, written)
        await add_corrected(work, matter, added, written)
        await _take_awaited_score(work, matter.state, written)
        if kept.part is Part.REASON and kept.response_id is not None:
            _offer_scale(work, await responses.get(work.tx, kept.response_id), written)


async def _take_awaited_score(work: Work, state: State, written: Written) -> None:
    """Words that stood where a score was asked for, and are one now."""
    if state is not State.UNSORTED or bare_score(written) is None:
        return
    expected = await expectations.of(work.tx, work.by.id)
    if expected is not None and expected.kind is Awaited.SCORE:
        await hear_score(work, expected.subject, written)
