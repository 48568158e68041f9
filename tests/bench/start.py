"""How long a program takes until somebody who waited has an answer."""

import asyncio
import time

from tests.bench.api import Api
from tests.bench.contests import AT_MOST, Bot
from tests.bench.programs import program
from tests.bench.users import Users


async def first_answer(bots: list[Bot]) -> list[float]:
    """Seconds for each, one after the other."""
    return [await _first(bot) for bot in bots]


async def _first(bot: Bot) -> float:
    answered = asyncio.Event()
    api = Api(lambda method, chat: answered.set())
    address = await api.open()
    Users(1, is_echo=bot.is_echo).come(api.update, first=bot.came)
    bot.came += 1
    began = time.perf_counter()
    try:
        async with program(bot.module, *bot.arguments, api=address, **bot.environment()):
            await asyncio.wait_for(answered.wait(), AT_MOST)
            return time.perf_counter() - began
    finally:
        await api.close()
