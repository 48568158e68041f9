"""Through a proxy to Telegram: what went out, what never did, and why, in words without the password."""

import socket
from urllib.parse import quote

import pytest
import uvloop
from telegram.error import NetworkError, TelegramError
from telegram.ext import ExtBot

from bot.sending.call import Call
from bot.sending.verdicts import may_have_arrived
from bot.wires import tunnel
from sandbox.errors import ConnectionLost
from sandbox.faults import Fault
from sandbox.pictures import PIXEL
from sandbox.stage import TOKEN
from tests.bot.proxied.conftest import secured
from tests.bot.proxied.proxy import Proxy, opened

KINDS = ["http", "socks5", "socks5h"]
SENT = Call("sendMessage", {})


async def tries(transport, address: str, root: str, **trusted) -> TelegramError:
    async with transport(address, **trusted) as made:
        with pytest.raises(NetworkError) as caught:
            await made.call(f"{root}/bot{TOKEN}/sendMessage", {"chat_id": 5, "text": "x"})
    assert "geheim" not in str(caught.value)
    return caught.value


@pytest.mark.parametrize("account", ["", "sara:g@h:ei/m%"])
@pytest.mark.parametrize("kind", KINDS)
async def test_words_and_files_go_there_and_back(telegram, root, transport, kind, account):
    emma = telegram.account(5, "Emma", "en")
    emma.starts()
    async with opened(Proxy(account)) as proxy:
        address = f"{kind}://{spelt(account)}127.0.0.1:{proxy.port}"
        async with transport(address) as made, bot_at(root, made) as bot:
            updates = await bot.get_updates(timeout=1)
            await bot.send_photo(5, PIXEL, caption="x")
            file = await bot.get_file(emma.last.photo)
            whole = await file.download_as_bytearray()

    assert (len(updates), bytes(whole)) == (1, PIXEL)
    place = root.removeprefix("https://")
    assert set(proxy.asked) - {"nothing more"} == {f"CONNECT {place}" if kind == "http" else f"SOCKS {place}"}


def spelt(account: str) -> str:
    name, _, password = account.partition(":")
    return f"{name}:{quote(password, safe='')}@" if account else ""


def bot_at(root: str, made) -> ExtBot:
    return ExtBot(
        TOKEN, base_url=f"{root}/bot", base_file_url=f"{root}/file/bot", request=made, get_updates_request=made
    )


@pytest.mark.parametrize("kind", KINDS)
async def test_a_proxy_that_is_away_has_sent_nothing(root, transport, kind):
    with socket.create_server(("127.0.0.1", 0)) as nobody:
        port = nobody.getsockname()[1]

    error = await tries(transport, f"{kind}://sara:geheim@127.0.0.1:{port}", root)

    assert error.message.endswith("the proxy can't be reached (connection refused)")
    assert not may_have_arrived(error, SENT)


@pytest.mark.parametrize("kind", KINDS)
async def test_a_proxy_that_wants_another_account_says_so(telegram, root, transport, kind):
    async with opened(Proxy("sara:other")) as proxy:
        error = await tries(transport, f"{kind}://sara:geheim@127.0.0.1:{proxy.port}", root)
        bare = await tries(transport, f"{kind}://127.0.0.1:{proxy.port}", root)

    assert "the proxy wants a name and a password, or others than TELEGRAM_PROXY has" in error.message
    assert "the proxy wants a name and a password, or others than TELEGRAM_PROXY has" in bare.message
    assert not may_have_arrived(error, SENT)
    assert not may_have_arrived(bare, SENT)


