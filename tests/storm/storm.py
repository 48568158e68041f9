"""The same play twice, in peace and under fire; and what must hold when it is over."""

import random
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sandbox.clock import Clock
from sandbox.stage import TOKEN, stage
from sandbox.telegram import Telegram
from storage.database import open_database
from tests.storm.cast import Cast, appoint_agents
from tests.storm.fire import Fire, Ids, Start, bot_at
from tests.storm.script import Scripts, scripts
from tests.storm.tables import EFFECTS, Tables

KILLS_A_CUSTOMER = 2
Effects = dict[str, Counter[Any]]
Copies = dict[int, list[int]]


@dataclass(frozen=True)
class Storm:
    """A copy is a message that no row has become: it was in flight when a kill came, and was sent again."""

    kills: int
    expected: Effects
    effects: Effects
    handed_over: set[int]
    kept: set[int]
    code: int
    unsaid: list[Any]
    lost: list[tuple[int, int]]
    copies: Copies
    sent_twice: list[tuple[int, int]]
    refused: list[str]

    def differs(self, name: str) -> dict[Any, int]:
        """What is too much, and with a minus what is missing."""
        here, ought = self.effects[name], self.expected[name]
        return {what: here[what] - ought[what] for what in here | ought if here[what] != ought[what]}

    @property
    def line(self) -> dict[str, int]:
        """What the table shows of it."""
        said = self.effects["said"].total()
        return {
            "kills": self.kills,
            "updates": len(self.kept),
            "effects": sum(count.total() for count in self.effects.values()) - said,
            "messages": said,
            "twice": sum(map(len, self.copies.values())),
        }

    def ensure_nothing_lost_and_nothing_twice(self) -> None:
        assert self.refused == []
        assert self.kept == self.handed_over
        assert {name: self.differs(name) for name in EFFECTS} == {name: {} for name in EFFECTS}
        assert self.unsaid == []
        assert self.lost == []
        assert self.sent_twice == []
        assert self.code == 0


async def storm(
    database_url: str, calm_url: str, folder: Path, start: Start, *, webhook: bool, kills: int, seed: int
) -> Storm:
    chance = random.Random(seed)  # noqa: S311
    drawn = scripts(chance, max(2, kills // KILLS_A_CUSTOMER))
    expected = await in_peace(calm_url, drawn)
    cast = Cast(Telegram(Clock(datetime.now(UTC), ticks=True), token=TOKEN), drawn)
    database = await open_database(database_url)
    tables = Tables(database)
    try:
        await appoint_agents(database, datetime.now(UTC))
        async with bot_at(cast.telegram, folder, database_url, start, webhook=webhook) as start_it:
            fire = Fire(cast, start_it, chance, kills=kills)
            code = await fire.burn(tables)
        return await _reckoned(cast, tables, expected, fire.ends, code)
    finally:
        await database.close()


async def in_peace(database_url: str, drawn: Scripts) -> Effects:
    """What the same play leaves behind without a kill: that is what it ought to."""
    async with stage(database_url, start=datetime.now(UTC)) as play:
        await appoint_agents(play.house.database, play.clock())
        await Cast(play.telegram, drawn).play_in_peace(play.settle)
        return await Tables(play.house.database).effects()


async def _reckoned(cast: Cast, tables: Tables, expected: Effects, ends: list[Ids], code: int) -> Storm:
    sent = await tables.sent()
    seen = {number: player.said for number, player in cast.players.items()}
    copies = {number: [one for one in seen[number] if one not in sent[number]] for number in seen}
    return Storm(
        kills=len(ends),
        expected=expected,
        effects=await tables.effects(),
        handed_over=cast.handed_over,
        kept=await tables.updates(),
        code=code,
        unsaid=await tables.unsaid(),
        lost=[(number, one) for number in seen for one in sorted(sent[number].difference(seen[number]))],
        copies=copies,
        sent_twice=[pair for number in seen for pair in _without_a_reason(number, copies, sent, ends)],
        refused=cast.telegram.refused,
    )


def _without_a_reason(number: int, copies: Copies, sent: dict[int, set[int]], ends: list[Ids]) -> list[tuple[int, int]]:
    """The copies that were not in flight at a kill: their run has sent more to this chat, and kept that it did."""
    found = []
    for copy in copies[number]:
        end = next((run[number] for run in ends if copy < run[number]), None)
        if end is None or any(copy < one < end for one in sent[number]):
            found.append((number, copy))
    return found
