"""/panel: whose words help, who is asked once a quarter, and what they wrote."""

from telegram import Update

from actions.panel.invite import invite, take_out
from actions.panel.show_panel import find_candidates, show_panel
from handlers.context import Context
from handlers.taps.panel import InvitePanelTap, PanelTap, TakeOutTap


async def panel_asked(update: Update, context: Context) -> None:
    """Candidates are looked for before the Work is opened: whoever writes meanwhile doesn't wait for it."""
    found = await find_candidates(context.works.look())
    async with context.work(update) as work:
        await show_panel(work, found, page=0)


async def panel_tapped(update: Update, context: Context) -> None:
    tap = PanelTap.read(update)
    found = await find_candidates(context.works.look())
    async with context.work(update) as work:
        await show_panel(work, found, page=tap.page, in_place=True)


async def invite_tapped(update: Update, context: Context) -> None:
    tap = InvitePanelTap.read(update)
    found = await find_candidates(context.works.look())
    async with context.work(update) as work:
        await invite(work, tap.customer, found, page=tap.page)


async def take_out_tapped(update: Update, context: Context) -> None:
    tap = TakeOutTap.read(update)
    found = await find_candidates(context.works.look())
    async with context.work(update) as work:
        await take_out(work, tap.customer, found, page=tap.page)
