"""Straight to Telegram: lines stay open and are asked again, and whatever goes wrong is told for what it is."""

import asyncio
import socket
import ssl

import pytest
import uvloop
from telegram.error import NetworkError, RetryAfter, TelegramError, TimedOut

from bot.sending.call import Call
from bot.sending.verdicts import may_have_arrived
from bot.transport import AnswerLost, NotTelegram
from bot.wires import lines
from bot.wires.straight import StraightRequest
from tests.bot.proxied.conftest import KEYS
from tests.bot.wires.server import YES, Cutting, Server, asked

SENT = Call("sendMessage", {})
LAST = YES.replace(b"\r\n", b"\r\nConnection: close\r\n", 1)
PAUSE = b'{"ok":false,"error_code":429,"description":"Too Many Requests","parameters":{"retry_after":7}}'


async def tries(server: Server, **how: float) -> TelegramError:
    async with asked(server, **how) as (request, url):
        with pytest.raises(TelegramError) as caught:
            await request.call(url, {"text": "x"})
    return caught.value


async def test_the_next_question_goes_out_on_the_same_line():
    server = Server()
    async with asked(server) as (request, url):
        answers = [await request.call(url, {"chat_id": 5, "text": "a&b؟"}) for _ in range(3)]

    assert answers == [True] * 3
    assert server.lines == 1
    head, _, body = server.asked[0].partition(b"\r\n\r\n")
    assert head.startswith(b"POST /bot1:a/sendMessage HTTP/1.1\r\nHost: 127.0.0.1:")
    assert body == b"chat_id=5&text=a%26b%D8%9F"


async def test_questions_at_once_have_a_line_each():
    server = Server()
    async with asked(server) as (request, url):
        await asyncio.gather(*(request.call(url, {"text": "x"}) for _ in range(4)))
        await asyncio.gather(*(request.call(url, {"text": "x"}) for _ in range(4)))

    assert (server.lines, len(server.asked)) == (4, 8)


async def test_a_line_that_the_server_closes_or_that_has_rested_is_not_asked_again(monkeypatch: pytest.MonkeyPatch):
    closing, resting = Server(LAST), Server()
    async with asked(closing) as (request, url):
        await request.call(url, {})
        await request.call(url, {})
    monkeypatch.setattr(lines, "KEPT_FOR", 0.0)
    async with asked(resting) as (request, url):
        await request.call(url, {})
        await request.call(url, {})

    assert (closing.lines, resting.lines) == (2, 2)


async def test_telegrams_own_no_is_sorted_as_ever():
    error = await tries(Server(b"HTTP/1.1 429 X\r\nContent-Length: %d\r\n\r\n%b" % (len(PAUSE), PAUSE)))

    assert isinstance(error, RetryAfter)


async def test_where_nobody_listens_nothing_was_sent():
    with socket.create_server(("127.0.0.1", 0)) as nobody:
        port = nobody.getsockname()[1]
    for host in (f"127.0.0.1:{port}", "seda.invalid"):
        with pytest.raises(NetworkError) as caught:
            await StraightRequest().call(f"http://{host}/bot1:a/sendMessage", {})
        assert not may_have_arrived(caught.value, SENT)


@pytest.mark.parametrize("answer", [None, YES[:-5], b"HTTP/1.1 200 OK\r\nConte"])
async def test_a_line_that_is_cut_may_have_carried_it(answer: bytes | None):
    server = Server(answer, None) if answer is None else Cutting(answer)

    error = await tries(server)

    assert isinstance(error, AnswerLost)
    assert may_have_arrived(error, SENT)


async def test_what_isnt_http_is_not_telegrams_answer():
    assert isinstance(await tries(Server(b"SSH-2.0-odd\r\n\r\n")), NotTelegram)


async def test_an_answer_that_comes_too_late_is_not_taken_for_the_next_one():
    server = Server(b"")
    async with asked(server, read_within=0.02) as (request, url):
        with pytest.raises(TimedOut):
            await request.call(url, {"text": "first"})
        assert await request.call(url, {"text": "second"}) is True

    assert server.lines == 2


async def test_whoever_is_cancelled_leaves_no_line_behind():
    server = Server(b"")
    async with asked(server) as (request, url):
        asking = asyncio.create_task(request.call(url, {}))
        await server.was_asked.wait()
        asking.cancel()
        await asyncio.wait([asking])
        await request.call(url, {})

    assert server.lines == 2


async def test_a_server_of_ones_own_hears_name_and_password():
    server = Server()
    async with asked(server) as (request, url):
        await request.call(url.replace("//", "//sara:geheim@"), {})

    assert b"\r\nAuthorization: Basic c2FyYTpnZWhlaW0=\r\n" in server.asked[0]
    assert b"geheim" not in server.asked[0]


@pytest.mark.parametrize("loop", [asyncio.run, uvloop.run])
def test_by_https_only_whom_we_trust_is_asked(loop):
    async def story() -> None:
        server, keys = Server(), ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        keys.load_cert_chain(KEYS)
        async with await asyncio.start_server(server.serve, "127.0.0.1", 0, ssl=keys) as listening:
            url = f"https://localhost:{listening.sockets[0].getsockname()[1]}/bot1:a/sendMessage"
            known = StraightRequest(trusts=lambda: ssl.create_default_context(cafile=KEYS))
            stranger = StraightRequest()
            assert [await known.call(url, {}) for _ in range(2)] == [True, True]
            with pytest.raises(NetworkError) as caught:
                await stranger.call(url, {})
            await known.shutdown()

        assert (len(server.asked), server.lines) == (2, 1)
        assert not may_have_arrived(caught.value, SENT)

    loop(story())
