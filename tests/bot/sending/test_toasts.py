"""A tap is answered again where the line fails, for as long as somebody looks at the button."""

import asyncio
from typing import Any, cast

from telegram.error import NetworkError, RetryAfter

from bot.sending.call import Call
from bot.sending.composer import Composer
from bot.sending.pace import Pace
from bot.sending.toasts import LOOKED_AT, Toasts
from domain.messages import Toast
from tests.bot.virtual import played

TAP = Toast("7", None, {}, None)


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
