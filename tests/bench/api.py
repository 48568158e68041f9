"""A Bot API that costs next to nothing: it hands out what its users do, and tells them what the bot answers."""

import asyncio
import json
import re
from collections import Counter, deque
from collections.abc import Callable
from itertools import count
from typing import Any
from urllib.parse import unquote, urlsplit

from tests.bench.wire import Door, Line, Reply

TOKEN = "12345:" + "A" * 35
BATCH = 100
NUMBER = re.compile(rb"(?:^|&)(chat_id|offset|timeout|message_id)=(-?\d+)")
ADDRESS = re.compile(rb"(?:^|&)(url|secret_token)=([^&]*)")
MESSAGE = (
    b'{"ok":true,"result":{"message_id":%d,"from":{"id":12345,"is_bot":true,"first_name":"Seda","username":"seda_bot"},'
    b'"chat":{"id":%d,"first_name":"Sara","type":"private"},"date":1795000000,"text":"%s"}}'
)
TEXT = b"Thank you. Your words go to our staff just as you wrote them. If anything was wrong, tell us that too."
SIMPLE = {
    "getMe": {"id": 12345, "is_bot": True, "first_name": "Seda", "username": "seda_bot"},
    "getWebhookInfo": {"url": "", "has_custom_certificate": False, "pending_update_count": 0},
    "getMyCommands": [],
}
DONE = b'{"ok":true,"result":true}'
SENDING = ("sendMessage", "editMessageText")
NUMBERS, MESSAGES = count(1), count(1_000)  # A database that is used again has seen no number twice.
CONNECTIONS = 40  # As many as Telegram's default.

Heard = Callable[[str, int], None]
"""Told of each message: the method, and to whom."""


class Api:
    """`delay` is the way there and back, in seconds; `refuses` says for how many seconds it wants quiet, if so."""

    def __init__(self, heard: Heard, delay: float = 0.0, refuses: Callable[[], int] = lambda: 0) -> None:
        self._heard = heard
        self._delay = delay
        self._refuses = refuses
        self._waiting: deque[tuple[int, bytes]] = deque()
        self._asking: Reply | None = None
        self._is_flushing = False
        self._lines: list[Line] = []
        self._hook: str | None = None
        self.calls: Counter[str] = Counter()

    async def open(self) -> str:
        """Begin to listen; return the address."""
        self._loop = asyncio.get_running_loop()
        self._server = await self._loop.create_server(lambda: Door(self._asked), "127.0.0.1", 0)
        return f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"

    async def close(self) -> None:
        self._server.close()
        for line in self._lines:
            line.close()
        self._lines = []

    def update(self, what: dict[str, Any]) -> None:
        """Something has happened: the bot hears of it as soon as it asks, or at its webhook."""
        number = next(NUMBERS)
        self._waiting.append((number, json.dumps({"update_id": number, **what}).encode()))
        if not self._is_flushing:
            self._is_flushing = True
            self._loop.call_soon(self._flush)

    def _flush(self) -> None:
        self._is_flushing = False
        if self._asking is not None and self._waiting:
            asking, self._asking = self._asking, None
            self._hand_out(asking)
        for line in self._lines:
            if self._waiting:
                line.knock()

    def _hand_out(self, reply: Reply) -> None:
        batch = [self._waiting[place][1] for place in range(min(BATCH, len(self._waiting)))]
        self._later(reply, b'{"ok":true,"result":[' + b",".join(batch) + b"]}")

    def _later(self, reply: Reply, body: bytes, status: int = 200) -> None:
        if self._delay:
            self._loop.call_later(self._delay, reply, body, status)
        else:
            reply(body, status)

    def _asked(self, method: str, body: bytes, reply: Reply) -> None:
        self.calls[method] += 1
        if method == "getUpdates":
            self._poll(body, reply)
        elif method in SENDING:
            self._send(method, body, reply)
        elif method == "setWebhook":
            self._loop.create_task(self._knock_at(dict(ADDRESS.findall(body))))
            self._later(reply, DONE)
        elif method == "getWebhookInfo":
            told = {**SIMPLE["getWebhookInfo"], "url": self._hook or ""}  # type: ignore[dict-item]
            self._later(reply, json.dumps({"ok": True, "result": told}).encode())
        elif method in SIMPLE:
            self._later(reply, json.dumps({"ok": True, "result": SIMPLE[method]}).encode())
        else:
            self._later(reply, DONE)

    def _poll(self, body: bytes, reply: Reply) -> None:
        given = {name: int(value) for name, value in NUMBER.findall(body)}
        while self._waiting and self._waiting[0][0] < given.get(b"offset", 0):
            self._waiting.popleft()
        if self._waiting or not given.get(b"timeout"):
            self._hand_out(reply)
        else:
            self._asking = reply

    def _send(self, method: str, body: bytes, reply: Reply) -> None:
        if seconds := self._refuses():
            self.calls["refused"] += 1
            no = {"ok": False, "error_code": 429, "description": f"Too Many Requests: retry after {seconds}"}
            self._later(reply, json.dumps({**no, "parameters": {"retry_after": seconds}}).encode(), 429)
            return
        given = {name: int(value) for name, value in NUMBER.findall(body)}
        chat = given.get(b"chat_id", 0)
        self._later(reply, MESSAGE % (given.get(b"message_id") or next(MESSAGES), chat, TEXT))
        self._heard(method, chat)

    async def _knock_at(self, given: dict[bytes, bytes]) -> None:
        self._hook = unquote(given[b"url"].decode())
        place = urlsplit(self._hook)
        for _ in range(CONNECTIONS):
            _, line = await self._loop.create_connection(
                lambda: Line(place.path, given[b"secret_token"].decode(), self._next), place.hostname, place.port
            )
            self._lines.append(line)
            line.knock()

    def _next(self) -> bytes | None:
        return self._waiting.popleft()[1] if self._waiting else None
