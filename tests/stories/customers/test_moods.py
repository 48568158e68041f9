"""Telegram has its moods: what it refuses today still reaches whoever should read it."""

import pytest

from sandbox.errors import bad_request
from sandbox.faults import Fault
from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import last, taps, writes


async def test_an_edit_that_is_refused_for_another_reason_goes_out_as_a_new_message(play: Stage, emma: Account):
    await writes(play, emma, "/language")
    question = emma.last.id
    play.telegram.faults.append(Fault(bad_request("message identifier is not specified"), "editMessageText"))

    await taps(play, emma, "English")

    assert emma.last.id > question
    assert last(emma) == "From now on, English."


async def test_a_webhook_that_somebody_set_keeps_no_update_away(
    play: Stage, emma: Account, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("bot.line.FIRST_WAIT", 0)
    await play.house.application.bot.set_webhook("https://example.org/hook")

    await writes(play, emma, "/privacy")

    assert (play.telegram.webhook or {}).get("url") != "https://example.org/hook"
    assert "We keep" in last(emma)
