"""Telegram knocks: who is let in, and what is no update."""

import asyncio
import io
import json

import pytest

from sandbox.courier import HEADER
from sandbox.stage import SECRET
from tests.bot.incoming.webhook.conftest import KNOWN, status_of

LARGEST = 1024**2


async def test_telegram_is_told_the_secret_and_nothing_that_waits_is_dropped(play):
    (call,) = play.telegram.called("setWebhook")

    assert call.parameters == {
        "url": "https://seda.example/telegram",
        "secret_token": SECRET,
        "max_connections": 64,
        "allowed_updates": '["message", "edited_message", "callback_query", "my_chat_member"]',
    }
    assert play.telegram.called("getUpdates") == []


async def test_who_does_not_know_the_secret_is_sent_away(play, http, sara):
    update = sara.writes("/help")

    for secret in (None, "", "wrong", SECRET[:-1], SECRET + "x", "رمز", "\udcff"):
        assert await status_of(http, update, {} if secret is None else {HEADER: secret}) == 401, secret
        assert len(sara.says) == 1


async def test_they_are_sent_away_before_they_have_said_anything(play):
    host, port = play.courier.door.removeprefix("http://").split(":")
    reader, writer = await asyncio.open_connection(host, int(port))

    writer.write(b"POST /telegram HTTP/1.1\r\nHost: seda.example\r\nContent-Length: 900000\r\n\r\n")
    status = await reader.readline()
    writer.close()

    assert status == b"HTTP/1.1 401 Unauthorized\r\n"


BODIES = [b"", b"{", b"\xff", b"[" * 100_000, b"[]", b"7", b"{}", {"update_id": "7"}, {"update_id": True}]


async def test_what_is_no_update_is_refused(http):
    for body in (*BODIES, {"update_id": 2**63}, {"update_id": 7.5}):
        assert await status_of(http, body) == 400, body


async def test_what_is_not_packed_as_it_says_is_refused(http):
    assert await status_of(http, {"update_id": 7}, KNOWN | {"Content-Encoding": "gzip"}) == 400


@pytest.mark.parametrize(("size", "status"), [(LARGEST, 200), (LARGEST + 1, 413), (3 * LARGEST, 413)])
async def test_an_update_has_room_in_one_mebibyte(http, size, status):
    update = {"update_id": 7, "tea_party": {}}

    assert await status_of(http, io.BytesIO(json.dumps(update).encode().ljust(size))) == status


async def test_a_body_that_does_not_say_how_large_it_is_is_measured_on_the_way(http):
    async def endless():
        for _ in range(64):
            yield b" " * 65536

    async with http.post("/telegram", data=endless(), headers=KNOWN) as answer:
        assert answer.status == 413


async def test_nothing_else_is_served(http):
    async with http.get("/telegram", headers=KNOWN) as fetched:
        assert fetched.status == 405
    assert await status_of(http, {"update_id": 7}, path="/") == 404
    assert await status_of(http, {"update_id": 7}, path="/health") == 405
