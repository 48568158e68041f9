"""The same over HTTP: forms, JSON, multipart, and a bot that doesn't know the difference."""

import aiohttp
import pytest
from aiohttp import web
from telegram.error import NetworkError
from telegram.ext import ExtBot

from bot.wires.straight import StraightRequest
from sandbox.errors import ConnectionLost, too_many_requests
from sandbox.faults import Fault
from sandbox.pictures import PIXEL
from sandbox.server import application


@pytest.fixture
async def root(telegram):
    runner = web.AppRunner(application(telegram))
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    await runner.cleanup()


@pytest.fixture
async def distant_bot(telegram, root):
    async with ExtBot(
        telegram.token,
        base_url=f"{root}/bot",
        base_file_url=f"{root}/file/bot",
        request=StraightRequest(),
        get_updates_request=StraightRequest(),
    ) as bot:
        yield bot


@pytest.fixture
async def http(root):
    async with aiohttp.ClientSession(root) as session:
        yield session


async def test_a_conversation_over_http(distant_bot, ali):
    (start,) = await distant_bot.get_updates(timeout=1)
    sent = await distant_bot.send_message(5, "<b>سلام</b>", parse_mode="HTML")
    await distant_bot.edit_message_text("درود", 5, sent.message_id)
    confirmed = await distant_bot.get_updates(offset=start.update_id + 1)

    assert ali.says == ["درود"]
    assert confirmed == ()


async def test_a_large_file_goes_up_from_the_disk(telegram, root, ali, tmp_path):
    """Nobody holds it in memory, and it is closed afterwards: else its warning would be an error here."""
    path, transport = tmp_path / "scores.csv", StraightRequest()
    path.write_bytes(b"0,1,2\n" * 1_000_000)
    await transport.initialize()
    try:
        parameters = {"chat_id": 5, "document": "attach://file"}
        files = {"file": (path.name, path, "text/csv")}
        sent = await transport.call(f"{root}/bot{telegram.token}/sendDocument", parameters, files=files)
    finally:
        await transport.shutdown()

    assert sent["document"]["file_size"] == path.stat().st_size
    assert telegram.files.known(ali.last.document).upload.content == path.read_bytes()


async def test_files_go_up_and_come_down_over_http(distant_bot, ali):
    await distant_bot.send_photo(5, PIXEL, caption="x")

    file = await distant_bot.get_file(ali.last.photo)

    assert await file.download_as_bytearray() == PIXEL


@pytest.mark.parametrize("encoding", ["params", "data", "json"])
async def test_parameters_come_as_query_form_or_json(http, ali, encoding):
    given = {"chat_id": "5", "text": "x"}

    async with http.post("/bot1:sandbox/sendMessage", **{encoding: given}) as answer:
        body = await answer.json()

    assert (answer.status, body["ok"], body["result"]["text"]) == (200, True, "x")


async def test_refusals_have_the_status_and_envelope_of_telegram(telegram, http, ali):
    telegram.faults.append(Fault(too_many_requests(3), method="sendMessage", times=1))
    given = {"chat_id": 5, "text": ""}

    async with http.post("/bot1:sandbox/sendMessage", json=given) as flooded:
        first = await flooded.json()
    async with http.post("/bot1:sandbox/sendMessage", json=given) as empty:
        second = await empty.json()
    async with http.get("/bot2:other/getMe") as stranger:
        third = await stranger.json()

    assert (flooded.status, first) == (
        429,
        {
            "ok": False,
            "error_code": 429,
            "description": "Too Many Requests: retry after 3",
            "parameters": {"retry_after": 3},
        },
    )
    assert (empty.status, second) == (
        400,
        {"ok": False, "error_code": 400, "description": "Bad Request: message text is empty"},
    )
    assert (stranger.status, third) == (401, {"ok": False, "error_code": 401, "description": "Unauthorized"})


async def test_broken_json_is_a_bad_request(http):
    headers = {"Content-Type": "application/json"}

    async with http.post("/bot1:sandbox/getMe", data="{", headers=headers) as answer:
        assert (answer.status, (await answer.json())["ok"]) == (400, False)


async def test_a_lost_connection_is_really_cut(telegram, distant_bot, ali):
    telegram.faults.append(Fault(ConnectionLost(), method="sendMessage", after=True))

    with pytest.raises(NetworkError):
        await distant_bot.send_message(5, "x")

    assert ali.says == ["x"]
