"""/digest, the buttons with which it is chosen, and those under a digest."""

from telegram import Update

from actions.digests import choose, watch
from handlers.context import Context
from handlers.taps.digests import DigestHourTap, DigestOfTap, DigestsTap, DigestTap, RhythmTap, UnderDigest
from templates.calendars import calendar_of

SAID = {UnderDigest.SEEN: watch.see, UnderDigest.REPLY: watch.ask_reply}


async def digest_asked(update: Update, context: Context) -> None:
    async with context.work(update) as work:
        await choose.show_digests(work)


async def list_tapped(update: Update, context: Context) -> None:
    DigestsTap.read(update)
    async with context.work(update) as work:
        await choose.show_digests(work)


async def digest_of_tapped(update: Update, context: Context) -> None:
    tap = DigestOfTap.read(update)
    async with context.work(update) as work:
        await choose.show_digest(work, tap.person)


async def rhythm_tapped(update: Update, context: Context) -> None:
    tap = RhythmTap.read(update)
    async with context.work(update) as work:
        await choose.set_rhythm(work, tap.person, tap.rhythm, calendar_of)


async def hour_tapped(update: Update, context: Context) -> None:
    tap = DigestHourTap.read(update)
    async with context.work(update) as work:
        await choose.set_hour(work, tap.person, int(tap.hour), calendar_of)


async def digest_tapped(update: Update, context: Context) -> None:
    tap = DigestTap.read(update)
    async with context.work(update) as work:
        await SAID[tap.part](work, tap.digest)
