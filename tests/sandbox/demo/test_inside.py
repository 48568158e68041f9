"""The look inside: the bot's calls as they happen, request and answer."""

from datetime import UTC, datetime

from sandbox.demo.inside import MOST, Calls
from sandbox.telegram import CALLS_KEPT, Call

EMMA = 102
NOW = datetime(2026, 10, 25, tzinfo=UTC)


async def test_calls_are_told_with_what_was_asked_and_answered(visitor):
    await visitor.acts(EMMA, "start")

    _, told = await visitor.gets("/api/calls?language=en")

    call = [one for one in told["calls"] if one["method"] == "sendMessage" and str(one["chat"]) == str(EMMA)][-1]
    assert "Emma" in call["asked"]["text"]
    assert "Emma" in call["answer"]["text"]
    assert (call["error"], call["at"]) == (None, "12:00:00")


async def test_only_what_came_after_is_told(visitor):
    _, first = await visitor.gets("/api/calls")
    newest = first["calls"][-1]["number"]
    await visitor.acts(EMMA, "start")

    _, later = await visitor.gets(f"/api/calls?after={newest}")

    numbers = [call["number"] for call in later["calls"]]
    assert numbers == list(range(newest + 1, newest + 1 + len(numbers)))


async def test_a_refused_call_shows_what_telegram_said(visitor):
    await visitor.acts(EMMA, "start")
    await visitor.posts("/api/faults", kind="server_error", method="sendMessage", times=1)
    await visitor.acts(EMMA, "text", text="It leaks.")

    _, told = await visitor.gets("/api/calls")

    failed = [call for call in told["calls"] if call["error"] and call["method"] == "sendMessage"]
    assert [(call["error"]["error_code"], call["answer"]) for call in failed] == [(500, None)]


def test_numbers_stay_when_the_oldest_are_forgotten():
    calls = Calls()
    for number in range(CALLS_KEPT + 10):
        calls.append(Call("getMe", {"number": number + 1}, NOW))

    assert [(number, call.parameters["number"]) for number, call in calls.after(0)] == [
        (number, number) for number in range(CALLS_KEPT + 11 - MOST, CALLS_KEPT + 11)
    ]
    assert calls.after(calls.total) == []
