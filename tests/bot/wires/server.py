"""A server of HTTP on loopback that says what it was told to say."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.wires.straight import StraightRequest

YES = b'HTTP/1.1 200 OK\r\nContent-Length: 25\r\n\r\n{"ok":true,"result":true}'


class Server:
    """Says what it was told to say, one answer to each question; None cuts the line, "" lets it wait."""

    def __init__(self, *answers: bytes | None) -> None:
        self.lines = 0
        self.asked: list[bytes] = []
        self.was_asked = asyncio.Event()
        self._answers = list(answers)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.lines += 1
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                length = int(head.lower().partition(b"content-length: ")[2].split(b"\r\n")[0])
                self.asked.append(head + await reader.readexactly(length))
                self.was_asked.set()
                answer = self._answers.pop(0) if self._answers else YES
                if answer is None:
                    break
                writer.write(answer)
        except (asyncio.IncompleteReadError, ConnectionError):
            pass  # Whoever asked is gone.
        finally:
            writer.close()


@asynccontextmanager
async def asked(server: Server, **how: float) -> AsyncIterator[tuple[StraightRequest, str]]:
    listening = await asyncio.start_server(server.serve, "127.0.0.1", 0)
    request = StraightRequest(**how)  # type: ignore[arg-type]
    async with listening:
        try:
            yield request, f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}/bot1:a/sendMessage"
        finally:
            await request.shutdown()


class Cutting(Server):
    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(self._answers[0] or b"")
        writer.close()
