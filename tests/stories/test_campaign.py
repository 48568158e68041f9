"""A campaign: however many questions are due, they go out evenly, in pieces, and hold nobody up who knocks."""

import asyncio

import pytest

from actions.surveys import follow_up
from bot import messenger
from sandbox.errors import ApiError
from sandbox.faults import Fault
from sandbox.people import Account
from sandbox.stage import Stage, stage
from scheduler import jobs
from tests.bot.waiting import until
from tests.conftest import NOON
from tests.stories.builders import DAY, HOUR, column, customers

UNSENT = "select count(*) from outbox where sent_at is null"
ASKED = "select count(*) from outbox where message = 'survey.ask'"


async def test_no_more_is_said_than_there_is_room_for(play: Stage, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(follow_up, "MOST_WAITING", 3)
    monkeypatch.setattr(follow_up, "AT_ONCE", 2)
    monkeypatch.setattr(play.house.messenger, "send_soon", lambda *_: None)  # Nothing is sent for now.
    await customers(play, 5)
    play.clock.move(DAY)

    await jobs.follow_up_customers(play.house.works)

    assert await column(play, ASKED) == [3]


async def test_all_that_is_due_is_asked_at_one_tick(play: Stage, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(follow_up, "AT_ONCE", 2)
    came = await customers(play, 5)
    play.clock.move(DAY)

    await jobs.follow_up_customers(play.house.works)
    await play.settle()

    assert ["how likely" in account.last.text for account in came] == [True] * 5


async def test_memory_holds_a_piece_of_it_and_the_sweep_brings_the_rest(play: Stage, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(messenger, "CAMPAIGN_IN_HAND", 2)
    await customers(play, 5)
    play.clock.move(DAY)
    pause = ApiError(429, "Too Many Requests: retry after 0.3", {"retry_after": 0.3})
    play.telegram.faults.append(Fault(pause, "sendMessage", times=2))
    await jobs.follow_up_customers(play.house.works)
    await play.settle()
    unsent = [await column(play, UNSENT)]

    for _ in range(2):
        await jobs.sweep_outbox(play.house.works)
        await play.settle()
        unsent.append(await column(play, UNSENT))

    assert unsent == [[3], [1], [0]]


async def test_it_keeps_its_pace_and_whoever_knocks_meanwhile_is_answered_at_once(database_url: str):
    async with stage(database_url, start=NOON) as play:
        came = await customers(play, 30)
        emma = play.telegram.account(102, "Emma", "en")
        emma.starts()
        await play.settle()
        play.clock.move(DAY + HOUR)

    async with stage(database_url, start=NOON, telegram=play.telegram, clock=play.clock, send_rate=50) as play:
        clock = asyncio.get_running_loop().time
        begun_at = clock()
        planning = asyncio.create_task(jobs.follow_up_customers(play.house.works))
        await until(lambda: asked(came) >= 3)
        heard, before = len(emma.says), asked(came)
        emma.writes("/help")
        await play.take_in()
        await until(lambda: len(emma.says) > heard)
        meanwhile = asked(came) - before
        await planning
        await play.settle()
        took = clock() - begun_at

    assert asked(came) == 30
    assert meanwhile <= 5
    assert took >= 29 / 50 - 0.02


def asked(came: list[Account]) -> int:
    return sum("how likely" in account.last.text for account in came)
