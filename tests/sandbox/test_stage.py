"""The stage plays the same, whatever way updates come in."""

from datetime import timedelta

import pytest

from sandbox.stage import Stage, stage
from tests.conftest import NOON, arrives

DAY = timedelta(days=1)


async def talk(play: Stage, name: str = "Emma") -> list[str]:
    """Somebody buys, is asked, answers; return what they read."""
    emma = await arrives(play, 102, name, "en")
    await play.sell(emma.id, "kettle")
    await play.pass_time(DAY)
    emma.taps("3")
    emma.writes("It leaks.")
    await play.settle()
    return [*emma.says, *(toast.text for toast in emma.toasts)]


async def test_both_ways_bring_the_same(database_url, tmp_path):
    async with stage(f"sqlite:///{tmp_path / 'polling.db'}", start=NOON) as polled:
        fetched = await talk(polled)
    async with stage(database_url, start=NOON, webhook=True) as knocked:
        brought = await talk(knocked)

    assert brought == fetched
    assert len(brought) == 3
    assert polled.telegram.called("setWebhook") == []
    assert knocked.telegram.called("getUpdates") == []


@pytest.mark.parametrize("webhook", [False, True], ids=["polling", "webhook"])
async def test_taking_in_waits_for_no_answer_and_settling_does(database_url, webhook, monkeypatch):
    monkeypatch.setattr(
        "bot.incoming.polling.FIRST_LOOK", 5.0
    )  # Seconds; on a busy machine keeping two takes its time.
    async with stage(database_url, start=NOON, webhook=webhook) as play:
        emma = await arrives(play, 102, "Emma", "en")
        emma.writes("/help")
        emma.writes("/privacy")

        counts = [await play.take_in(), await play.take_in()]
        await play.settle()

    assert counts == [2, 0]
    assert len(emma.says) == 3
    assert len(play.telegram.updates) == 0


@pytest.mark.parametrize("webhook", [False, True], ids=["to polling", "to webhook"])
async def test_a_bot_may_change_the_way_and_hears_what_came_meanwhile(database_url, webhook):
    async with stage(database_url, start=NOON, webhook=not webhook) as play:
        emma = await arrives(play, 102, "Emma", "en")
    emma.writes("/privacy")

    async with stage(database_url, start=NOON, telegram=play.telegram, clock=play.clock, webhook=webhook) as again:
        await again.settle()

    assert "We keep" in emma.last.text
    assert len(emma.says) == 2
