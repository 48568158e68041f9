"""Telling a problem, following it, and saying what one thinks of the answer."""

from telegram import Update

from actions.desk.show_card import show_words
from actions.hearing.hear import fitting
from actions.intake import particulars, tell_problem
from actions.intake.another_matter import move_words
from actions.intake.no_answer import ask_with, take_answer_back
from actions.intake.sort_words import sort_words
from actions.leaving.withdraw import ask_to_withdraw, keep_complaint, withdraw
from actions.matters import settle
from actions.matters.judge import judge, keep_open
from actions.matters.show_own import show_own, show_status
from actions.promises.keep_promise import agree, refute
from handlers.context import Context
from handlers.customer.words import work_and_words, written_behind_command
from handlers.taps import (
    AgreeTap,
    AskWithTap,
    BoughtTap,
    Draft,
    DraftTap,
    JudgeTap,
    LookIntoTap,
    MoveWordsTap,
    NoAnswerTap,
    NothingMissingTap,
    ReopenTap,
    Settled,
    SettledTap,
    SinceTap,
    SortTap,
    StatusTap,
    TopicTap,
    Withdrawing,
    WithdrawTap,
    WordsTap,
)

DRAFTING = {
    Draft.DONE: tell_problem.finish_words,
    Draft.JUST_SEND: tell_problem.just_send,
    Draft.NONE_OF_THESE: particulars.pass_purchase,
    Draft.NOT_ABOUT: particulars.pass_purchase,
    Draft.LEAVE_SINCE: particulars.pass_since,
    Draft.PROPOSE: tell_problem.leave_proposal,
    Draft.GO_ON: tell_problem.go_on,
    Draft.AGAIN: tell_problem.start_again,
    Draft.DISCARD: tell_problem.discard,
}
SETTLING = {
    Settled.YES: settle.agree,
    Settled.OPEN: keep_open,
    Settled.NOT_YET: settle.not_yet,
    Settled.SENIOR: settle.talk_higher,
}
WITHDRAWING = {
    Withdrawing.ASK: ask_to_withdraw,
    Withdrawing.YES: withdraw,
    Withdrawing.NO: keep_complaint,
}


async def complain_asked(update: Update, context: Context) -> None:
    """Behind it may stand words, and above it a file."""
    async with context.work(update) as work:
        written = fitting(work, written_behind_command(update.message)) if update.message else None
        await tell_problem.start_complaint(work, None if written is None or written.is_empty else written)


async def status_asked(update: Update, context: Context) -> None:
    async with work_and_words(update, context) as work:
        await show_own(work)


async def look_into_tapped(update: Update, context: Context) -> None:
    tap = LookIntoTap.read(update)
    async with context.work(update) as work:
        await tell_problem.look_into(work, tap.response)


async def sort_tapped(update: Update, context: Context) -> None:
    tap = SortTap.read(update)
    async with context.work(update) as work:
        await sort_words(work, tap.matter, tap.meant)


async def topic_tapped(update: Update, context: Context) -> None:
    tap = TopicTap.read(update)
    async with context.work(update) as work:
        await tell_problem.choose_topic(work, tap.matter, tap.topic)


async def bought_tapped(update: Update, context: Context) -> None:
    tap = BoughtTap.read(update)
    async with context.work(update) as work:
        await particulars.choose_purchase(work, tap.matter, tap.purchase)


async def since_tapped(update: Update, context: Context) -> None:
    tap = SinceTap.read(update)
    async with context.work(update) as work:
        await particulars.choose_since(work, tap.matter, tap.since)


async def draft_tapped(update: Update, context: Context) -> None:
    tap = DraftTap.read(update)
    async with context.work(update) as work:
        await DRAFTING[tap.what](work, tap.matter)


async def words_moved(update: Update, context: Context) -> None:
    tap = MoveWordsTap.read(update)
    async with context.work(update) as work:
        await move_words(work, tap.words, tap.matter, tap.into)


async def answer_taken_back(update: Update, context: Context) -> None:
    tap = NoAnswerTap.read(update)
    async with context.work(update) as work:
        await take_answer_back(work, tap.words)


async def asked_with(update: Update, context: Context) -> None:
    tap = AskWithTap.read(update)
    async with context.work(update) as work:
        await ask_with(work, tap.words, tap.matter)


async def status_tapped(update: Update, context: Context) -> None:
    tap = StatusTap.read(update)
    async with context.work(update) as work:
        await show_status(work, tap.matter)


async def words_tapped(update: Update, context: Context) -> None:
    tap = WordsTap.read(update)
    async with context.work(update) as work:
        await show_words(work, tap.matter)


async def judged(update: Update, context: Context) -> None:
    tap = JudgeTap.read(update)
    async with context.work(update) as work:
        await judge(work, tap.explanation, tap.aspect, yes=tap.yes == 1)


async def nothing_missing_tapped(update: Update, context: Context) -> None:
    tap = NothingMissingTap.read(update)
    async with context.work(update) as work:
        await settle.nothing_missing(work, tap.matter)


async def settled_tapped(update: Update, context: Context) -> None:
    tap = SettledTap.read(update)
    async with context.work(update) as work:
        await SETTLING[tap.what](work, tap.matter)


async def withdraw_tapped(update: Update, context: Context) -> None:
    tap = WithdrawTap.read(update)
    async with context.work(update) as work:
        await WITHDRAWING[tap.what](work, tap.matter)


async def reopen_tapped(update: Update, context: Context) -> None:
    tap = ReopenTap.read(update)
    async with context.work(update) as work:
        await settle.reopen(work, tap.matter)


async def promise_judged(update: Update, context: Context) -> None:
    tap = AgreeTap.read(update)
    async with context.work(update) as work:
        await (agree if tap.yes == 1 else refute)(work, tap.promise)
