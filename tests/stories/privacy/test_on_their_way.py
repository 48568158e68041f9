"""Forgotten while messages are on their way to them and to colleagues, before a restart, after an account is gone."""

import pytest

from sandbox.clock import Clock
from sandbox.errors import ConnectionLost
from sandbox.faults import Fault
from sandbox.people import Account
from sandbox.stage import OWNER, TOKEN, Stage, stage
from sandbox.telegram import Call, Telegram
from tests.bot.waiting import until
from tests.conftest import NOON
from tests.stories.builders import DAY, complains, heard, last, plain, taps, writes
from tests.stories.privacy.lives import FAREWELL, MARK, NUMBER, is_forgotten, left, marked


@pytest.fixture
async def who(play: Stage) -> Account:
    return await marked(play)


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.messenger.FIRST_WAIT", 0.005)
    monkeypatch.setattr("bot.messenger.LONGEST_WAIT", 0.02)


@pytest.mark.usefixtures("impatient")
async def test_what_is_in_the_messengers_hand_to_a_colleague_is_replaced_when_it_has_arrived(
    play: Stage, who: Account, agent: Account
):
    await complains(play, who, f"{MARK} told")
    play.telegram.faults.append(Fault(ConnectionLost(), chat_id=agent.id, times=10**6))
    who.writes(f"{MARK} more")
    who.sends_photo(f"{MARK} caption")
    await play.take_in()
    await until(lambda: any(MARK in str(call.parameters) and "more" in str(call.parameters) for call in failed(play)))

    await forgets_beside(play, who)
    play.telegram.faults.clear()
    await play.settle()

    assert f"{MARK} more" in str([call.parameters for call in play.telegram.calls if call.error is None])
    assert [message.text for message in agent.chat if message.by == "bot" and MARK in message.text] == []
    assert [message.id for message in agent.chat if message.photo] == []
    assert await left(play, MARK, str(NUMBER)) == []


@pytest.mark.usefixtures("impatient")
async def test_what_is_on_its_way_to_them_comes_before_the_farewell_and_what_is_not_never_comes(
    play: Stage, who: Account, agent: Account
):
    await complains(play, who, f"{MARK} told")
    await writes(play, who, "/forget")
    question = who.last.id
    play.telegram.faults.append(Fault(ConnectionLost(), "sendMessage", chat_id=who.id, times=10**6))
    await writes_to_customer(play, agent)
    who.taps("Yes, forget me", message=question)
    await play.take_in()
    await until(lambda: not play.telegram.queries)
    play.telegram.faults.clear()
    await play.settle()

    assert last(who) == FAREWELL
    assert "Knocked." in who.says[-2]
    assert [message.text for message in who.chat if "How was this explanation" in message.text] == []
    assert await left(play, MARK, str(NUMBER)) == []


async def writes_to_customer(play: Stage, agent: Account) -> None:
    """An explanation and the question about it: the first is in hand, the second waits behind it."""
    await taps(play, agent, "Explain")
    await writes(play, agent, "Knocked.", "Thin.", "New.", "Walls.")
    agent.taps("Send")
    await play.take_in()
    await until(lambda: any("Knocked." in str(call.parameters) for call in failed(play)))


def failed(play: Stage) -> list[Call]:
    return [call for call in play.telegram.calls if call.error is not None]


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


async def test_files_that_colleagues_have_had_for_over_two_days_stay_and_all_else_goes(
    play: Stage, who: Account, agent: Account
):
    await writes(play, who, "/complain")
    who.sends_photo(f"{MARK} caption")
    await play.settle()
    await taps(play, who, "That's all", "You propose")
    assert [message for message in agent.chat if message.photo]
    await play.pass_time(3 * DAY)

    await is_forgotten(play, who)

    assert len([message for message in agent.chat if message.photo]) == 1
    assert MARK not in heard(agent)
    assert await left(play, MARK, str(NUMBER)) == []