@pytest.mark.parametrize(
    ("kind", "answer", "words"),
    [
        ("http", b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n", "the proxy doesn't reach Telegram (502)"),
        ("http", b"HTTP/1.1 403 No\r\nContent-Length: 0\r\n\r\n", "the proxy lets nobody through to Telegram (403)"),
        ("http", b"HTTP/1.1 418 Teapot\r\nContent-Length: 0\r\n\r\n", "the proxy says no (418)"),
        ("http", b"SSH-2.0\r\n\r\n", "the proxy breaks off before Telegram is reached"),
        ("http", b"HTTP/1.1 200", "the proxy breaks off before Telegram is reached"),
        ("http", b"HTTP/1.1 200 Yes\r\n\r\n", "the proxy breaks off before Telegram is reached"),
        ("socks5", b"\x05\x00\x05\x05\x00\x01" + bytes(6), "the proxy doesn't reach Telegram (5)"),
        ("socks5", b"\x05\x00\x05\x02\x00\x01" + bytes(6), "the proxy lets nobody through to Telegram (2)"),
        ("socks5", b"\x05\xff", "the proxy wants a name and a password, or others than TELEGRAM_PROXY has"),
        ("socks5", b"\x05\x00", "the proxy breaks off before Telegram is reached"),
        ("socks5", b"HTTP/1.1 400 Bad\r\n\r\n", "the proxy breaks off before Telegram is reached"),
    ],
)
async def test_what_it_answers_is_told_in_words_and_nothing_was_sent(root, transport, kind, answer, words):
    async with opened(Proxy(answers=answer)) as proxy:
        error = await tries(transport, f"{kind}://sara:geheim@127.0.0.1:{proxy.port}", root)

    assert words in error.message
    assert not may_have_arrived(error, SENT)


@pytest.mark.parametrize("kind", KINDS)
async def test_a_proxy_whose_name_nobody_knows_cannot_be_reached(root, transport, kind):
    error = await tries(transport, f"{kind}://sara:geheim@seda.invalid:1080", root)

    assert "the proxy can't be reached (" in error.message
    assert not may_have_arrived(error, SENT)


@pytest.mark.parametrize("kind", KINDS)
async def test_a_proxy_that_says_nothing_has_sent_nothing(root, transport, kind, monkeypatch):
    monkeypatch.setattr(tunnel, "STANDS_WITHIN", 0.05)
    async with opened(Proxy(is_mute=True)) as proxy:
        error = await tries(transport, f"{kind}://127.0.0.1:{proxy.port}", root)

    assert error.message.endswith("the proxy leads nowhere within 0.05 seconds")
    assert not may_have_arrived(error, SENT)


@pytest.mark.parametrize("kind", KINDS)
async def test_who_answers_behind_it_with_other_keys_hears_no_token(telegram, root, transport, kind):
    async with opened(Proxy()) as proxy:
        error = await tries(transport, f"{kind}://127.0.0.1:{proxy.port}", root, trusted=None)

    assert "isn't Telegram" in error.message
    assert list(telegram.calls) == []
    assert not may_have_arrived(error, SENT)


@pytest.mark.parametrize("kind", KINDS)
async def test_an_answer_that_is_lost_behind_it_may_have_been_one(telegram, root, transport, kind):
    emma = telegram.account(5, "Emma", "en")
    emma.starts()
    telegram.faults.append(Fault(ConnectionLost(), method="sendMessage", after=True))
    async with opened(Proxy()) as proxy:
        error = await tries(transport, f"{kind}://127.0.0.1:{proxy.port}", root)

    assert emma.says == ["x"]
    assert may_have_arrived(error, SENT)


@pytest.mark.parametrize("kind", KINDS)
def test_on_the_loop_of_the_program_it_is_no_other_way(telegram, transport, kind):
    async def story() -> list[dict[str, str]]:
        async with (
            secured(telegram) as root,
            opened(Proxy("sara:geheim")) as proxy,
            transport(f"{kind}://sara:geheim@127.0.0.1:{proxy.port}") as made,
        ):
            return [await made.call(f"{root}/bot{TOKEN}/getMe", {}) for _ in range(3)]

    assert [told["is_bot"] for told in uvloop.run(story())] == [True] * 3
