"""200 is said when the update is kept, and not before: also on bad days, and to who comes twice."""

import asyncio
import json
import sqlite3
from contextlib import AsyncExitStack, closing

import aiohttp
import pytest

from bot.incoming import shelf, webhook
from handlers import errors
from handlers.customer import preferences
from sandbox.courier import Courier
from sandbox.stage import NotTaken, stage
from storage.engines import sqlite
from tests.bot.incoming.webhook.conftest import status_of
from tests.conftest import NOON, arrives

pytestmark = pytest.mark.usefixtures("impatient")


class Broken(Exception):
    """A fault of ours, as far as the bot can tell."""


async def broken(*_, **__) -> None:
    raise Broken


class Gate:
    """Somebody has reached it; and they wait until it opens."""

    def __init__(self) -> None:
        self.reached = asyncio.Event()
        self.opened = asyncio.Event()


@pytest.fixture
def gate(monkeypatch) -> Gate:
    """Stands before the answer to /privacy."""
    made, show = Gate(), preferences.show_privacy

    async def slowly(*given) -> None:
        made.reached.set()
        await made.opened.wait()
        await show(*given)

    monkeypatch.setattr(preferences, "show_privacy", slowly)
    return made


async def test_what_people_do_is_answered(play, sara):
    sara.writes("/privacy")
    await play.settle()

    assert sara.last.text.startswith("نگه")
    assert len(play.telegram.updates) == 0
    assert play.telegram.called("getUpdates") == []


@pytest.mark.parametrize(
    "event", [{}, {"chat": 5}, {"chat": {"id": []}}, {"message_id": "x", "chat": {"id": 5}}], ids=repr
)
async def test_an_update_that_cannot_be_read_is_put_aside_and_never_comes_again(http, rows, event):
    status = await status_of(http, {"update_id": 7, "message": event})

    assert status == 200
    assert [json.loads(row["raw"])["message"] for row in await rows("failures")] == [event]


async def test_a_bug_in_what_an_update_asks_for_puts_it_aside(play, sara, rows, monkeypatch):
    monkeypatch.setattr(preferences, "show_privacy", broken)

    sara.writes("/privacy")
    await play.settle()

    assert len(await rows("failures")) == 1
    assert len(play.telegram.updates) == 0


async def test_a_bug_in_keeping_it_is_a_500_and_it_comes_again(play, sara, monkeypatch):
    with monkeypatch.context() as bad_day:
        bad_day.setattr(preferences, "show_privacy", broken)
        bad_day.setattr(errors, "put_aside", broken)
        sara.writes("/privacy")
        with pytest.raises(NotTaken, match="Wrong response from the webhook: 500 Internal Server Error"):
            await play.settle()
    waiting = len(play.telegram.updates)

    await play.settle()

    assert waiting == 1
    assert sara.last.text.startswith("نگه")


async def test_until_it_is_kept_nothing_is_said(play, sara, gate):
    sara.writes("/privacy")
    await play.take_in()
    waiting = (len(play.telegram.updates), play.courier.is_under_way)

    gate.opened.set()
    await play.settle()

    assert waiting == (1, True)
    assert len(play.telegram.updates) == 0
    assert sara.last.text.startswith("نگه")


async def test_the_same_update_twice_at_once_is_kept_once_and_both_hear_of_it(play, http, sara, rows, gate):
    update = sara.writes("/privacy")
    before = len(await rows("updates"))
    both = asyncio.gather(status_of(http, update), status_of(http, update))
    await gate.reached.wait()

    gate.opened.set()
    statuses = await both
    await play.settle()

    assert statuses == [200, 200]
    assert len(await rows("updates")) == before + 1
    assert len(sara.says) == 2


async def test_telegram_loses_patience_and_comes_again_for_the_same_answer(play, sara, gate):
    sara.writes("/privacy")
    async with Courier(play.telegram, play.courier.door, patience=0.05) as hurried:
        await hurried.deliver()
    told = await play.telegram.call("getWebhookInfo", {})

    gate.opened.set()
    await play.settle()

    assert (told["last_error_message"], told["pending_update_count"]) == ("Read timeout expired", 1)
    assert [said.split()[0] for said in sara.says[1:]] == ["نگه"]


async def test_who_hangs_up_cancels_nothing(play, http, sara, rows, gate):
    update = sara.writes("/privacy")
    before = len(await rows("updates"))
    knocking = asyncio.create_task(status_of(http, update))
    await gate.reached.wait()
    knocking.cancel()
    await asyncio.gather(knocking, return_exceptions=True)

    gate.opened.set()
    await play.house.settle()

    assert len(await rows("updates")) == before + 1
    assert await status_of(http, update) == 200
    assert len(sara.says) == 2


@pytest.mark.parametrize("set_by_after", [2.0, 0.005], ids=["for a moment", "for longer than an update is waited for"])
async def test_while_the_storage_is_away_telegram_waits(tmp_path, monkeypatch, set_by_after):
    monkeypatch.setattr(sqlite, "PATIENCE", 1)
    for module in (shelf, webhook):
        monkeypatch.setattr(module, "SET_BY_AFTER", set_by_after)
    async with stage(f"sqlite:///{tmp_path / 'away.db'}", start=NOON, webhook=True) as play:
        sara = await arrives(play, 101, "سارا", "fa")
        with closing(sqlite3.connect(tmp_path / "away.db", isolation_level=None)) as other:
            other.execute("begin immediate")
            sara.writes("/rate")
            await play.take_in()
            waiting = (len(play.telegram.updates), len(sara.says))
        await play.settle()

    assert waiting == (1, 1)
    assert "از ۰ تا ۱۰" in sara.last.text
    assert len(play.telegram.updates) == 0


async def test_in_one_chat_everything_is_answered_in_the_order_of_its_coming(play, sara):
    for text in ("/help", "/privacy", "/language", "/stop"):
        sara.writes(text)
    await play.settle()

    assert [said.split()[0].rstrip(".:") for said in sara.says[-4:]] == ["کارهایی", "نگه", "به", "باشد"]


async def test_at_the_end_who_waits_at_the_door_has_an_answer(database_url, gate):
    async with AsyncExitStack() as street:
        async with stage(database_url, start=NOON, webhook=True) as play:
            sara = await arrives(play, 101, "سارا", "fa")
            http = await street.enter_async_context(aiohttp.ClientSession(play.courier.door))
            knocking = asyncio.create_task(status_of(http, sara.writes("/privacy")))
            await gate.reached.wait()
            asyncio.get_running_loop().call_later(0.05, gate.opened.set)

        assert await knocking == 200
