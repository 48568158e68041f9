"""Keep words where they belong, and let those read them who can act."""

from actions.matters.give_way import tell_with_reason
from actions.matters.handling import plan_settled
from actions.matters.known_issue import is_noticed
from actions.matters.open_matter import (
    get_matter,
    going_on,
    hand_over_scored,
    note,
    notify_staff,
    open_matter,
    open_scored,
    pass_on,
    refresh_notices,
    thanks_for,
)
from actions.matters.weigh import weigh_more
from actions.touchpoints.choose import ask_choice
from actions.work import Work
from domain.expectations import Awaited
from domain.matters.events import Happening
from domain.matters.kinds import Kind
from domain.matters.matters import Matter
from domain.matters.steps import State
from domain.words import Part, Written
from storage import expectations, follow_ups, matters, responses, words
from storage.words import Added, Kept

OTHERS_OFFERED = 3
NOT_YET_TOLD = (State.UNSORTED, State.DRAFT)


async def give_reason(work: Work, response: int, written: Written) -> None:
    """The customer's own words, why this score; staff who have the score in hand read them there."""
    given, asked, number = await responses.told(work.tx, response)
    given.ensure_of(work.by.id)
    is_first = number is None
    matter = await open_scored(work, given, asked) if number is None else await _scored(work, number)
    is_bare = _is_bare_score(matter) and not await matters.holds_words(work.tx, matter.id)
    by, now = work.by.id, work.now
    added = await words.add(work.tx, by, written, Part.REASON, response=response, matter=matter.id, now=now)
    if not added.is_more_of_album:
        work.say(by, thanks_for(given.score), invitation_id=given.invitation_id, response=given.id)
    if is_first:
        await ask_choice(work, asked, given.score)
        await weigh_more(work, await hand_over_scored(work, matter, given.score), written.text)
    elif is_bare:
        await weigh_more(work, matter, written.text)
        await tell_with_reason(work, matter)
    else:
        await weigh_more(work, matter, written.text)
        await refresh_notices(work, matter)
        await pass_on(work, matter, added)


async def _scored(work: Work, number: int) -> Matter:
    return await going_on(work, await get_matter(work, number))


def _is_bare_score(matter: Matter) -> bool:
    """A low score that nobody has taken yet: what staff have of it may give way to a notice with its words."""
    return matter.kind is Kind.LOW_SCORE and matter.is_open and matter.assignee_id is None


async def add_missing(work: Work, number: int, written: Written) -> None:
    matter = await get_matter(work, number)
    added = await words.add(work.tx, work.by.id, written, Part.MISSING, matter=matter.id, now=work.now)
    await note(work, matter, Happening.WORDS_ADDED)
    await weigh_more(work, matter, written.text)
    await _ask_anew(work, matter)
    await expectations.settle(work.tx, work.by.id, Awaited.MISSING, matter.id)
    work.say(work.by.id, "complaint.added", matter_id=matter.id)
    await pass_on(work, matter, added, "staff.missing")


async def add_words(work: Work, matter: Matter, written: Written, *, is_sure: bool = True) -> None:
    """More about a matter; its clocks go on as they were. Where nobody said that it is about this one, it is asked."""
    added = await words.add(work.tx, work.by.id, written, Part.TOLD, matter=matter.id, now=work.now)
    await note(work, matter, Happening.WORDS_ADDED)
    await weigh_more(work, matter, written.text)
    await _ask_anew(work, matter)
    if not added.is_more_of_album:
        await _say_added(work, matter, added, is_sure=is_sure)
    await _tell_of_more(work, matter, added)


async def add_of_album(work: Work, first: Kept, written: Written) -> bool:
    """The rest of an album goes where its first went, whatever became of it; of what was discarded nobody hears."""
    if first.matter_id is None:
        return False
    matter = await going_on(work, await get_matter(work, first.matter_id))
    if matter.customer_id != work.by.id or matter.state in NOT_YET_TOLD:
        return False
    added = await words.add(
        work.tx, work.by.id, written, first.part, matter=matter.id, response=first.response_id, now=work.now
    )
    if matter.state is State.DISCARDED:
        return True
    await weigh_more(work, matter, written.text)
    await _tell_of_more(work, matter, added)
    return True


async def _say_added(work: Work, matter: Matter, added: Added, *, is_sure: bool) -> None:
    if is_sure or not matter.is_open:
        work.say(work.by.id, "complaint.added" if matter.is_open else "complaint.added_closed", matter_id=matter.id)
        return
    open_ones = await matters.open_of(work.tx, matter.customer_id)
    others = [one.id for one in open_ones if one.is_complaint and one.id != matter.id]
    work.say(
        work.by.id, "complaint.same", matter_id=matter.id, message_words=added.words_id, cards=others[:OTHERS_OFFERED]
    )


async def _tell_of_more(work: Work, matter: Matter, added: Added, message: str = "staff.added") -> None:
    """Of what was explained at once staff have no notice yet: whoever writes more about it is heard whole."""
    if matter.state is State.EXPLAINED and not await is_noticed(work, matter):
        await notify_staff(work, matter)
        return
    await refresh_notices(work, matter)
    await pass_on(work, matter, added, message)


async def _ask_anew(work: Work, matter: Matter) -> None:
    """Whoever writes isn't silent: the way to a silent close begins anew, or ends where we owe an answer."""
    if matter.state is State.EXPLAINED:
        await plan_settled(work, matter, why="more words came")
    else:
        await follow_ups.drop_of_matter(work.tx, matter.id, why="more words came", now=work.now)


async def keep_unsorted(work: Work, written: Written) -> tuple[Matter, Added, bool]:
    """Words of which nobody knows yet what they are; several in a row are one matter. Return whether it was there."""
    begun = await matters.in_state(work.tx, work.by.id, State.UNSORTED)
    matter = begun or await open_matter(work, Kind.NOTE, State.UNSORTED, customer=work.by.id)
    await matters.keep(work.tx, matter.touched(now=work.now))
    added = await words.add(work.tx, work.by.id, written, Part.TOLD, matter=matter.id, now=work.now)
    return matter, added, begun is not None


async def keep_in_silence(work: Work, written: Written) -> None:
    """A muted sender's words are kept; nobody is disturbed by them."""
    if not written.is_empty:
        await words.add(work.tx, work.by.id, written, Part.TOLD, now=work.now)


async def add_corrected(work: Work, matter: Matter, added: Added, written: Written) -> None:
    """Words that read otherwise now: whoever hasn't them yet will read the later ones, all others read it now."""
    if matter.state in NOT_YET_TOLD:
        await matters.keep(work.tx, matter.touched(now=work.now))
        return
    await weigh_more(work, matter, written.text)
    await _ask_anew(work, matter)
    if not matter.is_open:
        work.say(work.by.id, "complaint.added_closed", matter_id=matter.id)
    await _tell_of_more(work, matter, added, "staff.corrected")
