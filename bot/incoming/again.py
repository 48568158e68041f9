"""What was put aside and asked for again comes in once more, in its chat's lane, as if Telegram had brought it."""

import asyncio
import json
from datetime import timedelta

import structlog

from actions.running import hand_in_again
from actions.work import Works
from bot.incoming.intake import Intake
from scheduler.timetable import Row

log = structlog.get_logger(__name__)
EVERY = timedelta(seconds=20)


def row(intake: Intake) -> Row:
    """A row for the timetable, which doesn't know how anything comes in."""

    async def take_again(works: Works) -> None:
        asked_for = await hand_in_again.waiting(works.reads)
        await asyncio.gather(*(_take(intake, works, number, raw) for number, raw in asked_for))

    return Row(EVERY, take_again)


async def _take(intake: Intake, works: Works, number: int, raw: str) -> None:
    """A kill in between does no harm: the update's number is kept by then, so it has no second effect."""
    await intake.take(json.loads(raw))
    async with works.open() as work:
        await hand_in_again.let_go(work, number)
    log.info("an update was handed in again", failure=number)
