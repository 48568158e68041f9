"""The program itself with TELEGRAM_PROXY: it hears and speaks through the proxy alone, and waits where that is away."""

import asyncio
import signal
from datetime import UTC, datetime

import pytest

from sandbox.clock import Clock
from sandbox.stage import TOKEN
from sandbox.telegram import Telegram
from tests.bot.processes import fork_bot, free_port, served
from tests.bot.proxied.proxy import Proxy, opened
from tests.bot.waiting import PATIENCE, until


@pytest.mark.parametrize("kind", ["http", "socks5h"])
async def test_it_hears_and_speaks_through_the_proxy(tmp_path, kind):
    telegram = Telegram(Clock(datetime.now(UTC), ticks=True), token=TOKEN)
    emma = telegram.account(101, "Emma", "en")
    emma.starts()
    async with served(telegram) as address, opened(Proxy("sara:geheim")) as proxy:
        port = proxy.port
        bot = await fork_bot(tmp_path, address, TELEGRAM_PROXY=f"{kind}://sara:geheim@127.0.0.1:{port}")
        await until(lambda: emma.says)
        bot.send_signal(signal.SIGTERM)
        code = await asyncio.wait_for(bot.wait(), PATIENCE)

    told = (tmp_path / "bot.log").read_text("utf-8")
    assert code == 0
    assert proxy.asked
    assert f"Telegram is asked through a proxy host='127.0.0.1' port={port}" in told
    assert "geheim" not in told


async def test_where_the_proxy_is_away_it_says_so_and_waits(tmp_path):
    def told() -> str:
        return (tmp_path / "bot.log").read_text("utf-8") if (tmp_path / "bot.log").exists() else ""

    proxy = f"http://sara:geheim@127.0.0.1:{free_port()}"
    bot = await fork_bot(tmp_path, "https://telegram.invalid", TELEGRAM_PROXY=proxy)
    await until(lambda: "the proxy can't be reached (connection refused)" in told())
    bot.send_signal(signal.SIGTERM)

    assert await asyncio.wait_for(bot.wait(), PATIENCE) == 0
    assert "Telegram doesn't answer yet" in told()
    assert "geheim" not in told()
