"""Staff promise a customer something: what, by when, read once as the customer will read it, and told."""

from datetime import datetime

from actions.hours.known import business_of
from actions.matters.handling import get_handled
from actions.matters.open_matter import get_matter, note, refresh_notices
from actions.work import Work
from domain.dates.past_days import read_past_day
from domain.expectations import Awaited
from domain.matters.events import Happening
from domain.matters.matters import Matter
from domain.people import NoSuchNumber
from domain.promises.deadlines import DAY, ends_at, read_deadline
from domain.promises.ledger import WEEK, best_week
from domain.promises.promises import Promise
from domain.promises.reach import DAYS_AHEAD, ensure_promisable, is_promisable
from domain.promises.refusals import UnknownDeadline
from domain.staff.tone import ensure_respectful, ensure_saying
from domain.words import Written, ensure_in_words
from storage import expectations, people, promises


async def get_promisable(work: Work, matter: int) -> Matter:
    found = await get_handled(work, matter)
    found.ensure_open()
    found.ensure_within(work.by.role)
    (await people.get(work.tx, found.customer_id)).ensure_reachable()
    return found


async def get_promise(work: Work, promise: int) -> Promise:
    """The promise, held until the Work ends; its matter is held first, as everywhere."""
    matter = await promises.matter_of(work.tx, promise)
    if matter is None:
        raise NoSuchNumber()
    await get_matter(work, matter)
    found = await promises.lock(work.tx, promise)
    if found is None:
        raise NoSuchNumber()
    return found


async def get_draft(work: Work, promise: int) -> Promise:
    """One to go on with: where its matter has closed, that is said at once, not only when it is to be sent."""
    found = await _get_own(work, promise)
    (await get_matter(work, found.matter_id)).ensure_not_closed()
    return found


async def _get_own(work: Work, promise: int) -> Promise:
    found = await get_promise(work, promise)
    found.ensure_draft_of(work.by.id)
    return found


async def get_open(work: Work, promise: int) -> Promise:
    """One that is still to be kept, for whoever may handle its matter."""
    found = await get_promise(work, promise)
    (await get_handled(work, found.matter_id)).ensure_within(work.by.role)
    found.ensure_open()
    return found


async def ask_what(work: Work, draft: Promise) -> None:
    if (without := draft.without_past_date(now=work.now)) is not draft:
        await promises.keep(work.tx, without)
    await expectations.put(work.tx, work.by.id, Awaited.PROMISE_WHAT, draft.id, now=work.now)
    work.say(work.by.id, "promise.ask_what", matter_id=draft.matter_id, promise_id=draft.id)


async def ask_what_again(work: Work, promise: int) -> None:
    await ask_what(work, await get_draft(work, promise))


async def word_promise(work: Work, promise: int, written: Written) -> None:
    ensure_in_words(written)
    ensure_saying(written.text)
    ensure_respectful(written.text)
    draft = (await get_draft(work, promise)).worded(written.text)
    await promises.keep(work.tx, draft)
    await (preview(work, draft) if draft.due_at else ask_due(work, draft))


async def ask_due(work: Work, promise: Promise) -> None:
    await expectations.put(work.tx, work.by.id, Awaited.PROMISE_DUE, promise.id, now=work.now)
    message = "promise.ask_due" if promise.is_draft else "promise.ask_new_due"
    ahead = [days for days in DAYS_AHEAD if _may_reach(work, days)]
    work.say(work.by.id, message, matter_id=promise.matter_id, promise_id=promise.id, ahead=ahead)


def _may_reach(work: Work, days: int) -> bool:
    due = _end_in(work, days)
    return is_promisable(due, by=work.by.role, now=work.now, policy=work.policy)


def _end_in(work: Work, days: int) -> datetime:
    return ends_at(work.business.day_of(work.now) + days * DAY, work.business)


async def ask_due_again(work: Work, promise: int) -> None:
    await ask_due(work, await get_draft(work, promise))


