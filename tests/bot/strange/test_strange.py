"""Whatever Telegram may ever bring is answered or ignored, never a traceback; and the bot goes on."""

import asyncio

import pytest
from structlog.testing import capture_logs

from tests.bot.strange.updates import Inventor

PEOPLE = [
    {"id": 101, "first_name": "سارا", "language_code": "fa"},
    {"id": 102, "first_name": "Emma", "language_code": "en"},
    {"id": 900, "first_name": "نسرین"},
    {"id": 103, "first_name": "\0", "last_name": "", "username": "x", "language_code": "tlh"},
]


@pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")  # Of fields that Telegram sends still.
@pytest.mark.parametrize("seed", range(2))
async def test_the_oddest_updates_are_answered_or_ignored(play, sara, emma, owner, rows, seed):
    emma.writes("/complain")
    sara.writes("/rate")
    await play.settle()
    inventor = Inventor(seed, PEOPLE)

    with capture_logs() as logged:
        await asyncio.gather(*(play.house.intake.take(inventor.update(number)) for number in range(1, 101)))
        await play.settle()
    sara.writes("/help")
    await play.settle()

    assert [row["traceback"] for row in await rows("failures")] == []
    assert [entry for entry in logged if entry.get("exc_info")] == []
    assert "/complain" in sara.last.text
