"""Forgotten while messages are on their way to them and to colleagues, before a restart, after an account is gone."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from telegram.request import RequestData

from sandbox.clock import Clock
from sandbox.errors import ConnectionLost
from sandbox.faults import Fault
from sandbox.people import Account
from sandbox.stage import OWNER, TOKEN, Stage, stage
from sandbox.telegram import Telegram
from sandbox.transport import InProcess
from tests.bot.waiting import until
from tests.conftest import NOON
from tests.stories.builders import complains, heard, last, plain, taps, writes
from tests.stories.privacy.lives import FAREWELL, MARK, NUMBER, left, marked


@pytest.fixture
async def who(play: Stage) -> Account:
    return await marked(play)


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.messenger.FIRST_WAIT", 0.005)
    monkeypatch.setattr("bot.messenger.LONGEST_WAIT", 0.02)


class Line:
    """On the line to Telegram, what brings somebody these words takes as long as the test likes."""

    def __init__(self, transport: InProcess, to: Account, words: str) -> None:
        self._ask = transport.do_request
        self._to = to
        self._words = words
        self.is_busy = False
        self.goes_on = asyncio.Event()

    async def do_request(self, url: str, method: str, request_data: RequestData, **more: Any) -> tuple[int, bytes]:
        told = request_data.json_parameters
        if str(told.get("chat_id")) == str(self._to.id) and self._words in str(told.get("text")):
            self.is_busy = True
            await self.goes_on.wait()
        return await self._ask(url, method, request_data, **more)


@contextmanager
def held(play: Stage, to: Account, words: str) -> Iterator[Line]:
    """Such words are on the line until this is left, whatever fails meanwhile: the bot's end would wait for them."""
    line = Line(play.house.transport, to, words)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(play.house.transport, "do_request", line.do_request)
        try:
            yield line
        finally:
            line.goes_on.set()


async def test_what_is_in_the_messengers_hand_to_a_colleague_is_replaced_when_it_has_arrived(
    play: Stage, who: Account, agent: Account
):
    await complains(play, who, f"{MARK} told")
    with held(play, agent, f"{MARK} more") as line:
        who.writes(f"{MARK} more")
        who.sends_photo(f"{MARK} caption")
        await play.take_in()
        await until(lambda: line.is_busy)

        await forgets_beside(play, who)
    await play.settle()

    assert f"{MARK} more" in str([call.parameters for call in play.telegram.calls])
    assert [message.text for message in agent.chat if message.by == "bot" and MARK in message.text] == []
    assert [message.id for message in agent.chat if message.photo] == []
    assert await left(play, MARK, str(NUMBER)) == []


async def test_what_is_on_its_way_to_them_comes_before_the_farewell_and_what_is_not_never_comes(
    play: Stage, who: Account, agent: Account
):
    await complains(play, who, f"{MARK} told")
    await writes(play, who, "/forget")
    question = who.last.id
    with held(play, who, "Knocked.") as line:
        await explains(play, agent)
        await until(lambda: line.is_busy)

        who.taps("Yes, forget me", message=question)
        await play.take_in()
        await until(lambda: not play.telegram.queries)
    await play.settle()

    assert last(who) == FAREWELL
    assert "Knocked." in who.says[-2]
    assert [message.text for message in who.chat if "How was this explanation" in message.text] == []
    assert await left(play, MARK, str(NUMBER)) == []


@pytest.mark.usefixtures("impatient")
async def test_what_was_tried_in_vain_is_not_tried_again_once_they_are_forgotten(
    play: Stage, who: Account, agent: Account
):
    """An attempt that had read the words before may still be on its way: the line stays broken until a later one."""
    await complains(play, who, f"{MARK} told")
    play.telegram.faults.append(Fault(ConnectionLost(), chat_id=agent.id, times=10**6))
    who.writes(f"{MARK} more")
    await play.take_in()
    await until(lambda: any(f"{MARK} more" in tried for tried in in_vain(play)))

    await forgets_beside(play, who)
    await until(lambda: any(MARK not in tried for tried in in_vain(play)))
    play.telegram.faults.clear()
    await play.settle()

    assert f"{MARK} more" not in str([call.parameters for call in play.telegram.calls if not call.error])
    assert MARK not in heard(agent)


def in_vain(play: Stage) -> list[str]:
    """What was tried and didn't arrive."""
    return [str(call.parameters) for call in play.telegram.calls if call.error]


async def explains(play: Stage, agent: Account) -> None:
    """An explanation and the question about it: the first is in hand, the second waits behind it."""
    await taps(play, agent, "Explain")
    await writes(play, agent, "Knocked.", "Thin.", "New.", "Walls.")
    agent.taps("Send")
    await play.take_in()


async def forgets_beside(play: Stage, who: Account) -> None:
    """Without waiting for what can't be sent to others."""
    who.writes("/forget")
    await play.take_in()
    await until(lambda: who.last.text.startswith("Shall we forget you?"))
    who.taps("Yes, forget me")
    await play.take_in()
    await until(lambda: plain(who.last.text) == FAREWELL)


async def test_a_farewell_that_a_restart_interrupts_is_still_said_and_its_address_goes(database_url: str):
    clock = Clock(NOON)
    telegram = Telegram(clock, token=TOKEN)
    telegram.account(OWNER, "Nasrin", language_code="en")
    async with stage(database_url, start=NOON, telegram=telegram, clock=clock) as play:
        who = await marked(play)
        await writes(play, who, "/forget")
        who.taps("Yes, forget me")
        await play.take_in()

    async with stage(database_url, start=NOON, telegram=telegram, clock=clock) as play:
        await play.settle()
        traces = await left(play, MARK, str(NUMBER))

    assert plain(who.says[-1]) == FAREWELL
    assert traces == []


async def test_somebody_who_is_gone_before_the_farewell_leaves_no_address(play: Stage, who: Account):
    await writes(play, who, "/forget")
    who.taps("Yes, forget me")
    who.deletes_account()
    await play.settle()

    assert await left(play, MARK, str(NUMBER)) == []
