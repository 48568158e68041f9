"""A stage on which updates come by webhook, and whoever knocks at its door."""

import io
import json
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from sandbox.courier import HEADER
from sandbox.stage import SECRET, Stage, stage
from tests.conftest import NOON
from tests.judge import ensure_flawless

KNOWN = {HEADER: SECRET}


@pytest.fixture
async def play(database_url: str) -> AsyncIterator[Stage]:
    async with stage(database_url, start=NOON, webhook=True) as raised:
        yield raised
        assert raised.telegram.refused == []
        ensure_flawless(raised.telegram)


@pytest.fixture
async def http(play: Stage) -> AsyncIterator[aiohttp.ClientSession]:
    """Whoever knocks, Telegram or not."""
    assert play.courier is not None
    async with aiohttp.ClientSession(play.courier.door) as session:
        yield session


async def status_of(http: aiohttp.ClientSession, body: Any, headers: Any = None, path: str = "/telegram") -> int:
    """Bring a body, or an update, with the secret unless told otherwise; a good answer says nothing more."""
    data = body if isinstance(body, bytes | io.IOBase) else json.dumps(body).encode()
    async with http.post(path, data=data, headers=KNOWN if headers is None else headers) as answer:
        assert answer.status != 200 or await answer.read() == b""
        return answer.status
