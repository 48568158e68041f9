"""At the end what waits is sent within the time there is; what Telegram is just answering is heard out."""

import asyncio
from typing import Any

from bot.assembly import drain
from sandbox.errors import too_many_requests
from sandbox.faults import Fault
from sandbox.stage import stage
from sandbox.transport import InProcess
from tests.bot.saying import say
from tests.bot.waiting import until
from tests.conftest import NOON, arrives
from tests.stories.builders import column

UNSENT = "select count(*) from outbox where sent_at is null"


async def test_what_waits_for_its_turn_is_sent(database_url: str):
    async with stage(database_url, start=NOON, send_rate=30) as play:
        emma, sara = await arrives(play, 102, "Emma", "en"), await arrives(play, 101, "سارا", "fa")
        for account in (emma, sara) * 4:
            account.writes("/help")
        await play.take_in()

        await drain(play.house, 10)

        assert await column(play, UNSENT) == [0]
        assert [len(account.says) for account in (emma, sara)] == [5, 5]


async def test_what_has_to_be_quiet_for_longer_holds_nothing_up_and_goes_out_after_the_next_start(database_url: str):
    async with stage(database_url, start=NOON) as play:
        emma = await arrives(play, 102, "Emma", "en")
        play.telegram.faults.append(Fault(too_many_requests(60), "sendMessage", emma.id))
        emma.writes("/help")
        await play.take_in()
        await until(lambda: not play.telegram.faults)
        ends_at = asyncio.get_running_loop().time()
        await drain(play.house, 0.1)
    took = asyncio.get_running_loop().time() - ends_at

    async with stage(database_url, start=NOON, telegram=play.telegram, clock=play.clock) as anew:
        await anew.settle()

    assert 0.1 <= took < 30
    assert emma.says[-1].startswith("What can be done")


class Slow(InProcess):
    """Telegram takes its time to answer; what it was told has its effect at once."""

    async def do_request(self, url: str, *given: Any, **more: Any) -> tuple[int, bytes]:
        answer = await super().do_request(url, *given, **more)
        if url.endswith("/sendMessage"):
            await asyncio.sleep(0.2)
        return answer


async def test_what_telegram_is_just_answering_is_not_said_twice(database_url: str):
    async with stage(database_url, start=NOON) as play:
        emma = await arrives(play, 102, "Emma", "en")
    async with stage(
        database_url, start=NOON, telegram=play.telegram, clock=play.clock, transport=Slow(play.telegram)
    ) as slow:
        await say(slow, emma, "start.stop_done")
        await say(slow, emma, "start.language")
        await until(lambda: len(emma.says) == 2)

    async with stage(database_url, start=NOON, telegram=play.telegram, clock=play.clock) as anew:
        await anew.settle()

    assert [text.split()[0] for text in emma.says[1:]] == ["All", "Which"]
