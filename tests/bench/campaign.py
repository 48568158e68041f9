"""A question to thousands at once, beside somebody who writes meanwhile, at a server that counts."""

import asyncio
import time
from collections import deque
from dataclasses import dataclass
from statistics import median

from tests.bench.api import Api
from tests.bench.contests import AT_MOST, Bot, ours
from tests.bench.programs import program
from tests.bench.seeds import plan_questions
from tests.bench.table import Goal, Row
from tests.bench.traffic import Ground
from tests.bench.users import Users

PACE = 29
MOST = 30
"""What the server bears in any second."""
EVERY = 0.5


class Server:
    """Counts what it accepts; refuses what is over the limit of the second just gone by."""

    def __init__(self) -> None:
        self._latest: deque[float] = deque()
        self.refused = 0

    def refuses(self) -> int:
        now = time.perf_counter()
        while self._latest and self._latest[0] <= now - 1:
            self._latest.popleft()
        if len(self._latest) >= MOST:
            self.refused += 1
            return 1
        self._latest.append(now)
        return 0


@dataclass(frozen=True)
class Watched:
    sent: int
    seconds: float
    refused: int
    reply: float


async def campaign(ground: Ground) -> list[Row]:
    """The first minute of a campaign to 10,000; all of them are due by then."""
    customers, seconds = ground.size(10_000, 10_000), ground.size(60, 15)
    bot = await ours(ground.sqlite(), 2_000)
    bot.pace = PACE
    idle = await _watched(bot, seconds=min(seconds, 15))
    await plan_questions(bot.url, customers)
    busy = await _watched(bot, seconds=seconds, is_campaign=True)
    return [
        Row(f"a campaign, {seconds} s of it", busy.sent / busy.seconds, "/s", PACE, "SEND_RATE", Goal("≥", 0.95)),
        Row("refused meanwhile", busy.refused, goal=Goal("≤", 0, "")),
        Row("a reply meanwhile, median", busy.reply, "ms", idle.reply, "idle", Goal("≤", 2)),
    ]


async def _watched(bot: Bot, *, seconds: float, is_campaign: bool = False) -> Watched:
    """From the first message of the campaign on, with a customer who says hello every half a second."""
    server, users = Server(), Users(1_000, steps=1)
    api = Api(users.heard, refuses=server.refuses)
    address = await api.open()
    try:
        async with program(bot.module, api=address, **bot.environment()):
            await _begun(users, api, bot, is_campaign=is_campaign)
            users.waits, before, began = [], users.finished + users.others, time.perf_counter()
            while time.perf_counter() < began + seconds:
                users.come(api.update, first=bot.came, count=1)
                bot.came += 1
                await asyncio.sleep(EVERY)
            took = time.perf_counter() - began
            sent = users.finished + users.others - before
            return Watched(sent, took, server.refused, median(users.waits) * 1000)
    finally:
        await api.close()


async def _begun(users: Users, api: Api, bot: Bot, *, is_campaign: bool) -> None:
    """It has answered somebody, and the campaign has reached its pace."""
    users.come(api.update, first=bot.came, count=1)
    bot.came += 1
    wanted, until = (PACE if is_campaign else 0), time.perf_counter() + AT_MOST
    while not users.finished or users.others < wanted:
        if time.perf_counter() > until:
            raise TimeoutError("nothing of the campaign was sent")
        await asyncio.sleep(0.05)
