"""/complaints and /complaint, and the buttons under a matter."""

from telegram import Update

from actions.desk.mute import mute
from actions.desk.show_card import show_card, show_card_of, show_numbered
from actions.leaving.last_word import have_last_word
from actions.matters import explain, settle
from actions.matters.question_customer import begin_question
from actions.matters.send_explanation import send_explanation
from actions.matters.take_matter import take_matter
from actions.matters.weigh import ask_severity, decide_severity
from actions.overdue.see_to import see_to
from actions.reports.report_complaints import list_complaints
from domain.matters.choices import read_choice
from domain.matters.kinds import Dismissal
from domain.matters.refusals import UnknownNumber
from handlers.context import Context
from handlers.taps import (
    AskTap,
    CardTap,
    CloseHow,
    CloseHowTap,
    CloseTap,
    DropTap,
    ExplainTap,
    ListTap,
    MuteTap,
    RewriteTap,
    SeeToTap,
    SendTap,
    SeverityHowTap,
    SeverityTap,
    SkipPartTap,
    TakeTap,
)


async def list_asked(update: Update, context: Context) -> None:
    """/complaints [open|overdue|mine|all]; without a word the open ones, behind a number that one."""
    asked = " ".join(context.args or [])
    async with context.work(update) as work:
        if not await show_numbered(work, asked):
            await list_complaints(work, read_choice(asked), page=0)


async def list_tapped(update: Update, context: Context) -> None:
    tap = ListTap.read(update)
    async with context.work(update) as work:
        await list_complaints(work, tap.choice, page=tap.page)


async def card_asked(update: Update, context: Context) -> None:
    """/complaint NUMBER, in any case and any digits."""
    if not context.args:
        raise UnknownNumber(text="")
    async with context.work(update) as work:
        await show_card(work, context.args[0])


async def card_tapped(update: Update, context: Context) -> None:
    tap = CardTap.read(update)
    async with context.work(update) as work:
        await show_card_of(work, tap.matter)


async def take_tapped(update: Update, context: Context) -> None:
    tap = TakeTap.read(update)
    async with context.work(update) as work:
        await take_matter(work, tap.matter)


async def see_to_tapped(update: Update, context: Context) -> None:
    tap = SeeToTap.read(update)
    async with context.work(update) as work:
        await see_to(work, tap.matter)


async def ask_tapped(update: Update, context: Context) -> None:
    tap = AskTap.read(update)
    async with context.work(update) as work:
        await begin_question(work, tap.matter)


async def explain_tapped(update: Update, context: Context) -> None:
    tap = ExplainTap.read(update)
    async with context.work(update) as work:
        await explain.begin_explanation(work, tap.matter)


async def skip_part_tapped(update: Update, context: Context) -> None:
    tap = SkipPartTap.read(update)
    async with context.work(update) as work:
        await explain.skip_part(work, tap.explanation, tap.part)


async def rewrite_tapped(update: Update, context: Context) -> None:
    tap = RewriteTap.read(update)
    async with context.work(update) as work:
        await explain.rewrite_part(work, tap.explanation, tap.part)


async def send_tapped(update: Update, context: Context) -> None:
    tap = SendTap.read(update)
    async with context.work(update) as work:
        await send_explanation(work, tap.explanation)


async def drop_tapped(update: Update, context: Context) -> None:
    tap = DropTap.read(update)
    async with context.work(update) as work:
        await explain.drop_explanation(work, tap.explanation)


async def close_tapped(update: Update, context: Context) -> None:
    tap = CloseTap.read(update)
    async with context.work(update) as work:
        await settle.close_by_staff(work, tap.matter)


async def close_how_tapped(update: Update, context: Context) -> None:
    """For managers: ask the customer, or put aside what was never a complaint."""
    tap = CloseHowTap.read(update)
    async with context.work(update) as work:
        match tap.how:
            case CloseHow.ASK:
                await settle.ask_customer_to_close(work, tap.matter)
            case CloseHow.LAST:
                await have_last_word(work, tap.matter)
            case CloseHow.MUTE:
                await settle.dismiss(work, tap.matter, Dismissal.SPAM, mute=True)
            case _:
                await settle.dismiss(work, tap.matter, Dismissal(tap.how), mute=False)


async def severity_how_tapped(update: Update, context: Context) -> None:
    tap = SeverityHowTap.read(update)
    async with context.work(update) as work:
        await ask_severity(work, tap.matter)


async def severity_tapped(update: Update, context: Context) -> None:
    tap = SeverityTap.read(update)
    async with context.work(update) as work:
        await decide_severity(work, tap.matter, tap.severity)


async def mute_tapped(update: Update, context: Context) -> None:
    tap = MuteTap.read(update)
    async with context.work(update) as work:
        await mute(work, tap.matter, on=tap.on == 1)
