"""The program behind a webhook, as a process of its own: raw HTTP, signals, and an answer that never came."""

import asyncio
import json
import signal
import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sandbox.clock import Clock
from sandbox.courier import HEADER, Courier
from sandbox.stage import PUBLIC, SECRET, TOKEN
from sandbox.telegram import Telegram
from sandbox.updates import Update
from tests.bot.nursery import Newborn
from tests.bot.processes import fork_bot, free_port, served
from tests.bot.waiting import PATIENCE, until

LARGEST = 1024**2


class Program:
    """The bot's process, which may come and go, and who knocks at its port."""

    _process: Newborn

    def __init__(self, telegram: Telegram, folder: Path, bot_api: str) -> None:
        self.telegram = telegram
        self.port = free_port()
        self._folder = folder
        self._bot_api = bot_api

    async def starts(self) -> None:
        before = len(self.telegram.called("setWebhook"))
        keys = {"WEBHOOK_URL": PUBLIC, "WEBHOOK_SECRET": SECRET, "HTTP_PORT": str(self.port)}
        self._process = bot = await fork_bot(self._folder, self._bot_api, **keys)
        await until(lambda: len(self.telegram.called("setWebhook")) > before or bot.returncode, within=30)
        assert bot.returncode is None, "it has ended by itself; bot.log says why"

    def gets(self, number: signal.Signals) -> None:
        self._process.send_signal(number)

    async def ended(self) -> int:
        return await asyncio.wait_for(self._process.wait(), PATIENCE)

    async def knocks(self, head: str, body: bytes = b"") -> bytes:
        """Write a request as it stands on the wire; return the first line of the answer, or nothing."""
        (reader, writer), line = await asyncio.open_connection("127.0.0.1", self.port), b""
        with closing(writer), suppress(ConnectionError):
            writer.write(f"{head}\r\nHost: seda.example\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body)
            line = await reader.readline()
        return line.strip()

    async def brings(self, update: Update) -> bytes:
        return await self.knocks(f"POST /telegram HTTP/1.1\r\n{HEADER}: {SECRET}", json.dumps(update).encode())

    async def is_in(self) -> None:
        """Whoever knocked earlier is inside: the door lets people in one after the other."""
        assert await self.knocks("GET /health HTTP/1.1") != b""

    @contextmanager
    def storage_away(self) -> Iterator[None]:
        """Somebody else writes, and the bot can't."""
        with closing(sqlite3.connect(self._folder / "seda.db", isolation_level=None)) as other:
            other.execute("begin immediate")
            yield

    def kept(self, update: Update) -> int:
        return self._count("select count(*) from updates where id = ?", update["update_id"])

    def has_heard(self) -> bool:
        """It has noted that it heard Telegram: from here on it waits for the storage only with those who knock."""
        return self._count("select count(*) from contact") == 1

    def _count(self, sql: str, *values: int) -> int:
        with closing(sqlite3.connect(self._folder / "seda.db")) as looking:
            return looking.execute(sql, values).fetchone()[0]


@pytest.fixture
async def program(tmp_path) -> AsyncIterator[Program]:
    telegram = Telegram(Clock(datetime.now(UTC), ticks=True), token=TOKEN)
    async with served(telegram) as bot_api:
        made = Program(telegram, tmp_path, bot_api)
        await made.starts()
        await until(made.has_heard, every=0.01)
        yield made
        made.gets(signal.SIGKILL)
        await made.ended()
    assert telegram.refused == []
    assert " ERROR " not in (tmp_path / "bot.log").read_text("utf-8")


@pytest.fixture
def sara(program):
    return program.telegram.account(101, "سارا", "fa")


async def test_it_lets_in_who_knows_the_secret_and_reads_what_is_an_update(program, sara):
    secret, update = f"{HEADER}: {SECRET}", sara.starts()

    answers = [
        await program.knocks("POST /telegram HTTP/1.1", json.dumps(update).encode()),
        await program.knocks(f"POST /telegram HTTP/1.1\r\n{HEADER}: رمز", json.dumps(update).encode()),
        await program.knocks(f"POST /telegram HTTP/1.1\r\n{secret}", b" " * (LARGEST + 1)),
        await program.knocks(f"POST /telegram HTTP/1.1\r\n{secret}", b"{"),
        await program.knocks(f"GET /telegram HTTP/1.1\r\n{secret}"),
        await program.knocks(f"POST / HTTP/1.1\r\n{secret}", json.dumps(update).encode()),
    ]
    unkept = program.kept(update)
    last = await program.brings(update)

    assert [int(answer.split()[1]) for answer in answers] == [401, 401, 413, 400, 405, 404]
    assert (unkept, last) == (0, b"HTTP/1.1 200 OK")
    assert program.kept(update) == 1
    await until(lambda: len(sara.says) == 1)


async def test_200_is_said_when_it_is_kept_also_to_who_came_twice_at_once(program, sara):
    update = sara.starts()

    with program.storage_away():
        knocking = [asyncio.create_task(program.brings(update)) for _ in range(2)]
        await program.is_in()
        early = [task.done() for task in knocking]
    answers = await asyncio.gather(*knocking)

    assert early == [False, False]
    assert answers == [b"HTTP/1.1 200 OK"] * 2
    assert program.kept(update) == 1
    await until(lambda: len(sara.says) == 1)


async def test_killed_before_the_answer_it_takes_the_update_when_it_comes_again_and_once(program, sara):
    update = sara.starts()
    with program.storage_away():
        knocking = asyncio.create_task(program.brings(update))
        await program.is_in()
        program.gets(signal.SIGKILL)
        await program.ended()
        answer = await knocking
    unkept = program.kept(update)

    await program.starts()
    again = [await program.brings(update), await program.brings(update)]

    assert (answer, unkept) == (b"", 0)
    assert again == [b"HTTP/1.1 200 OK"] * 2
    assert program.kept(update) == 1
    await until(lambda: len(sara.says) == 1)


async def test_told_to_stop_it_lets_nobody_in_any_more_and_finishes_what_is_under_way(program, sara):
    update = sara.starts()
    with program.storage_away():
        knocking = asyncio.create_task(program.brings(update))
        await program.is_in()
        program.gets(signal.SIGTERM)
        while not await is_refused(program):  # noqa: ASYNC110  A door that closes announces nothing.
            await asyncio.sleep(0.01)
        waiting = not knocking.done()

    assert waiting
    assert await knocking == b"HTTP/1.1 200 OK"
    assert await program.ended() == 0
    assert program.kept(update) == 1
    assert len(sara.says) == 1


async def is_refused(program: Program) -> bool:
    """Whoever comes at the very moment of closing isn't let in and, before Python 3.12, isn't told either."""
    with suppress(TimeoutError, ConnectionResetError):
        async with asyncio.timeout(0.5):
            try:
                await program.knocks("GET /health HTTP/1.1")
            except ConnectionRefusedError:
                return True
    return False


async def test_while_it_is_down_updates_wait_at_telegram(program, sara):
    program.gets(signal.SIGTERM)
    code = await program.ended()
    sara.starts()

    async with Courier(program.telegram, f"http://127.0.0.1:{program.port}") as courier:
        await courier.deliver()
        waiting = await program.telegram.call("getWebhookInfo", {})
        await program.starts()
        delivering = asyncio.create_task(courier.keep_delivering())
        await until(lambda: not program.telegram.updates)
        delivering.cancel()

    assert code == 0
    assert (waiting["pending_update_count"], waiting["last_error_message"]) == (1, "Connection refused")
    await until(lambda: len(sara.says) == 1)
