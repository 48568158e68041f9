"""A storage that was away is found soon after it is back, however long that took: nobody waits half a minute more."""

import asyncio
import sqlite3

import pytest
from telegram import Update
from telegram.ext import TypeHandler

from bot.assembly import _application
from bot.incoming.intake import Intake
from sandbox.clock import Clock
from sandbox.stage import TOKEN, sandbox_settings
from sandbox.telegram import Telegram
from sandbox.transport import InProcess
from tests.bot.virtual import played
from tests.conftest import NOON


def locked() -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("database is locked")
    error.sqlite_errorcode = sqlite3.SQLITE_BUSY
    return error


@pytest.mark.parametrize("away_for", [0.5, 30, 3600])
def test_what_waits_goes_on_within_seconds(away_for: float):
    async def story() -> float:
        loop = asyncio.get_running_loop()
        telegram = InProcess(Telegram(Clock(NOON), token=TOKEN))
        application = _application(sandbox_settings("sqlite:///unused.db"), telegram)

        async def handle(*_: object) -> None:
            if loop.time() < away_for:
                raise locked()

        application.add_handler(TypeHandler(Update, handle))
        await application.initialize()
        await Intake(application, None).take({"update_id": 1})  # type: ignore[arg-type]
        return loop.time()

    assert away_for <= played(story()) <= away_for + 5
