"""A chat that hangs delays no other chat and no fetching; what waits for long is set by, and not lost by a restart."""

import asyncio
import json

import pytest
from telegram.ext import MessageHandler, filters

from actions import in_time
from bot.incoming import polling, shelf, webhook
from handlers.customer import preferences
from sandbox import courier
from sandbox.people import Account
from sandbox.stage import Stage, stage
from tests.bot.waiting import until
from tests.conftest import NOON, arrives

WAITS = "/privacy"


@pytest.fixture(autouse=True)
def impatient(monkeypatch):
    """What is slow is so after a moment."""
    monkeypatch.setattr(shelf, "SET_BY_AFTER", 0.05)
    monkeypatch.setattr(webhook, "SET_BY_AFTER", 0.05)
    monkeypatch.setattr(courier, "ROUND", 0.05)
    monkeypatch.setattr(polling, "FIRST_LOOK", 0.02)
    monkeypatch.setattr(polling, "LONGEST_LOOK", 0.05)


def hang(play: Stage) -> asyncio.Event:
    """From now on whoever writes /privacy hangs in the bot, until the event is set."""
    goes_on = asyncio.Event()

    async def wait(*_: object) -> None:
        await goes_on.wait()

    play.house.application.add_handler(MessageHandler(filters.Text([WAITS]), wait), group=-1)
    return goes_on


async def taken_in(play: Stage, *, but: int = 0) -> None:
    """Let the bot take in what comes, until so many at most wait at Telegram."""
    async with asyncio.timeout(10):
        while len(play.telegram.updates) > but:
            await play.take_in()


async def numbers_set_by(play: Stage) -> list[int]:
    return [row["id"] for row in await play.house.database.reads.rows("select id from set_by order by id")]


async def test_behind_a_chat_that_hangs_everybody_else_is_answered(play: Stage, sara: Account, emma: Account):
    goes_on = hang(play)
    stuck = sara.writes(WAITS)["update_id"]
    for _ in range(150):  # More than Telegram tells at once.
        emma.edits(emma.chat[0].id, "/start")
    emma.writes("/help")

    await taken_in(play)
    await until(lambda: "/complain" in emma.last.text)
    waiting, before = await numbers_set_by(play), len(sara.says)
    goes_on.set()
    await play.settle()

    assert (stuck in waiting, before) == (True, 1)
    assert sara.last.text.startswith("نگه")
    assert await numbers_set_by(play) == []


async def test_a_hundred_chats_that_hang_keep_none_out(play: Stage, sara: Account):
    goes_on = hang(play)
    people = [play.telegram.account(200 + number, f"Customer {number}", "en") for number in range(100)]
    for person in people:
        person.starts()
    await play.settle()

    for person in people:
        person.writes(WAITS)
    sara.writes("/help")
    await taken_in(play)
    await until(lambda: "/complain" in sara.last.text)
    goes_on.set()
    await play.settle()

    assert all(len(person.says) == 2 for person in people)
    assert await numbers_set_by(play) == []


async def test_the_chat_itself_goes_on_in_order(play: Stage, sara: Account):
    goes_on = hang(play)

    for text in (WAITS, "/help", "/language", "/stop"):
        sara.writes(text)
    await taken_in(play, but=0)
    goes_on.set()
    await play.settle()

    assert [said.split()[0].rstrip(".:") for said in sara.says[-4:]] == ["نگه", "کارهایی", "به", "باشد"]


async def test_what_is_set_by_outlives_the_run_and_has_its_effect_once(database_url: str, webhook: bool):
    async with stage(database_url, start=NOON, webhook=webhook) as play:
        sara = await arrives(play, 101, "سارا", "fa")
        hang(play)
        sara.writes(WAITS)
        await taken_in(play)
        kept = (await numbers_set_by(play), len(sara.says))

    async with stage(database_url, start=NOON, telegram=play.telegram, clock=play.clock, webhook=webhook) as again:
        await again.settle()
        left = await numbers_set_by(again)

    assert (len(kept[0]), kept[1]) == (1, 1)
    assert [said.split()[0] for said in sara.says[1:]] == ["نگه"]
    assert left == []


async def test_what_was_handled_before_the_end_is_not_handled_again(play: Stage, sara: Account):
    raw = sara.writes("/rate")
    await play.settle()
    async with play.house.database.transaction() as tx:
        await tx.rows(
            "insert into set_by (id, raw, set_by_at) values (:id, :raw, :at)",
            {"id": raw["update_id"], "raw": json.dumps(raw), "at": NOON},
        )
    before = len(sara.says)

    await play.house.intake.resume()
    await play.settle()

    assert len(sara.says) == before
    assert await numbers_set_by(play) == []


async def test_a_work_that_hangs_is_put_aside_and_frees_the_storage(play, sara, emma, owner, monkeypatch):
    monkeypatch.setattr(in_time, "LONGEST", 0.1)
    monkeypatch.setattr(preferences, "show_privacy", lambda *_: asyncio.Event().wait())

    sara.writes(WAITS)
    emma.writes("/help")
    await play.settle()

    (failure,) = await play.house.database.reads.rows("select traceback from failures")
    assert "TookTooLong" in failure["traceback"]
    assert "/complain" in emma.last.text
    assert "شماره‌ی ۱" in sara.last.text
    assert "شماره‌ی ۱" in owner.last.text
