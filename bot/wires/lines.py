"""The lines to one server: as many as are asked on at once, each kept for the next question for a while."""

import asyncio
import socket
import ssl
from collections.abc import Callable
from typing import Any

import aiohappyeyeballs
from yarl import URL

from bot.wires.wire import Answer, Wire

KEPT_FOR = 15.0
"""Seconds; a server closes what rests for long, and a question that meets the end of its line is lost."""
LOOKED_UP_FOR = 300.0
SECOND_TRY_AFTER = 0.25
"""Seconds until the next of its addresses is tried beside the first: of two kinds one may lead nowhere."""


class NoLine(Exception):
    """Nothing was sent, for no line came about."""


class Lines:
    def __init__(self, server: URL, connect_within: float, trusts: Callable[[], ssl.SSLContext]) -> None:
        self._server = server
        self._connect_within = connect_within
        self._trusts = trusts
        self._is_over = False
        self._free: list[Wire] = []
        self._found: list[Any] = []
        self._found_at = 0.0
        self._looking = asyncio.Lock()

    async def ask(self, question: bytes, within: float) -> Answer:
        """Raise what `Wire.ask` raises, or NoLine."""
        wire = self._kept() or await self._opened()
        answer = await wire.ask(question, within)
        if self._is_over:
            wire.close()
        elif wire.is_open:
            self._free.append(wire)
        return answer

    def _kept(self) -> Wire | None:
        """The one that was used last; those that have rested longer are closed."""
        since = asyncio.get_running_loop().time() - KEPT_FOR
        while self._free:
            wire = self._free.pop()
            if wire.is_open and wire.used_at > since:
                return wire
            wire.close()
        return None

    async def _opened(self) -> Wire:
        try:
            async with asyncio.timeout(self._connect_within):
                return await self._connected()
        except (OSError, ValueError, TimeoutError) as error:
            self._found = []
            raise NoLine(f"{type(error).__name__}: {error}") from error

    async def _connected(self) -> Wire:
        found = await self._addresses()
        way = await aiohappyeyeballs.start_connection(found, happy_eyeballs_delay=SECOND_TRY_AFTER, interleave=1)
        secured: dict[str, Any] = {}
        if self._server.scheme == "https":
            secured = {"ssl": self._trusts(), "server_hostname": self._server.raw_host}
        _, wire = await asyncio.get_running_loop().create_connection(Wire, sock=way, **secured)
        return wire

    async def _addresses(self) -> list[Any]:
        """Looked up once for all who want to know meanwhile."""
        loop = asyncio.get_running_loop()
        async with self._looking:
            if not self._found or self._found_at + LOOKED_UP_FOR < loop.time():
                self._found = await loop.getaddrinfo(self._server.raw_host, self._server.port, type=socket.SOCK_STREAM)
                self._found_at = loop.time()
        return self._found

    def close(self) -> None:
        self._is_over = True
        while self._free:
            self._free.pop().close()
