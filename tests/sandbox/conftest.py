"""A Telegram with a clock that moves when told, somebody in it, and a bot on the other side."""

from datetime import UTC, datetime, timedelta

import pytest
from telegram.ext import ExtBot

from sandbox.telegram import Telegram
from sandbox.transport import InProcess
from tests.answers import ensure_true_to_telegram


class Clock:
    def __init__(self) -> None:
        self.now = datetime(2026, 3, 21, 8, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def moves(self, **span: float) -> None:
        self.now += timedelta(**span)


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def telegram(clock):
    """All that it answers and all that waits at the end is judged."""
    telegram = Telegram(clock)
    yield telegram
    ensure_true_to_telegram(telegram)


@pytest.fixture
def ali(telegram):
    account = telegram.account(5, "علی", username="ali_t")
    account.starts()
    return account


@pytest.fixture
async def bot(telegram):
    request = InProcess(telegram)
    async with ExtBot(
        telegram.token, base_url="http://sandbox/bot", request=request, get_updates_request=request
    ) as bot:
        yield bot


@pytest.fixture
def refusal(telegram):
    """Return the description with which a call is refused, and its code in front."""

    async def of(method, files=None, **parameters):
        with pytest.raises(Exception) as caught:
            await telegram.call(method, parameters, files)
        return str(caught.value)

    return of
