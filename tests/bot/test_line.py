"""What is asked until it is answered: after a pause of just the length that Telegram names, else ever more slowly."""

import asyncio

import pytest
from telegram.error import InvalidToken

from bot.line import Line
from sandbox.clock import Clock
from sandbox.errors import NOT_FOUND, UNAUTHORIZED, ApiError, too_many_requests
from sandbox.faults import Fault
from sandbox.stage import TOKEN
from sandbox.telegram import Telegram
from sandbox.transport import InProcess
from tests.bot.virtual import played
from tests.conftest import NOON

DOWN = ApiError(502, "Bad Gateway")
NOBODY, NOWHERE = ApiError(*UNAUTHORIZED), ApiError(*NOT_FOUND)


@pytest.mark.parametrize(
    ("errors", "after"),
    [
        ([too_many_requests(7)], 7),
        ([too_many_requests(90), too_many_requests(2)], 92),
        ([DOWN, DOWN, DOWN], 1 + 2 + 4),
        ([DOWN, too_many_requests(7), DOWN], 1 + 7 + 2),
        ([NOBODY, NOWHERE, DOWN], 1 + 2 + 4),
    ],
)
def test_it_is_asked_again_when_telegram_said(errors: list[ApiError], after: float):
    async def story() -> tuple[bool, float]:
        telegram = Telegram(Clock(NOON), token=TOKEN)
        telegram.faults += [Fault(error) for error in errors]
        line = Line(f"http://telegram/bot{TOKEN}", InProcess(telegram))
        answer = await line.ask_patiently("deleteWebhook", {})
        return answer, asyncio.get_running_loop().time()

    assert played(story()) == (True, pytest.approx(after, abs=0.01))


def test_a_token_that_telegram_does_not_know_again_and_again_is_given_up():
    async def story() -> float:
        telegram = Telegram(Clock(NOON), token=TOKEN)
        telegram.faults.append(Fault(NOBODY, times=None))
        with pytest.raises(InvalidToken):
            await Line(f"http://telegram/bot{TOKEN}", InProcess(telegram)).ask_patiently("getUpdates", {})
        return asyncio.get_running_loop().time()

    assert played(story()) == pytest.approx(1 + 2 + 4 + 8 + 16 + 4 * 30, abs=0.1)
