"""A real browser on the whole demo: one browser for all tests, one demo for the tests of a file."""

import socket
from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, async_playwright, expect

from sandbox.clock import Clock
from sandbox.demo.live import LiveStage
from sandbox.demo.run import demo
from sandbox.stage import HOST
from storage.engines import sqlite
from tests.browser.installed import installed
from tests.browser.visitor import LOCALES, Visitor
from tests.conftest import TEXTS

NOON = datetime(2026, 10, 25, 8, 30, tzinfo=UTC)  # Sunday, 12:00 in Tehran.
PATIENCE_MS = 20_000  # A busy machine is no fault of the page.
# No other host has an address; whoever looks for one is told so on the console.
ALONE = f"--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE {HOST}"
# Each window would load two pages of the browser's own, for a line of addresses that nobody sees.
UNUSED = ("WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "SpareRendererForSitePerProcess", "PaintHolding", "MediaRouter")
LIGHT = ["--disable-gpu", f"--disable-features={','.join(UNUSED)}"]


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    """Whichever is installed; nothing is fetched."""
    async with async_playwright() as playwright:
        launched = await playwright.chromium.launch(executable_path=installed(), args=[ALONE, *LIGHT])
        yield launched
        await launched.close()


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def devices(browser: Browser) -> dict[str, Page]:
    """One in each language; a visitor who leaves wipes it, which is quicker than a new one."""
    expect.set_options(timeout=PATIENCE_MS)
    return {language: await _device(browser, locale) for language, locale in LOCALES.items()}


async def _device(browser: Browser, locale: str) -> Page:
    context = await browser.new_context(locale=locale, reduced_motion="reduce")
    context.set_default_timeout(PATIENCE_MS)
    return await context.new_page()


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def live(browser: Browser) -> AsyncIterator[LiveStage]:
    """The demo that is looked at; what isn't looked at is done on its stage, which is quicker."""
    with pytest.MonkeyPatch.context() as patch, socket.create_server((HOST, 0)) as listening:
        patch.setattr("bot.assembly.Texts", TEXTS)
        patch.setattr("bot.marks.MARK_AFTER", 0)
        patch.setattr(sqlite, "PRAGMAS", sqlite.PRAGMAS.replace("synchronous = full", "synchronous = off"))
        async with demo(listening, new_clock=lambda: Clock(NOON, ticks=True)) as live:
            yield live
            assert live.telegram.refused == []


@pytest_asyncio.fixture(loop_scope="session")
async def visitor(devices: dict[str, Page], live: LiveStage) -> AsyncIterator[Visitor]:
    """Somebody who looks on, whose device has never seen the page; at the end the console is empty."""
    one = Visitor(live.address, devices)
    yield one
    await one.leaves()
    assert one.complaints == []
