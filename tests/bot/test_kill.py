"""Killed without warning at any moment and started again, the bot loses nothing and does nothing twice."""

import asyncio
import os
import random
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sandbox.clock import Clock
from sandbox.courier import Courier
from sandbox.people import Account
from sandbox.stage import OWNER, PUBLIC, SECRET, TOKEN, stage
from sandbox.telegram import Telegram
from storage.database import Database, open_database
from tests.bot.processes import free_port, served, start_bot
from tests.bot.waiting import until

KILLS = 8
SARA, EMMA = 101, 102
DEEDS = (
    *((SARA, "/start"), (EMMA, "/start"), (SARA, "/rate"), (SARA, ["۳"]), (EMMA, "/rate"), (SARA, "دیر رسید.")),
    *((EMMA, ["10"]), (SARA, ["بله، پیگیری کنید"]), (EMMA, "The man on the phone was kind."), (SARA, ["دیر رسید"])),
    *(
        (EMMA, "/complain"),
        (SARA, "همان دو تا را بفرستید."),
        (EMMA, ["Quality"]),
        (SARA, "پلاک ۱۲ است."),
        (EMMA, "It leaks."),
    ),
    *(
        (EMMA, "Since Monday."),
        (SARA, "زنگ خراب است."),
        (EMMA, ["That's all"]),
        (SARA, "/status"),
        (EMMA, ["You propose"]),
    ),
    *((EMMA, "It leaks more."), (SARA, "/rate"), (SARA, ["۵"]), (EMMA, "/stop"), (SARA, "/help"), (EMMA, "/status")),
)


@dataclass
class Cast:
    """Those who play, each with a Telegram client of their own."""

    telegram: Telegram
    accounts: dict[int, Account]

    @classmethod
    def of(cls, telegram: Telegram) -> "Cast":
        names = ((OWNER, "نسرین", "fa"), (SARA, "سارا", "fa"), (EMMA, "Emma", "en"))
        return cls(telegram, {number: telegram.account(number, name, code) for number, name, code in names})

    async def do(self, who: int, what: str | list[str]) -> None:
        """Write, press Start, or tap a button as soon as it is there."""
        account = self.accounts[who]
        if what == "/start":
            account.starts()
        elif isinstance(what, str):
            account.writes(what)
        else:
            await until(lambda: what[0] in labels(account), within=20)
            account.taps(what[0])


def labels(account: Account) -> list[str]:
    return [label for message in account.chat for row in message.buttons for label, _ in row]


async def test_killed_at_any_moment_every_update_counts_once_and_every_message_is_said(
    database_url: str, bare_url: str, webhook: bool, tmp_path: Path
):
    seed = int(os.environ.get("KILL_SEED", random.randrange(10**6)))  # noqa: S311
    print(f"KILL_SEED={seed}")  # noqa: T201  It comes with the report of a failure.
    calm = await played_in_peace(database_url)
    telegram = Telegram(Clock(datetime.now(UTC), ticks=True), token=TOKEN)
    cast = Cast.of(telegram)
    cast.accounts[OWNER].starts()

    async with bot_at(telegram, tmp_path, bare_url, webhook=webhook) as bot, tables_of(bare_url) as kept:
        code = await played_under_fire(cast, bot, kept, random.Random(seed))  # noqa: S311
        effects, unsaid = await kept.effects(), await kept.unsaid()
        said = {who: await kept.message_ids(who) for who in (SARA, EMMA)}

    assert code == 0
    assert telegram.refused == []
    assert effects == calm
    assert unsaid == []
    for who, numbers in said.items():
        assert numbers <= {message.id for message in cast.accounts[who].chat if message.by == "bot"}


@asynccontextmanager
async def bot_at(
    telegram: Telegram, folder: Path, database_url: str, *, webhook: bool
) -> AsyncIterator[Callable[[], Awaitable[asyncio.subprocess.Process]]]:
    """Yield what starts the program; where it wants a webhook, Telegram goes on delivering whether it runs or not."""
    port = free_port()
    keys = {"WEBHOOK_URL": PUBLIC, "WEBHOOK_SECRET": SECRET, "HTTP_PORT": str(port)} if webhook else {}
    async with served(telegram) as address, Courier(telegram, f"http://127.0.0.1:{port}") as courier:
        delivering = asyncio.create_task(courier.keep_delivering())
        yield lambda: start_bot(folder, address, DATABASE_URL=database_url, **keys)
        delivering.cancel()


async def played_in_peace(database_url: str) -> dict[str, Any]:
    """The same story without a kill: what it leaves behind is what it ought to."""
    async with stage(database_url, start=datetime.now(UTC)) as play:
        cast = Cast.of(play.telegram)
        cast.accounts[OWNER].starts()
        await play.settle()
        for who, what in DEEDS:
            await cast.do(who, what)
            await play.settle()
        return await Tables(play.house.database).effects()


async def played_under_fire(cast: Cast, start: Callable[[], Any], kept: "Tables", chance: random.Random) -> int:
    """Play while the bot is killed again and again; end it politely, and return its exit code."""
    killed = 0

    async def play() -> None:
        for number, (who, what) in enumerate(DEEDS):
            await until(lambda due=number * KILLS: killed * len(DEEDS) >= due, within=60)
            await cast.do(who, what)

    playing = asyncio.create_task(play())
    while killed < KILLS:
        calls = len(cast.telegram.calls)
        bot = await start()
        await until(lambda before=calls: len(cast.telegram.calls) > before)
        await asyncio.sleep(chance.uniform(0, 0.3))
        bot.kill()
        await bot.wait()
        killed += 1
    bot = await start()
    await playing
    await until(lambda: not cast.telegram.updates, within=20)
    async with asyncio.timeout(20):
        while await kept.unsaid():  # noqa: ASYNC110  Tables announce nothing.
            await asyncio.sleep(0.05)
    bot.terminate()
    return await asyncio.wait_for(bot.wait(), 10)


@asynccontextmanager
async def tables_of(database_url: str) -> AsyncIterator["Tables"]:
    database = await open_database(database_url)
    yield Tables(database)
    await database.close()


class Tables:
    """What a database holds, read beside the bot."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def _rows(self, sql: str) -> list[Any]:
        rows = await self._database.reads.rows(sql)
        return [tuple(row) if len(row) > 1 else row[0] for row in rows]

    async def effects(self) -> dict[str, Any]:
        """Everything that one update more or less would change."""
        return {
            "updates": len(await self._rows("select id from updates")),
            "words": Counter(await self._rows("select part, body from words")),
            "scores": Counter(await self._rows("select score, origin from responses")),
            "changes": Counter(await self._rows("select old_score, new_score from score_changes")),
            "matters": Counter(await self._rows("select kind, state, topic from matters")),
            "events": Counter(await self._rows("select kind from events")),
            "said": Counter(await self._rows("select intent, message from outbox where intent <> 'menu'")),
            "failures": await self._rows("select traceback from failures"),
        }

    async def unsaid(self) -> list[Any]:
        return await self._rows("select id, message, failure from outbox where sent_at is null or failure is not null")

    async def message_ids(self, telegram_id: int) -> set[int]:
        sent = "select message_id from outbox join people on people.id = person_id"
        return set(await self._rows(f"{sent} where telegram_id = {telegram_id} and intent = 'send'"))
