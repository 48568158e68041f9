"""Killed without warning at any moment and started again, the bot loses nothing and does nothing twice."""

import asyncio
import os
import random
import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sandbox.clock import Clock
from sandbox.people import Account
from sandbox.stage import OWNER, TOKEN, stage
from sandbox.telegram import Telegram
from tests.bot.processes import served, start_bot
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


async def test_killed_at_any_moment_every_update_counts_once_and_every_message_is_said(tmp_path):
    seed = int(os.environ.get("KILL_SEED", random.randrange(10**6)))  # noqa: S311
    print(f"KILL_SEED={seed}")  # noqa: T201  It comes with the report of a failure.
    calm = await played_in_peace(tmp_path)
    telegram = Telegram(Clock(datetime.now(UTC), ticks=True), token=TOKEN)
    cast = Cast.of(telegram)
    cast.accounts[OWNER].starts()

    async with served(telegram) as address:
        code = await played_under_fire(cast, tmp_path, address, random.Random(seed))  # noqa: S311

    kept = Tables(tmp_path / "seda.db")
    assert code == 0
    assert telegram.refused == []
    assert kept.effects() == calm
    assert kept.unsaid() == []
    assert set(kept.message_ids(SARA)) <= {message.id for message in cast.accounts[SARA].chat if message.by == "bot"}
    assert set(kept.message_ids(EMMA)) <= {message.id for message in cast.accounts[EMMA].chat if message.by == "bot"}


async def played_in_peace(folder: Path) -> dict[str, Any]:
    """The same story without a kill: what it leaves behind is what it ought to."""
    path = folder / "calm.db"
    async with stage(f"sqlite:///{path}", start=datetime.now(UTC)) as play:
        cast = Cast.of(play.telegram)
        cast.accounts[OWNER].starts()
        await play.settle()
        for who, what in DEEDS:
            await cast.do(who, what)
            await play.settle()
    return Tables(path).effects()


async def played_under_fire(cast: Cast, folder: Path, address: str, chance: random.Random) -> int:
    """Play while the bot is killed again and again; end it politely, and return its exit code."""
    killed = 0

    async def play() -> None:
        for number, (who, what) in enumerate(DEEDS):
            await until(lambda due=number * KILLS: killed * len(DEEDS) >= due, within=60)
            await cast.do(who, what)

    playing = asyncio.create_task(play())
    while killed < KILLS:
        calls = len(cast.telegram.calls)
        bot = await start_bot(folder, address)
        await until(lambda before=calls: len(cast.telegram.calls) > before)
        await asyncio.sleep(chance.uniform(0, 0.3))
        bot.kill()
        await bot.wait()
        killed += 1
    bot = await start_bot(folder, address)
    await playing
    await until(lambda: not cast.telegram.updates and not Tables(folder / "seda.db").unsaid(), within=20)
    bot.terminate()
    return await asyncio.wait_for(bot.wait(), 10)


class Tables:
    """What a database holds, read beside the bot."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def _rows(self, sql: str, *values: object) -> Iterator[Any]:
        with closing(sqlite3.connect(self._path)) as connection:
            yield from (row[0] if len(row) == 1 else row for row in connection.execute(sql, values).fetchall())

    def effects(self) -> dict[str, Any]:
        """Everything that one update more or less would change."""
        return {
            "updates": len(list(self._rows("select id from updates"))),
            "words": Counter(self._rows("select part, body from words")),
            "scores": Counter(self._rows("select score, origin from responses")),
            "changes": Counter(self._rows("select old_score, new_score from score_changes")),
            "matters": Counter(self._rows("select kind, state, topic from matters")),
            "events": Counter(self._rows("select kind from events")),
            "said": Counter(self._rows("select intent, message from outbox where intent <> 'menu'")),
            "failures": list(self._rows("select traceback from failures")),
        }

    def unsaid(self) -> list[Any]:
        return list(self._rows("select id, message, failure from outbox where sent_at is null or failure is not null"))

    def message_ids(self, telegram_id: int) -> list[int]:
        sent = "select message_id from outbox join people on people.id = person_id"
        return list(self._rows(f"{sent} where telegram_id = ? and intent = 'send'", telegram_id))
