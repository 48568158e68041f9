"""/promises as staff ask it, and the buttons with which they make, keep, move and break promises."""

from datetime import UTC, datetime

from telegram import Update

from actions.promises import keep_promise, list_promises, make_promise, move_promise
from actions.promises.begin_promise import begin_promise
from domain.matters.choices import read_choice
from domain.promises.reach import FAR
from handlers.context import Context
from handlers.customer.words import work_and_words
from handlers.taps import (
    DraftedTap,
    Drafting,
    DueTap,
    ForgedButton,
    Keeping,
    KeepingTap,
    PromisedTap,
    PromisesTap,
    PromiseTap,
    ProposedTap,
)

DRAFTING = {
    Drafting.TELL: make_promise.tell_promise,
    Drafting.WHAT: make_promise.ask_what_again,
    Drafting.DUE: make_promise.ask_due_again,
    Drafting.DROP: make_promise.drop_promise,
}
KEEPING = {
    Keeping.KEEP: keep_promise.ask_proof,
    Keeping.NO_PROOF: keep_promise.keep_without,
    Keeping.MOVE: move_promise.begin_move,
    Keeping.BREAK: move_promise.begin_break,
}
LATEST = int(datetime(9999, 1, 1, tzinfo=UTC).timestamp())


async def promises_asked(update: Update, context: Context) -> None:
    """/promises: staff choose open, overdue, mine or all; a customer reads their own."""
    async with work_and_words(update, context) as work:
        if work.by.role is None:
            await list_promises.list_own(work)
        else:
            await list_promises.list_promises(work, read_choice(" ".join(context.args or [])), page=0)


async def promises_tapped(update: Update, context: Context) -> None:
    tap = PromisesTap.read(update)
    async with context.work(update) as work:
        await list_promises.list_promises(work, tap.choice, page=tap.page)


async def promised_tapped(update: Update, context: Context) -> None:
    tap = PromisedTap.read(update)
    async with context.work(update) as work:
        await list_promises.show_promise(work, tap.promise)


async def promise_tapped(update: Update, context: Context) -> None:
    tap = PromiseTap.read(update)
    async with context.work(update) as work:
        await begin_promise(work, tap.matter)


async def proposed_tapped(update: Update, context: Context) -> None:
    tap = ProposedTap.read(update)
    if tap.due > LATEST:
        raise ForgedButton()
    async with context.work(update) as work:
        await begin_promise(work, tap.matter, datetime.fromtimestamp(tap.due, UTC))


async def due_tapped(update: Update, context: Context) -> None:
    tap = DueTap.read(update)
    if tap.days > FAR.days:
        raise ForgedButton()
    async with context.work(update) as work:
        await make_promise.date_by_days(work, tap.promise, tap.days)


async def drafted_tapped(update: Update, context: Context) -> None:
    tap = DraftedTap.read(update)
    async with context.work(update) as work:
        await DRAFTING[tap.what](work, tap.promise)


async def keeping_tapped(update: Update, context: Context) -> None:
    tap = KeepingTap.read(update)
    async with context.work(update) as work:
        await KEEPING[tap.what](work, tap.promise)
