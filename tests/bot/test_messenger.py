"""Messages out on bad days: later, never, or somebody has left; at least once, and in order."""

import asyncio
from datetime import timedelta

import pytest

from bot.sending import shown
from sandbox.errors import CHAT_NOT_FOUND, AnswerTimedOut, ApiError, ConnectionLost, bad_request, too_many_requests
from sandbox.faults import Fault
from scheduler import jobs
from tests.bot.saying import say
from tests.bot.waiting import until

pytestmark = pytest.mark.usefixtures("impatient")
PAUSE = ApiError(429, "Too Many Requests: retry after 0.2", {"retry_after": 0.2})


async def test_while_one_chat_has_to_be_quiet_the_others_are_written_to(play, sara, emma):
    play.telegram.faults.append(Fault(too_many_requests(60), "sendMessage", sara.id))
    sara.writes("/privacy")
    await play.take_in()
    await until(lambda: not play.telegram.faults)
    before = len(emma.says)

    emma.writes("/privacy")
    await play.take_in()
    await until(lambda: len(emma.says) > before)

    assert len(sara.says) == 1
    await play.house.messenger.stop()  # Nobody waits for the minute to end.


async def test_with_a_second_chat_that_has_to_be_quiet_nobody_is_written_to(play, sara, emma, owner):
    began_at = asyncio.get_running_loop().time()
    for account in (sara, emma):
        play.telegram.faults.append(Fault(PAUSE, "sendMessage", account.id))
        account.writes("/privacy")
    await play.take_in()
    await until(lambda: not play.telegram.faults)
    before = len(owner.says)

    owner.writes("/privacy")
    await play.take_in()
    await until(lambda: len(owner.says) > before)

    assert asyncio.get_running_loop().time() - began_at > 0.2
    await play.settle()
    assert [account.says[-1].split()[0] for account in (sara, emma)] == ["نگه", "We"]


@pytest.mark.parametrize(
    "error",
    [PAUSE, ApiError(500, "Internal Server Error"), ApiError(502, "Bad Gateway"), ConnectionLost(), AnswerTimedOut()],
)
async def test_what_fails_for_now_is_sent_later_once_and_in_order(play, sara, rows, error):
    play.telegram.faults.append(Fault(error, "sendMessage", sara.id, times=2))

    for text in ("/help", "/privacy", "/language"):
        sara.writes(text)
    await play.settle()

    assert [said.split()[0] for said in sara.says[1:]] == ["کارهایی", "نگه", "به"]
    assert [row["failure"] for row in await rows("outbox")] == [None] * len(await rows("outbox"))


@pytest.mark.parametrize("error", [AnswerTimedOut(), ConnectionLost()])
async def test_a_message_whose_answer_was_lost_is_sent_again_once_and_that_is_noted(play, sara, rows, error):
    play.telegram.faults.append(Fault(error, "sendMessage", after=True))

    sara.writes("/privacy")
    await play.settle()

    row = (await rows("outbox"))[-1]
    assert sara.says[-1] == sara.says[-2] != sara.says[-3]
    assert (row["message_id"], row["perhaps_twice"]) == (sara.last.id, 1)


async def test_an_edit_whose_answer_was_lost_cannot_be_there_twice(play, sara, rows):
    sara.writes("/language")
    await play.settle()
    play.telegram.faults.append(Fault(AnswerTimedOut(), "editMessageText"))

    sara.taps("lang:en")
    await play.settle()

    (row,) = [row for row in await rows("outbox") if row["message"] == "start.language_done"]
    assert (row["message_id"], row["failure"], row["perhaps_twice"]) == (sara.last.id, None, 0)


async def test_what_telegram_answered_with_its_own_fault_is_not_counted_as_twice(play, sara, rows):
    play.telegram.faults.append(Fault(ApiError(500, "Internal Server Error"), "sendMessage"))

    sara.writes("/privacy")
    await play.settle()

    assert [row["perhaps_twice"] for row in await rows("outbox")] == [0] * len(await rows("outbox"))


@pytest.mark.parametrize(
    ("error", "why"),
    [
        (bad_request(CHAT_NOT_FOUND), "Chat not found"),
        (ApiError(403, "Forbidden: bot was blocked by the user"), "Forbidden: bot was blocked by the user"),
        (ApiError(403, "Forbidden: user is deactivated"), "Forbidden: user is deactivated"),
    ],
)
async def test_whoever_is_gone_is_known_as_gone_and_nothing_waits_for_them(play, sara, rows, error, why):
    await play.sell(sara.id, "قوری")
    play.telegram.faults.append(Fault(error, "sendMessage", sara.id, times=9))

    await say(play, sara, "start.language")
    await play.settle()
    play.telegram.faults.clear()

    gone = next(one for one in await rows("people") if one["telegram_id"] == sara.id)
    assert (gone["unreachable_at"] is not None, gone["unreachable_why"]) == (True, why)
    assert [(row["state"], row["why"]) for row in await rows("follow_ups")] == [("dropped", "unreachable")]
    assert (await rows("outbox"))[-1]["failure"] == why


async def test_whoever_comes_back_is_written_to_again(play, sara, rows):
    sara.blocks()
    await play.settle()

    sara.starts()
    await play.settle()

    assert next(one for one in await rows("people") if one["telegram_id"] == sara.id)["unreachable_at"] is None
    assert sara.last.text.startswith("سلام")


async def test_an_edit_of_a_message_that_is_gone_becomes_a_new_one(play, sara):
    sara.writes("/language")
    await play.settle()
    question = sara.last.id

    del sara.own.messages[question]
    sara.forges("lang:en", question)
    await play.settle()

    assert sara.last.id > question
    assert sara.last.text == "From now on, English."


@pytest.mark.parametrize(("kept", "calls"), [(2_000, 1), (0, 2)])
async def test_an_edit_that_changes_nothing_isnt_made_and_is_no_error(play, sara, rows, monkeypatch, kept, calls):
    monkeypatch.setattr(shown, "KEPT", kept)
    sara.writes("/language")
    await play.settle()

    sara.taps("lang:en")
    await play.settle()
    sara.forges("lang:en", sara.last.id)
    await play.settle()

    edits = [row for row in await rows("outbox") if row["message"] == "start.language_done"]
    assert [(row["message_id"], row["failure"]) for row in edits] == [(sara.last.id, None)] * 2
    assert [call.method for call in play.telegram.calls].count("editMessageText") == calls


async def test_the_sweep_sends_nothing_twice_that_is_in_hand(play, sara):
    play.telegram.faults.append(Fault(PAUSE, "sendMessage", sara.id))
    sara.writes("/privacy")
    await play.take_in()
    await until(lambda: not play.telegram.faults)

    for _ in range(3):
        await jobs.sweep_outbox(play.house.works)
    await play.settle()

    assert len(sara.says) == 2


async def test_what_makes_no_sense_any_more_is_not_sent(play, sara, rows):
    late = play.clock() - timedelta(seconds=1)

    await say(play, sara, "start.privacy", until=late)
    await play.settle()

    assert (await rows("outbox"))[-1]["failure"] == "too late"
    assert len(sara.says) == 1


async def test_figures_that_telegram_held_up_for_ten_minutes_would_mislead(play, owner, rows):
    play.telegram.faults.append(Fault(PAUSE, "sendMessage", owner.id))
    owner.writes("/nps")
    await play.take_in()
    await until(lambda: not play.telegram.faults)
    before = len(owner.says)

    play.clock.move(timedelta(minutes=10, seconds=1))
    await play.settle()

    assert (await rows("outbox"))[-1]["failure"] == "too late"
    assert len(owner.says) == before
