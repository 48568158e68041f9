"""Writing keeps nobody waiting, and whatever comes between, nothing is half done and nobody goes without an answer."""

import asyncio
import os
from functools import partial

import pytest

from bot import modest
from bot.exports import apart, writing
from bot.exports.task import Given, Written
from sandbox.clock import Clock
from sandbox.people import Account
from sandbox.stage import OWNER, TOKEN, Stage, stage
from sandbox.telegram import Telegram
from storage.exports import lists
from tests.conftest import NOON, arrives
from tests.stories.builders import HOUR, column, heard, last, writes
from tests.stories.exports.books import books


async def test_a_customer_is_answered_while_a_process_of_its_own_writes(
    play: Stage, emma: Account, manager: Account, monkeypatch: pytest.MonkeyPatch
):
    begun, may_go_on, really_write = asyncio.Event(), asyncio.Event(), apart.write
    given_to: list[Given] = []

    async def held(given: Given) -> Written:
        begun.set()
        given_to.append(given)
        await may_go_on.wait()
        return await really_write(given)

    await play.sell(emma.id, "kettle")
    monkeypatch.setattr(apart, "write", held)
    monkeypatch.setattr(writing, "write", None)  # Whoever writes does so in no process of ours.
    manager.writes("/export purchases csv")
    await play.take_in()
    await play.house.intake.settle()
    at_work = asyncio.create_task(play.house.exporter.look())
    await begun.wait()

    emma.writes("/status")
    manager.writes("/export purchases csv")
    await play.take_in()
    await play.house.settle()
    assert not at_work.done()
    assert emma.last.by == "bot"
    assert last(manager) == "The file you asked for is still being written. Ask for the next one when it has come."
    may_go_on.set()
    await at_work
    await play.settle()

    assert [row["Product"] for row in books(play, manager)[0].rows] == ["kettle"]
    assert len(books(play, manager)) == 1
    assert os.nice(0) < modest.POLITE


async def test_in_parts_where_one_would_be_too_large_for_telegram(
    play: Stage, emma: Account, manager: Account, monkeypatch: pytest.MonkeyPatch, at_hand: None
):
    for number in range(10):
        await play.sell(emma.id, f"tea {number}")
    monkeypatch.setattr(lists, "A_PIECE", 3)
    monkeypatch.setattr(writing, "MOST_ROWS", 4)

    await writes(play, manager, "/export purchases")

    found = books(play, manager)
    assert [len(book.rows) for book in found] == [4, 4, 2]
    assert [row["Product"] for book in found for row in book.rows] == [f"tea {number}" for number in range(10)]
    assert [book.caption.partition(".")[0].partition(": ")[2] for book in found] == [
        f"10 rows, part {part} of 3" for part in (1, 2, 3)
    ]
    assert [book.name[-7:] for book in found] == ["21.xlsx", "-2.xlsx", "-3.xlsx"]

    monkeypatch.setattr(writing, "MOST_ROWS", 100)
    monkeypatch.setattr(writing, "LARGEST_PART", 300)
    await writes(play, manager, "/export purchases csv")

    found = books(play, manager)[3:]
    assert [row["Product"] for book in found for row in book.rows] == [f"tea {number}" for number in range(10)]
    assert len(found) > 3
    assert all(len(book.content) <= 300 or len(book.rows) == 1 for book in found)


async def test_a_restart_while_it_is_written_and_one_before_it_is_sent(
    database_url: str, monkeypatch: pytest.MonkeyPatch, at_hand: None
):
    clock = Clock(NOON)
    telegram = Telegram(clock, token=TOKEN)
    run = partial(stage, database_url, start=NOON, telegram=telegram, clock=clock)

    async def killed(given: Given) -> Written:
        await writing.write(given)
        raise asyncio.CancelledError

    async with run() as first:
        owner = await arrives(first, OWNER, "Sara", "en")
        emma = await arrives(first, 102, "Emma", "en")
        await first.sell(emma.id, "kettle")
        monkeypatch.setattr(apart, "write", killed)
        owner.writes("/export purchases")
        await first.take_in()
        await first.house.intake.settle()
        with pytest.raises(asyncio.CancelledError):
            await first.house.exporter.look()
        assert await column(first, "select state from exports") == ["waiting"]
        assert books(first, owner) == []
    monkeypatch.setattr(apart, "write", writing.write)
    async with run() as second:
        monkeypatch.setattr(second.house.messenger, "send_soon", lambda *_: None)
        await second.house.exporter.look()
        assert await column(second, "select state from exports") == ["written"]
    async with run() as third:
        await third.settle()
        await third.settle()

        assert await column(third, "select state from exports") == ["done"]
        assert [len(book.rows) for book in books(third, owner)] == [1]
        assert heard(owner).count("being written") == 1
    async with run() as fourth:
        await fourth.settle()
        assert len(books(fourth, owner)) == 1


async def test_who_is_forgotten_while_it_is_written_isnt_in_it(
    play: Stage, emma: Account, manager: Account, monkeypatch: pytest.MonkeyPatch, at_hand: None
):
    async def slowly(given: Given) -> Written:
        monkeypatch.setattr(apart, "write", writing.write)
        written = await writing.write(given)
        play.clock.move(HOUR)
        emma.writes("/forget")
        await play.take_in()
        await play.house.settle()
        emma.taps("Yes, forget me")
        await play.take_in()
        await play.house.intake.settle()
        return written

    await play.sell(emma.id, "kettle")
    monkeypatch.setattr(apart, "write", slowly)
    await writes(play, manager, "/export purchases")
    await play.settle()

    (book,) = books(play, manager)
    assert book.rows[0]["Product"] == "kettle"
    assert "Emma" not in str(book.lines)


async def test_a_file_that_is_gone_a_fault_of_ours_and_somebody_who_is_no_manager_any_more(
    play: Stage, emma: Account, manager: Account, monkeypatch: pytest.MonkeyPatch, at_hand: None
):
    async def broken(_: Given) -> Written:
        raise apart.NotWritten("no room on the disk")

    async def lost(given: Given) -> Written:
        written = await writing.write(given)
        play.house.exporter._place.clear(2)
        return written

    await play.sell(emma.id, "kettle")
    monkeypatch.setattr(apart, "write", broken)
    await writes(play, manager, "/export purchases")
    assert "the file couldn't be written. The fault is ours and is noted; to try again: /export" in last(manager)
    monkeypatch.setattr(apart, "write", lost)
    await writes(play, manager, "/export purchases")
    assert "isn't there any more. To have it written anew: /export" in last(manager)
    monkeypatch.setattr(apart, "write", writing.write)
    manager.writes("/export purchases")
    await play.take_in()
    await play.house.intake.settle()
    async with play.house.works.open() as work:
        await work.tx.rows("update people set role = null where telegram_id = 902")
    await play.settle()

    assert books(play, manager) == []
    assert await column(play, "select state from exports order by id") == ["failed", "done", "dropped"]
    await writes(play, manager, "/export")
    assert last(manager) == "We don't know this command. What can be done: /help"
