"""Begin a matter with its number, and keep staff informed by a notice that stays true."""

from collections.abc import Collection
from typing import Any

from actions import numbers
from actions.hours.known import answer_due
from actions.matters.leave_off import leave_off
from actions.matters.raising import note_senior_eye
from actions.staff import staff_of
from actions.work import Work
from domain.figures.nps import Category, Score
from domain.matters.clocks import AnswerClock, ran
from domain.matters.concerning import ensure_not_about
from domain.matters.events import Happening
from domain.matters.kinds import Kind, kind_of
from domain.matters.matters import Matter
from domain.matters.steps import State
from domain.matters.told import ONE_MESSAGE, cut, own
from domain.people import NoSuchNumber, PersonId, Role
from domain.surveys import Invitation, Response
from storage import matters, outbox, people, words
from storage.hours import clocks
from storage.words import Added

NOTICE = "staff.notice"


async def open_matter(
    work: Work,
    kind: Kind,
    state: State,
    *,
    customer: PersonId,
    response: int | None = None,
    purchase: int | None = None,
) -> Matter:
    about = {"response": response, "purchase": purchase}
    return await matters.add(work.tx, kind, state, customer=customer, label=numbers.label, now=work.now, **about)


async def get_matter(work: Work, matter: int) -> Matter:
    """The matter, held until the Work ends; whoever of the staff it is about doesn't get it."""
    found = await matters.lock(work.tx, matter)
    if found is None:
        raise NoSuchNumber()
    if work.is_met:
        ensure_not_about(found, work.by)
    return found


async def going_on(work: Work, matter: Matter) -> Matter:
    """Where what is said about it belongs now: what was merged goes on in the other."""
    return matter if matter.merged_into is None else await get_matter(work, matter.merged_into)


async def note(
    work: Work, matter: Matter, what: Happening, detail: str | None = None, *, by: PersonId | None = None
) -> None:
    """Keep the matter as it is now, and what happened to it in its history: by whoever knocks, if nobody is named."""
    by = by or (work.by.id if work.knock and work.knock.telegram_id else None)
    await run_clock(work, matter)
    await matters.keep(work.tx, matter)
    await matters.add_event(work.tx, matter.id, what, by=by, now=work.now, detail=detail)
    await note_senior_eye(work, matter)
    await leave_off(work, matter)


async def run_clock(work: Work, matter: Matter) -> None:
    """Whatever moves the matter: if its first answer is late by now, that is written down, once a cycle."""
    if matter.received_at is None or matter.due_at is None:
        return
    before = await clocks.of(work.tx, matter)
    after = ran(before, matter, now=work.now)
    if after is not None:
        await keep_clock(work, matter, before, after)


async def keep_clock(work: Work, matter: Matter, before: AnswerClock | None, after: AnswerClock) -> None:
    if after == before:
        return
    if after.breached_at is not None and (before is None or before.breached_at is None):
        await matters.add_event(work.tx, matter.id, Happening.BREACHED, by=None, now=work.now)
    await clocks.keep(work.tx, after)


async def notify_staff(work: Work, matter: Matter, *, seen: Collection[int] = ()) -> None:
    """Tell those who can act; files that all of them have seen aren't sent again."""
    await tell_whole(work, matter, matter.level, NOTICE, seen=seen)


async def tell_whole(
    work: Work, matter: Matter, role: Role, message: str, *, seen: Collection[int] = (), **facts: Any
) -> None:
    """Say it to a role; long words and files follow as messages of their own, uncut."""
    work.tell(role, message, matter_id=matter.id, **facts)
    written = await words.of_matter(work.tx, matter.id)
    for one in cut(matter, written):
        work.tell(role, "words.whole", matter_id=matter.id, words_id=one.id)
    if with_file := {one.id for one in own(written) if one.file is not None}:
        files = [
            one for one in await words.files_of(work.tx, matter.id) if one.words_id in with_file and one.id not in seen
        ]
        work.show_all(role, files, matter_id=matter.id)


async def open_scored(work: Work, given: Response, asked: Invitation) -> Matter:
    """About the purchase that was asked about; staff hear nothing yet."""
    kind = kind_of(given.score.category)
    return await open_matter(
        work, kind, State.UNSORTED, customer=work.by.id, response=given.id, purchase=asked.purchase_id
    )


async def hand_over_scored(work: Work, matter: Matter, score: Score) -> Matter:
    """A low score is due like a complaint; no answer is promised to a note or a thank-you."""
    if matter.kind is Kind.LOW_SCORE:
        matter = matter.received(now=work.now, due=await answer_due(work))
        await note(work, matter, Happening.SCORED, str(score))
    else:
        matter = matter.sorted_as(matter.kind, now=work.now)
        await note(work, matter, Happening.RECEIVED)
    await notify_staff(work, matter)
    return matter


def thanks_for(score: Score) -> str:
    """Whoever wasn't quite happy keeps the button that makes a complaint of it."""
    return "survey.thanks" if score.category is Category.PROMOTER else "survey.thanks_detractor"


async def refresh_notices(work: Work, matter: Matter) -> None:
    """Bring everybody's copy up to date, as things stand when it is sent; whom it is about has none any more."""
    for person, row in await outbox.copies(work.tx, matter.id, NOTICE):
        if person != matter.concerns_id:
            work.say(person, NOTICE, matter_id=matter.id, instead_of_row=row, is_silent=1)


async def notify_unnoticed(work: Work, matter: Matter) -> None:
    """Tell those who can act and have no notice, for what they have of it stands in a list."""
    noticed = {person for person, _ in await outbox.copies(work.tx, matter.id, NOTICE)}
    for colleague in await staff_of(work.tx, matter.level, matter=matter.id):
        if colleague.id not in noticed:
            work.say(colleague.id, NOTICE, matter_id=matter.id)


async def say_to_handlers(work: Work, matter: Matter, message: str, **details: Any) -> None:
    """Say it to whoever handles the matter; while nobody does who can hear it, to all who could."""
    if (handler := await handler_of(work, matter)) is None:
        work.tell(matter.level, message, matter_id=matter.id, **details)
    else:
        work.say(handler, message, matter_id=matter.id, **details)


async def handler_of(work: Work, matter: Matter) -> PersonId | None:
    """Who has blocked the bot, left the staff or is below where it has gone hears nothing, and must not.

    Of their own they hear as its customer.
    """
    if matter.assignee_id is None:
        return None
    assignee = await people.get(work.tx, matter.assignee_id)
    is_there = assignee.may(matter.level) and assignee.unreachable_at is None
    return assignee.id if is_there and assignee.id != matter.customer_id else None


async def say_words(work: Work, matter: Matter, message: str, words_id: int, *, length: int) -> None:
    """Words too long for the message that tells of them follow as one of their own, uncut."""
    await say_to_handlers(work, matter, message, words_id=words_id)
    if length > ONE_MESSAGE:
        await say_to_handlers(work, matter, "words.whole", words_id=words_id)


async def pass_on(work: Work, matter: Matter, added: Added, message: str = "staff.added") -> None:
    """Let staff read what a customer has just written, whole, with its file. The rest of an album follows silently."""
    if added.length or not added.is_more_of_album:
        is_told_so = added.is_forwarded and message == "staff.added"
        told = "staff.forwarded" if is_told_so else message
        await say_words(work, matter, told, added.words_id, length=added.length)
    if (handler := await handler_of(work, matter)) is None:
        work.show_all(matter.level, added.files, matter_id=matter.id)
    else:
        work.show(handler, added.files, matter_id=matter.id)
