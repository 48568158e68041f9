"""Jobs that look, open a Work and call one action; where nothing is due nothing is opened."""

from datetime import timedelta

from actions.digests import send
from actions.digests import watch as digests
from actions.intake import hand_over, sort_words
from actions.overdue import remind_of_question, remind_staff, urge_owners
from actions.panel import ask as panel
from actions.people import share_phone
from actions.promises import watch_promises
from actions.reports import measure_top
from actions.running import begin_run, note_contact
from actions.sending import deliver
from actions.silence import ask_why, measure
from actions.silence import find_silent as find
from actions.surveys import follow_up
from actions.touchpoints import take_up
from actions.voices import take_in
from actions.work import Works
from domain.follow_ups import FollowUpId
from domain.people import PersonId
from domain.stumbles import Task
from scheduler.each import alone, each, each_apart
from templates.calendars import calendar_of

SEARCHES_KEPT = timedelta(days=30)
NUMBERS_KEPT = timedelta(days=8)  # Telegram keeps an update for a day; a week is its promise for new numbers.


async def follow_up_customers(works: Works) -> None:
    """All that is due, as far as the outbox has room; what stays due in spite of all waits for the next tick."""
    earlier: list[FollowUpId] = []
    while (waiting := await follow_up.due_now(works.look())) and waiting != earlier:
        for number in waiting:
            await _follow_up(works, number)
        earlier = waiting


async def _follow_up(works: Works, number: FollowUpId) -> None:
    """One that fails is put aside."""
    if not await alone(works, Task.FOLLOW_UP, number, follow_up.follow_up):
        async with works.open() as work:
            await follow_up.give_up(work, number)
        await alone(works, Task.FOLLOW_UP, number, follow_up.go_on)


async def plan_anew(works: Works) -> None:
    """What a changed plan moves is as much as there are customers, and what a complaint held back comes after it."""
    while (following := await take_up.next_to_follow(works.look())) is not None:
        for purchase in following.purchases:
            await alone(works, Task.PURCHASE, purchase, take_up.follow_change)
        async with works.open() as work:
            await take_up.followed(work, following)
    for customer in await take_up.held_back(works.look()):
        if not await alone(works, Task.HELD_BACK, customer, take_up.plan_after_complaint):
            async with works.open() as work:
                await take_up.let_go(work, customer)


async def measure_coverage(works: Works) -> None:
    """Counted beside the others' work: it looks at every customer and purchase, and holds nobody up."""
    if not await measure.is_measured(works.look()):
        measured, top = await measure.measure(works.look()), await measure_top.measure_top(works.look())
        async with works.open() as work:
            await measure.keep_coverage(work, measured)
            await measure_top.keep_top(work, measured.day, top)


async def find_silent(works: Works) -> None:
    while await find.is_anybody_left(works.look()):
        async with works.open() as work:
            await find.look_further(work)


async def ask_why_they_left(works: Works) -> None:
    await each(works, Task.EXIT, ask_why.those_who_left, ask_why.ask_why_they_left)


async def plan_for_panel(works: Works) -> None:
    await each(works, Task.PANEL, panel.those_without_a_question, panel.plan_question)


async def beat(works: Works) -> None:
    async with works.statement() as tx:
        await begin_run.beat(tx, works.run, now=works.clock())


async def receive_drafts(works: Works) -> None:
    """Of several about the same that happens now, each finds what the one before has said."""
    await each(works, Task.COMPLAINT, hand_over.resting_drafts, hand_over.receive_resting)


async def hand_over_words(works: Works) -> None:
    await each(works, Task.WORDS, sort_words.resting_words, sort_words.hand_over_resting)


async def note_breaches(works: Works) -> None:
    await each(works, Task.BREACH, remind_staff.missed_matters, remind_staff.note_breach)


async def remind(works: Works) -> None:
    await each(works, Task.REMINDER, remind_staff.late_matters, remind_staff.remind_of)


async def urge(works: Works) -> None:
    await each(works, Task.URGE, urge_owners.unseen_matters, urge_owners.urge_owners)


async def remind_of_questions(works: Works) -> None:
    await each(works, Task.QUESTION, remind_of_question.unanswered_questions, remind_of_question.remind_of_question)


async def send_digests(works: Works) -> None:
    await each_apart(works, Task.DIGEST, send.due, _send_digest)


async def _send_digest(works: Works, reader: PersonId) -> None:
    """Looked together beside the others' work, for it may look at much; said in a short Work."""
    composed = await send.look(works.look(), reader, calendar_of)
    async with works.open() as work:
        await send.send(work, reader, composed, calendar_of)


async def remind_of_digests(works: Works) -> None:
    await each(works, Task.UNSEEN_DIGEST, digests.unseen, digests.remind)


async def watch(works: Works) -> None:
    """No two promises wait for each other."""
    await each(works, Task.PROMISE, watch_promises.watched_promises, watch_promises.watch_promise)


async def keep_contact(works: Works) -> None:
    """Struck by hearing Telegram, not by an hour: the clock alone doesn't know of it."""
    async with works.statement() as tx:
        if await note_contact.heard_again(tx, now=works.clock()):
            return
    async with works.open() as work:
        await note_contact.note_contact(work)


async def sweep_outbox(works: Works) -> None:
    if await deliver.is_anything_unsent(works.look()):
        async with works.open() as work:
            await deliver.sweep(work)


async def forget_numbers(works: Works) -> None:
    before = works.clock() - NUMBERS_KEPT
    if await deliver.is_any_number_older(works.look(), than=before):
        async with works.open() as work:
            await deliver.forget_numbers(work, before=before)


async def forget_phones(works: Works) -> None:
    if await share_phone.old_phones(works.look()):
        async with works.open() as work:
            await share_phone.forget_old_phones(work)


async def take_in_words(works: Works) -> None:
    """A Work each: all that was ever written is taken in beside what is written meanwhile."""
    while await take_in.is_any_left(works.look()):
        async with works.open() as work:
            if not await take_in.take_in(work):
                return


async def forget_searches(works: Works) -> None:
    before = works.clock() - SEARCHES_KEPT
    if await take_in.is_any_search_older(works.look(), than=before):
        async with works.open() as work:
            await take_in.forget_searches(work, before=before)