async def date_in_words(work: Work, promise: int, written: Written) -> None:
    """A typed day, perhaps with its hour: "Saturday", «شنبه ساعت ۱۸», 1405/09/10."""
    ensure_in_words(written)
    await date_promise(work, promise, _due_in(work, written))


def _due_in(work: Work, written: Written) -> datetime:
    if written.day is not None:
        return ends_at(written.day, work.business)
    if (past := read_past_day(written.text, today=work.business.day_of(work.now))) is not None:
        return ends_at(past, work.business)  # It is refused with the moment that it is.
    if (deadline := read_deadline(written.text)) is None:
        raise UnknownDeadline()
    return deadline.moment(work.now, work.business)


async def date_by_days(work: Work, promise: int, days: int) -> None:
    await date_promise(work, promise, _end_in(work, days))


async def date_promise(work: Work, promise: int, due: datetime) -> None:
    """The date of a draft, or the one to which a promise is to move; then it is asked why it moves."""
    found = await get_promise(work, promise)
    found = await (get_draft if found.is_draft else get_open)(work, promise)
    dated = found.dated(due, by=work.by.role, now=work.now, policy=work.policy)
    await promises.keep(work.tx, dated)
    if not found.is_draft:
        await ask_why(work, dated)
    elif dated.what is None:
        await ask_what(work, dated)
    else:
        await preview(work, dated)


async def ask_why(work: Work, promise: Promise) -> None:
    await expectations.put(work.tx, work.by.id, Awaited.PROMISE_WHY, promise.id, now=work.now)
    work.say(work.by.id, "promise.ask_why", matter_id=promise.matter_id, promise_id=promise.id)


async def preview(work: Work, draft: Promise) -> None:
    """First the very message that the customer will read, then what can be done, and whether it is more than usual."""
    await expectations.clear(work.tx, work.by.id)
    belongs = {"matter_id": draft.matter_id, "promise_id": draft.id}
    work.say(work.by.id, "promise.made", as_read_by=draft.customer_id, **belongs)
    in_a_week, best = await _load_with(work, draft)
    work.say(work.by.id, "promise.preview", in_a_week=in_a_week, best=best, **belongs)


async def _load_with(work: Work, draft: Promise) -> tuple[int, int]:
    """How many they would have to keep within the week that ends with this one, and the most they ever did."""
    due = draft.due_at or work.now
    others = await promises.due_between(work.tx, work.by.id, due - WEEK, due)
    return others + 1, best_week(await promises.kept_on_time_by(work.tx, work.by.id))


async def tell_promise(work: Work, promise: int) -> None:
    """From now on it is the business's word; it reaches no further than whoever gives it may promise now."""
    tomorrow_ends = (await business_of(work)).tomorrow_ends(work.now)
    told = (await get_draft(work, promise)).told(now=work.now, tomorrow_ends=tomorrow_ends)
    ensure_in_reach(work, told.due_at)
    matter = await get_promisable(work, told.matter_id)
    await promises.keep(work.tx, told)
    await note(work, matter.touched(now=work.now), Happening.PROMISED)
    work.say(told.customer_id, "promise.made", matter_id=matter.id, promise_id=told.id)
    work.say(work.by.id, "promise.told", instead_of=work.tapped, matter_id=matter.id, promise_id=told.id)
    await refresh_notices(work, matter)


def ensure_in_reach(work: Work, due: datetime | None) -> None:
    """Of a role that was lost since a date was named nothing is left."""
    if due is not None:
        ensure_promisable(due, by=work.by.role, now=work.now, policy=work.policy)


async def drop_promise(work: Work, promise: int) -> None:
    draft = await _get_own(work, promise)
    await promises.keep(work.tx, draft.dropped(now=work.now))
    for kind in (Awaited.PROMISE_WHAT, Awaited.PROMISE_DUE):
        await expectations.settle(work.tx, work.by.id, kind, draft.id)
    work.say(work.by.id, "promise.dropped", instead_of=work.tapped, matter_id=draft.matter_id)
