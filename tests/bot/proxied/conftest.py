"""A Telegram with keys of its own, and a transport that trusts them and goes through a proxy."""

import ssl
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from functools import partial
from pathlib import Path

import pytest
from aiohttp import web

from bot.settings.proxy import read_proxy
from bot.wires.by_aiohttp import AiohttpRequest
from bot.wires.tunnel import through
from sandbox.clock import Clock
from sandbox.server import application
from sandbox.stage import TOKEN
from sandbox.telegram import Telegram
from tests.conftest import NOON

KEYS = Path(__file__).parent / "localhost.pem"
Opened = Callable[[str], AbstractAsyncContextManager[AiohttpRequest]]


@pytest.fixture
def telegram() -> Telegram:
    return Telegram(Clock(NOON), token=TOKEN)


@asynccontextmanager
async def secured(telegram: Telegram) -> AsyncIterator[str]:
    """Serve it by HTTPS, as the true one, and yield its address."""
    keys = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    keys.load_cert_chain(KEYS)
    runner = web.AppRunner(application(telegram), access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0, ssl_context=keys).start()
    try:
        yield f"https://localhost:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


@pytest.fixture
async def root(telegram: Telegram) -> AsyncIterator[str]:
    async with secured(telegram) as address:
        yield address


@pytest.fixture
def transport() -> Opened:
    """Return a function that opens one through the proxy at this address."""

    @asynccontextmanager
    async def opened(address: str, trusted: Path | None = KEYS) -> AsyncIterator[AiohttpRequest]:
        connector, proxy = through(read_proxy(address))
        trusts = ssl.create_default_context(cafile=trusted)
        made = AiohttpRequest(read_within=2, way=(partial(connector, ssl=trusts), proxy))
        await made.initialize()
        try:
            yield made
        finally:
            await made.shutdown()

    return opened
