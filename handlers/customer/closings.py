"""What a customer says once their complaint is settled."""

from telegram import Update

from actions.matters.ask_afterwards import take_effort, take_outcome
from handlers.context import Context
from handlers.taps import EffortTap, OutcomeTap


async def outcome_tapped(update: Update, context: Context) -> None:
    tap = OutcomeTap.read(update)
    async with context.work(update) as work:
        await take_outcome(work, tap.closing, tap.outcome)


async def effort_tapped(update: Update, context: Context) -> None:
    tap = EffortTap.read(update)
    async with context.work(update) as work:
        await take_effort(work, tap.closing, tap.effort)
