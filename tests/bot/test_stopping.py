"""Told to stop while it starts, waits or is still being read in, it goes politely and without a traceback."""

import asyncio
import signal
import sqlite3
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sandbox.clock import Clock
from sandbox.errors import too_many_requests
from sandbox.faults import Fault
from sandbox.stage import TOKEN
from sandbox.telegram import Telegram
from tests.bot.nursery import Newborn
from tests.bot.processes import ROOT, fork_bot, served, start_bot
from tests.bot.waiting import PATIENCE, until

HANGS = """
import asyncio, os, signal
from bot import program
from bot.logs import set_up_logs

async def life():
    os.kill(os.getpid(), signal.SIGTERM)
    while True:  # Whatever it waits for doesn't come, not even to be cancelled.
        try:
            await asyncio.sleep(60)
        except asyncio.CancelledError:
            pass

set_up_logs()
program.ENDS_WITHIN = 0.1
asyncio.run(program.until_stopped(life()))
"""
NOBODY_THERE = "http://127.0.0.1:9"


def log(folder: Path) -> str:
    return (folder / "bot.log").read_text("utf-8")


async def ended(bot: asyncio.subprocess.Process | Newborn, name: signal.Signals) -> int:
    bot.send_signal(name)
    return await asyncio.wait_for(bot.wait(), PATIENCE)


async def reads(folder: Path, words: str) -> None:
    async with asyncio.timeout(PATIENCE):
        while words not in log(folder):  # noqa: ASYNC110  A file announces nothing.
            await asyncio.sleep(0.01)


@pytest.mark.parametrize(("start", "name"), [(start_bot, signal.SIGTERM), (fork_bot, signal.SIGINT)])
async def test_while_it_waits_for_telegram(tmp_path, start, name):
    bot = await start(tmp_path, NOBODY_THERE)
    await reads(tmp_path, "Telegram doesn't answer yet")

    code = await ended(bot, name)

    assert code == 0
    assert "Traceback" not in log(tmp_path)
    assert log(tmp_path).splitlines()[-1].endswith("Seda stops")
    assert sorted(place.name for place in tmp_path.iterdir()) == ["bot.log", "seda.db"]


async def test_while_it_waits_for_a_file_that_another_program_holds(tmp_path, sqlite_files):
    sqlite_files.empty(tmp_path)
    with closing(sqlite3.connect(tmp_path / "seda.db", isolation_level=None)) as other:
        other.execute("begin immediate")
        bot = await fork_bot(tmp_path, NOBODY_THERE)
        async with asyncio.timeout(PATIENCE):
            while not (tmp_path / "seda.db-lock").exists():  # noqa: ASYNC110  Neither does a folder.
                await asyncio.sleep(0.01)

        code = await ended(bot, signal.SIGTERM)

    assert code == 0
    assert "Traceback" not in log(tmp_path)


@pytest.mark.parametrize("name", [signal.SIGTERM, signal.SIGINT])
async def test_while_it_is_still_being_read_in(tmp_path, name):
    bot = await start_bot(tmp_path, NOBODY_THERE, PYTHONPROFILEIMPORTTIME="1")
    await reads(tmp_path, "structlog")  # A third of the way.

    code = await ended(bot, name)

    assert code == 0
    assert "Traceback" not in log(tmp_path)


async def test_whoever_asks_again_and_again_is_heard_once(tmp_path):
    bot = await start_bot(tmp_path, NOBODY_THERE)
    await reads(tmp_path, "Telegram doesn't answer yet")

    async with asyncio.timeout(PATIENCE):
        while bot.returncode is None:
            bot.send_signal(signal.SIGTERM)
            await asyncio.sleep(0.002)

    assert bot.returncode == 0
    assert log(tmp_path).splitlines()[-1].endswith("Seda stops")


async def test_what_hangs_at_the_end_is_not_waited_for():
    told = await asyncio.create_subprocess_exec(sys.executable, "-c", HANGS, cwd=ROOT, stderr=asyncio.subprocess.PIPE)

    _, said = await asyncio.wait_for(told.communicate(), PATIENCE)

    assert told.returncode == 0
    assert [line.split(": ", 1)[1] for line in said.decode().splitlines()] == [
        "Seda stops without waiting for what hangs seconds=0.1"
    ]


async def test_what_waits_is_sent_before_it_goes(tmp_path, sqlite_files):
    sqlite_files.empty(tmp_path)
    telegram = Telegram(Clock(datetime.now(UTC), ticks=True), token=TOKEN)
    emma = telegram.account(102, "Emma", "en")
    async with served(telegram) as address:
        bot = await fork_bot(tmp_path, address)
        emma.starts()
        await until(lambda: emma.says)
        telegram.faults.append(Fault(too_many_requests(1), "sendMessage"))
        emma.writes("/help")
        await until(lambda: not telegram.faults)

        code = await ended(bot, signal.SIGTERM)

    assert (code, emma.says[-1].split(":")[0]) == (0, "What can be done here")
