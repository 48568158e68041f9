"""Reading and taking in keep nobody waiting, and whatever comes between, each row becomes one purchase."""

import asyncio
import os
from collections.abc import AsyncIterator
from functools import partial
from typing import Any

import pytest

from actions.sheets import take_in
from bot import modest
from bot.sheets import apart, clerk, reading
from domain.sheets.sheets import SheetId
from sandbox.clock import Clock
from sandbox.people import Account
from sandbox.stage import OWNER, TOKEN, Stage, stage
from sandbox.telegram import Telegram
from tests.conftest import NOON, arrives
from tests.stories.builders import column, heard, last, rows, taps, writes
from tests.stories.sheets.files import returned, sends, table

MANY = table(("number", "product", "phone"), *((n, f"tea {n}", f"0912{n:07}") for n in range(60)))


async def test_a_customer_is_answered_while_a_file_is_read_elsewhere(
    play: Stage, emma: Account, agent: Account, monkeypatch: pytest.MonkeyPatch
):
    begun, may_go_on, read = asyncio.Event(), asyncio.Event(), apart.pieces

    async def held(*given: Any) -> AsyncIterator[Any]:
        begun.set()
        await may_go_on.wait()
        async for piece in read(*given):
            yield piece

    monkeypatch.setattr(clerk, "pieces", held)
    monkeypatch.setattr(reading, "read", None)  # Whoever reads does so in no process of ours.
    agent.sends_document("purchases.csv", MANY)
    await play.take_in()
    await play.house.settle()
    at_work = asyncio.create_task(play.house.clerk.look())
    await begun.wait()

    emma.writes("/status")
    await play.take_in()
    await play.house.settle()
    assert not at_work.done()
    assert emma.last.by == "bot"
    may_go_on.set()
    await at_work
    await play.settle()

    assert "60 purchases." in last(agent)
    assert os.nice(0) < modest.POLITE


async def test_a_customer_is_answered_between_two_batches(
    play: Stage, emma: Account, agent: Account, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(take_in, "A_BATCH", 1)
    monkeypatch.setattr(take_in, "TOLD_EVERY", 25)
    await sends(play, agent, MANY)
    agent.taps("Take in 60 purchases")
    emma.writes("/status")
    await play.take_in()
    await play.house.intake.settle()
    at_work = asyncio.create_task(play.house.clerk.look())
    await play.house.settle()

    assert emma.last.by == "bot"
    assert not at_work.done()
    await at_work
    await play.settle()
    assert await column(play, "select count(*) from purchases") == [60]
    assert agent.chat[-2].text.endswith("60 new purchases taken in.")


async def test_a_restart_before_the_tap_and_one_in_the_middle_lose_nothing_and_double_nothing(
    database_url: str, monkeypatch: pytest.MonkeyPatch
):
    clock = Clock(NOON)
    telegram = Telegram(clock, token=TOKEN)
    run = partial(stage, database_url, start=NOON, telegram=telegram, clock=clock)
    async with run() as first:
        owner = await arrives(first, OWNER, "Sara", "en")
        owner.sends_document("purchases.csv", MANY)
        await first.take_in()
        await first.house.settle()
    async with run() as second:
        await second.settle()
        assert "60 purchases." in last(owner)
    monkeypatch.setattr(take_in, "A_BATCH", 7)
    async with run() as third:
        owner.taps("Take in 60 purchases")
        owner.taps("Take in 60 purchases")
        await third.take_in()
        await third.house.settle()
        for _ in range(3):
            async with third.house.works.open() as work:
                await take_in.take_batch(work, SheetId(1))
        assert await column(third, "select taken from sheets") == [21]
    async with run() as fourth:
        await fourth.settle()

        assert await column(fourth, "select count(*) from purchases") == [60]
        assert await column(fourth, "select count(*) from links") == [60]
        assert await rows(fourth, "select * from sheet_rows") == []
        assert len(returned(fourth, owner)) == 61
        assert heard(owner).count("60 new purchases taken in.") == 1


async def test_of_two_taps_at_once_one_takes_it_in_and_a_forgotten_sender_leaves_no_name(
    play: Stage, owner: Account, agent: Account
):
    await sends(play, agent, MANY, "secret name.csv")
    agent.taps("Take in 60 purchases")
    agent.taps("Drop it")
    await play.settle()
    assert sorted(await column(play, "select state from sheets")) in (["done"], ["dropped"])
    assert len(await rows(play, "select * from purchases")) in (0, 60)

    await sends(play, agent, MANY, "secret name.csv")
    async with play.house.works.open() as work:
        await work.tx.rows("update people set role = null where telegram_id = 901")
    await writes(play, agent, "/forget")
    await taps(play, agent, "Yes, forget me")

    assert "secret" not in str(await rows(play, "select * from sheets"))
    assert await rows(play, "select * from sheet_rows") == []
