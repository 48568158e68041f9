"""A promise can't be kept by its date, or at all: the customer reads why, and what comes of it."""

from actions.hours.known import business_of
from actions.promises.make_promise import ask_due, ensure_in_reach, get_open
from actions.promises.tell_of_promise import note_of, say_of, tell_those_above
from actions.work import Work
from domain.expectations import Awaited
from domain.matters.events import Happening
from domain.promises.promises import LONGEST_ACCOUNT, Promise
from domain.staff.tone import ensure_fit_to_say
from domain.words import Written
from storage import expectations, promises


async def begin_move(work: Work, promise: int) -> None:
    await ask_due(work, await get_open(work, promise))


async def begin_break(work: Work, promise: int) -> None:
    """It can't be kept: that is said, with the reason."""
    found = await get_open(work, promise)
    await expectations.put(work.tx, work.by.id, Awaited.PROMISE_WHY_NOT, found.id, now=work.now)
    say_of(work, work.by.id, "promise.ask_why_not", found)


async def move_with_reason(work: Work, promise: int, written: Written) -> None:
    """The customer reads why, and the new date."""
    ensure_fit_to_say(written, LONGEST_ACCOUNT)
    found = await get_open(work, promise)
    tomorrow_ends = (await business_of(work)).tomorrow_ends(work.now)
    moved = found.moved(written.text, now=work.now, tomorrow_ends=tomorrow_ends)
    ensure_in_reach(work, moved.due_at)
    await expectations.settle(work.tx, work.by.id, Awaited.PROMISE_WHY, found.id)
    await _move(work, found, moved)


async def break_with_reason(work: Work, promise: int, written: Written) -> None:
    ensure_fit_to_say(written, LONGEST_ACCOUNT)
    broken = (await get_open(work, promise)).broken(written.text, now=work.now)
    await expectations.settle(work.tx, work.by.id, Awaited.PROMISE_WHY_NOT, broken.id)
    await _break(work, broken)


async def _break(work: Work, broken: Promise) -> None:
    await promises.keep(work.tx, broken)
    await note_of(work, broken, Happening.PROMISE_BROKEN)
    role = await tell_those_above(work, broken, "promise.broken_notice")
    say_of(work, broken.customer_id, "promise.broken", broken, role=role)
    say_of(work, work.by.id, "promise.broken_told", broken)


async def _move(work: Work, before: Promise, moved: Promise) -> None:
    await promises.keep(work.tx, moved)
    await note_of(work, moved, Happening.PROMISE_MOVED)
    is_late = int(before.due_at is not None and before.due_at <= work.now)
    say_of(work, moved.customer_id, "promise.moved", moved, was_due=before.due_at, is_late=is_late)
    say_of(work, work.by.id, "promise.moved_told", moved)
