"""A tap is answered again where the line fails, for as long as somebody looks at the button."""

import asyncio
from typing import Any, cast

import pytest
from telegram.error import NetworkError, RetryAfter

from bot.sending.call import Call
from bot.sending.composer import Composer
from bot.sending.pace import Pace
from bot.sending.toasts import LOOKED_AT, Toasts
from domain.messages import Toast
from sandbox.errors import QUERY_TOO_OLD, AnswerTimedOut, ApiError, ConnectionLost, bad_request
from sandbox.faults import Fault
from sandbox.people import Account
from sandbox.stage import Stage
from tests.bot.sending.test_pace import A_BIT, lane
from tests.bot.virtual import played

TAP = Toast("7", None, {}, None)
PAUSE = ApiError(429, "Too Many Requests: retry after 0.2", {"retry_after": 0.2})


class Speaker:
    """Puts no words to anything."""

    async def toast(self, toast: Toast) -> Call:
        return Call("answerCallbackQuery", {"callback_query_id": toast.tap})


def tried(error: Exception) -> list[float]:
    """When it is tried on a line that fails for ever."""

    async def story() -> list[float]:
        moments = list[float]()

        async def make(_: Call, within: float) -> Any:
            assert within == LOOKED_AT
            moments.append(asyncio.get_running_loop().time())
            raise error

        toasts = Toasts(cast("Composer", Speaker()), make, Pace(25), at_once=9)
        toasts.put(TAP)
        await toasts.empty()
        return [moment - moments[0] for moment in moments]

    return played(story())


def test_it_is_tried_more_and_more_seldom_until_nobody_looks_any_more():
    gone = tried(NetworkError("the line is down"))

    assert [round(moment, 1) for moment in gone] == [0, 0.5, 1.5, 3.5, 7.5]
    assert gone[-1] < LOOKED_AT


def test_it_waits_for_as_long_as_telegram_wants_but_not_for_longer_than_somebody_looks():
    assert [round(moment) for moment in tried(RetryAfter(4))] == [0, 4, 8]
    assert tried(RetryAfter(30)) == [0]


def test_where_telegram_wants_quiet_of_all_it_waits_for_as_long():
    async def story() -> float:
        pace, moments = Pace(25), list[float]()
        for chat in (1, 2):
            pace.hold(lane(chat), 3)

        async def make(*_: Any) -> None:
            moments.append(asyncio.get_running_loop().time())

        began = asyncio.get_running_loop().time()
        toasts = Toasts(cast("Composer", Speaker()), make, pace, at_once=9)
        toasts.put(TAP)
        await toasts.empty()
        return moments[0] - began

    assert played(story()) == pytest.approx(3, abs=A_BIT)


async def test_a_tap_that_is_too_old_to_be_answered_has_its_effect_all_the_same(play: Stage, sara: Account):
    play.telegram.faults.append(Fault(bad_request(QUERY_TOO_OLD), "answerCallbackQuery", after=True))

    sara.taps("p:rate")
    await play.settle()

    assert "از ۰ تا ۱۰" in sara.last.text


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("error", [PAUSE, ApiError(502, "Bad Gateway"), ConnectionLost(), AnswerTimedOut()])
async def test_a_tap_is_answered_although_the_line_fails_for_a_moment(play: Stage, sara: Account, error: Exception):
    play.telegram.faults.append(Fault(error, "answerCallbackQuery", times=2))

    sara.taps("p:rate")
    await play.settle()

    assert play.telegram.unanswered == []
