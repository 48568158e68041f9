"""Answers of HTTP: whole however they are cut, and a line that isn't clean is left."""

import asyncio
from contextlib import suppress

import pytest

from tests.bot.wires.server import YES, Cutting, Server, asked

TRUE = b'{"ok":true,"result":true}'
OK = b"HTTP/1.1 200 OK\r\n"
CHUNKED = OK + b"Transfer-Encoding: chunked\r\n\r\n"
KINDS = {
    "its length in small letters": OK + b"content-length:25 \r\nX: y\r\n\r\n" + TRUE,
    "chunked": CHUNKED + b"a;x=y\r\n" + TRUE[:10] + b"\r\nf\r\n" + TRUE[10:] + b"\r\n0\r\n\r\n",
    "chunked, with a sum": CHUNKED + b"19\r\n" + TRUE + b"\r\n0\r\nSum: 1\r\n\r\n",
    "of the old HTTP": b"HTTP/1.0 200 OK\r\nConnection: keep-alive\r\nContent-Length: 25\r\n\r\n" + TRUE,
    "after a word on the way": b"HTTP/1.1 100 Continue\r\n\r\n" + YES,
}


class Halting(Server):
    """Says all answers in two pieces."""

    def __init__(self, answer: bytes, cut: int) -> None:
        super().__init__()
        self._pieces = answer[:cut], answer[cut:]

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.lines += 1
        with suppress(asyncio.IncompleteReadError):
            while await reader.readuntil(b"\r\n\r\n"):
                for piece in self._pieces:
                    writer.write(piece)
                    await asyncio.sleep(0)
        writer.close()


@pytest.mark.parametrize("kind", KINDS)
async def test_an_answer_is_read_whole_wherever_it_is_cut_and_the_line_stays(kind: str):
    for cut in range(1, len(KINDS[kind]), 7):
        server = Halting(KINDS[kind], cut)
        async with asked(server) as (request, url):
            assert [await request.call(url, {}) for _ in range(2)] == [True, True]
        assert server.lines == 1


async def test_without_a_length_the_end_of_the_answer_is_the_end_of_the_line():
    server = Cutting(OK + b"\r\n" + TRUE)
    async with asked(server) as (request, url):
        assert [await request.call(url, {}) for _ in range(2)] == [True, True]


@pytest.mark.parametrize("more", [b"?", YES])
async def test_a_line_on_which_more_comes_than_was_asked_for_is_not_asked_again(more: bytes):
    server = Server(YES + more)
    async with asked(server) as (request, url):
        assert [await request.call(url, {}) for _ in range(2)] == [True, True]

    assert server.lines == 2
