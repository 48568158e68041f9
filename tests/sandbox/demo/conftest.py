"""The whole demo on a free port, its clock standing still; and a visitor who knows its small API."""

import socket
from datetime import UTC, datetime

import aiohttp
import pytest

from sandbox.clock import Clock
from sandbox.demo.run import HOST, demo

NOON = datetime(2026, 10, 25, 8, 30, tzinfo=UTC)  # Sunday, 12:00 in Tehran.


class Visitor:
    def __init__(self, http, live):
        self.http = http
        self.live = live

    async def gets(self, path):
        async with self.http.get(path) as answer:
            return answer.status, await answer.json()

    async def posts(self, path, **given):
        async with self.http.post(path, json=given) as answer:
            return answer.status, await answer.json()

    async def acts(self, who, deed, **given):
        """Do it, and wait until the bot has answered."""
        told = await self.posts("/api/act", who=who, do=deed, **given)
        await self.live.settle()
        return told

    async def chat(self, who, language="en", newest=""):
        return (await self.gets(f"/api/town?language={language}&chat={who}.{newest}"))[1]["chats"][str(who)]

    async def last(self, who):
        return (await self.chat(who))["messages"][-1]


@pytest.fixture
async def live():
    with socket.create_server((HOST, 0)) as listening:
        async with demo(listening, new_clock=lambda: Clock(NOON)) as live:
            live.address = f"http://{HOST}:{listening.getsockname()[1]}"
            yield live
            assert live.telegram.refused == []


@pytest.fixture
async def visitor(live):
    async with aiohttp.ClientSession(live.address) as http:
        yield Visitor(http, live)
