"""/mydata and /forget: what is kept about oneself, and the end of it."""

from telegram import Update

from actions.people import forget
from actions.people.my_data import hand_my_data
from handlers.context import Context
from handlers.customer.words import work_and_words
from handlers.taps import ForgetTap, Forgetting

DECIDED = {Forgetting.YES: forget.forget, Forgetting.NO: forget.stay}


async def mydata_asked(update: Update, context: Context) -> None:
    async with work_and_words(update, context) as work:
        await hand_my_data(work)


async def forget_asked(update: Update, context: Context) -> None:
    async with context.work(update) as work:
        await forget.ask_to_forget(work)


async def forget_tapped(update: Update, context: Context) -> None:
    tap = ForgetTap.read(update)
    async with context.work(update) as work:
        await DECIDED[tap.what](work, tap.person)
