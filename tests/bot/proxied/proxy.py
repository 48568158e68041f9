"""A small proxy on loopback that speaks HTTP and SOCKS5, asks for an account if told, and fails as told."""

import asyncio
import base64
from asyncio import StreamReader, StreamWriter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from urllib.parse import urlsplit


@dataclass
class Proxy:
    account: str = ""
    answers: bytes = b""
    """What it says in the place of a yes; then it hangs up."""
    is_mute: bool = False
    asked: list[str] = field(default_factory=list)
    """Where people wanted to go, in the order in which they came."""
    port: int = 0

    async def meet(self, reader: StreamReader, writer: StreamWriter) -> None:
        try:
            first = await reader.readexactly(1)
            await (self._socks if first == b"\x05" else self._http)(first, reader, writer)
        except (OSError, asyncio.IncompleteReadError, PermissionError):
            self.asked.append("nothing more")
        finally:
            writer.close()

    async def _http(self, first: bytes, reader: StreamReader, writer: StreamWriter) -> None:
        head = first + await reader.readuntil(b"\r\n\r\n")
        method, target, _ = head.split(b"\r\n")[0].decode().split(" ")
        self.asked.append(f"{method} {target.split('/bot')[0]}")
        if await self._is_refused(writer):
            return
        if self.account and f"Basic {base64.b64encode(self.account.encode()).decode()}" not in head.decode():
            writer.write(b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n")
            return
        if method == "CONNECT":
            host, _, port = target.rpartition(":")
            await joined(reader, writer, host, int(port), yes=b"HTTP/1.1 200 Connection established\r\n\r\n")
        else:
            place = urlsplit(target)
            here = head.replace(target.encode(), place.path.encode(), 1).replace(
                b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n", 1
            )
            await joined(reader, writer, place.hostname or "", place.port or 80, first=here)

    async def _socks(self, _: bytes, reader: StreamReader, writer: StreamWriter) -> None:
        await reader.readexactly(ord(await reader.readexactly(1)))
        if await self._is_refused(writer):
            return
        writer.write(b"\x05\x02" if self.account else b"\x05\x00")
        if self.account:
            await reader.readexactly(1)
            given = [await reader.readexactly(ord(await reader.readexactly(1))) for _ in range(2)]
            is_known = b":".join(given).decode() == self.account
            writer.write(b"\x01\x00" if is_known else b"\x01\x01")
            if not is_known:
                return
        _, _, _, kind = await reader.readexactly(4)
        name = await reader.readexactly(ord(await reader.readexactly(1)) if kind == 3 else 4)
        host = name.decode() if kind == 3 else ".".join(map(str, name))
        port = int.from_bytes(await reader.readexactly(2), "big")
        self.asked.append(f"SOCKS {host}:{port}")
        await joined(reader, writer, host, port, yes=b"\x05\x00\x00\x01" + bytes(6))

    async def _is_refused(self, writer: StreamWriter) -> bool:
        if self.is_mute:
            await asyncio.Event().wait()
        writer.write(self.answers)
        return bool(self.answers)


async def joined(
    reader: StreamReader, writer: StreamWriter, host: str, port: int, *, yes: bytes = b"", first: bytes = b""
) -> None:
    """All that one says is said to the other, until one of them goes."""
    there, out = await asyncio.open_connection(host, port)
    writer.write(yes)
    out.write(first)
    ways = [asyncio.create_task(pour(reader, out)), asyncio.create_task(pour(there, writer))]
    try:
        await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for way in ways:
            way.cancel()
        out.close()


async def pour(source: StreamReader, target: StreamWriter) -> None:
    with suppress(OSError):
        while some := await source.read(65536):
            target.write(some)
            await target.drain()


@asynccontextmanager
async def opened(proxy: Proxy) -> AsyncIterator[Proxy]:
    """Open it on a free port; whoever is still in it at the end is sent away."""
    meetings: set[asyncio.Task[None]] = set()

    def begin(reader: StreamReader, writer: StreamWriter) -> None:
        meetings.add(asyncio.create_task(proxy.meet(reader, writer)))

    server = await asyncio.start_server(begin, "127.0.0.1", 0)
    proxy.port = server.sockets[0].getsockname()[1]
    try:
        yield proxy
    finally:
        server.close()
        for meeting in meetings:
            meeting.cancel()
        await asyncio.gather(*meetings, return_exceptions=True)
