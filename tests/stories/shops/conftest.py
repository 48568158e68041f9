"""A stage whose door a shop system knocks at, with a key that the owner has made."""

import re
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from sandbox.people import Account
from sandbox.stage import Stage, stage
from tests.bot.processes import free_port
from tests.conftest import NOON
from tests.stories.builders import last, plain, taps, writes
from tests.stories.shops.orders import Woo
from tests.stories.shops.system import System


@pytest.fixture
async def play(database_url: str, webhook: bool) -> AsyncIterator[Stage]:
    """Served in both ways: beside Telegram's webhook, and alone where the bot fetches its updates."""
    port = free_port()
    given: dict[str, Any] = {} if webhook else {"http_port": port}
    async with stage(database_url, start=NOON, webhook=webhook, **given) as raised:
        raised.address = raised.courier.door if raised.courier else f"http://127.0.0.1:{port}"
        yield raised
        await raised.settle()
        assert raised.telegram.refused == []


@pytest.fixture
async def http(play: Stage) -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as session:
        yield session


@pytest.fixture
async def website(play: Stage, http: aiohttp.ClientSession, owner: Account) -> System:
    """The shop's own software, with the key that the owner was shown."""
    await writes(play, owner, "/shops")
    await taps(play, owner, "سیستم فروش تازه")
    await writes(play, owner, "سایت")
    key = re.search(r"seda_\S+", last(owner))
    assert key is not None
    return System(play, http, play.address, key[0])


@pytest.fixture
async def woo(play: Stage, http: aiohttp.ClientSession, owner: Account) -> Woo:
    await writes(play, owner, "/shops")
    await taps(play, owner, "فروشگاه ووکامرس تازه")
    await writes(play, owner, "فروشگاه اینترنتی")
    told = plain(owner.last.text)
    path, secret = re.search(r"/woocommerce/\d+", told), re.search(r"^[\w-]{43}$", told, re.MULTILINE)
    assert path
    assert secret
    return Woo(System(play, http, play.address, ""), path[0], secret[0])
