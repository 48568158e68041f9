"""HTTP as far as bots and their Telegram need it: one request after the other on a line that stays open."""

import asyncio
import re
from collections.abc import Callable

LENGTH = re.compile(rb"content-length: *(\d+)", re.IGNORECASE)
END = b"\r\n\r\n"
HEAD = b"HTTP/1.1 %d %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
REASONS = {200: b"OK", 429: b"Too Many Requests"}

Reply = Callable[[bytes, int], None]
"""Takes the body and the status."""


def whole(buffer: bytes) -> tuple[bytes, bytes, bytes] | None:
    """Head and body of the first message, and what follows it; None while something of it is missing."""
    head, end, rest = buffer.partition(END)
    if not end:
        return None
    found = LENGTH.search(head)
    length = int(found[1]) if found else 0
    return (head, rest[:length], rest[length:]) if len(rest) >= length else None


class Door(asyncio.Protocol):
    """A line on which a bot asks."""

    def __init__(self, asked: Callable[[str, bytes, Reply], None]) -> None:
        self._asked = asked
        self._buffer = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport: asyncio.Transport = transport  # type: ignore[assignment]

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        while found := whole(self._buffer):
            head, body, self._buffer = found
            path = head.split(b" ", 2)[1].partition(b"?")[0].decode()
            self._asked(path.rpartition("/")[2], body, self._reply)

    def _reply(self, body: bytes, status: int) -> None:
        if not self._transport.is_closing():
            self._transport.write(HEAD % (status, REASONS[status], len(body)) + body)


class Line(asyncio.Protocol):
    """A line on which Telegram knocks at a bot's webhook: one update at a time, each until it is accepted."""

    def __init__(self, path: str, secret: str, following: Callable[[], bytes | None]) -> None:
        self._head = f"POST {path} HTTP/1.1\r\nHost: bot\r\nContent-Type: application/json\r\n"
        self._head += f"X-Telegram-Bot-Api-Secret-Token: {secret}\r\nContent-Length: "
        self._following = following
        self._buffer = b""
        self._under_way: bytes | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport: asyncio.Transport = transport  # type: ignore[assignment]

    def knock(self) -> None:
        """Bring the next update unless one is under way."""
        if self._under_way is None and (update := self._following()) is not None:
            self._bring(update)

    def _bring(self, update: bytes) -> None:
        self._under_way = update
        self._transport.write(f"{self._head}{len(update)}\r\n\r\n".encode() + update)

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        while found := whole(self._buffer):
            head, _, self._buffer = found
            update, self._under_way = self._under_way, None
            if b" 200 " in head[:20]:
                self.knock()
            elif update is not None:
                asyncio.get_running_loop().call_later(0.1, self._bring, update)

    def close(self) -> None:
        self._transport.close()
