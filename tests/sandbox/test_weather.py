"""Bad days on order, as JSON: for so many calls, until a moment, late, or as strictly as a real server counts."""

import asyncio

import aiohttp
import pytest
from aiohttp import web

from sandbox.server import FAULTS, application
from sandbox.weather.kinds import KINDS


@pytest.fixture
async def http(telegram):
    runner = web.AppRunner(application(telegram))
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    async with aiohttp.ClientSession(f"http://127.0.0.1:{runner.addresses[0][1]}") as session:
        yield session
    await runner.cleanup()


@pytest.fixture
def says(telegram):
    """Return a function that writes to a chat, and returns what came of it."""

    async def saying(chat_id=5, method="sendMessage"):
        try:
            await telegram.call(method, {"chat_id": str(chat_id), "text": "x"})
        except Exception as error:  # noqa: BLE001  Whatever it is, it is looked at.
            return str(error) or type(error).__name__
        return "sent"

    return saying


@pytest.mark.usefixtures("ali")
async def test_so_many_calls_to_one_chat_fail(telegram, says):
    telegram.account(6, "Sara").starts()
    telegram.weather.order({"kind": "flood", "method": "sendMessage", "chat": 5, "times": 2, "retry_after": 7})

    said = [await says(), await says(6), await says(), await says()]

    assert said == ["429 Too Many Requests: retry after 7", "sent", "429 Too Many Requests: retry after 7", "sent"]


@pytest.mark.usefixtures("ali")
async def test_until_a_moment_everything_fails_and_then_nothing_does(telegram, clock, says):
    telegram.weather.order({"kind": "down", "seconds": 60})

    said = [await says(), await says(method="getMe")]
    clock.moves(seconds=60)
    said.append(await says())

    assert said == ["502 Bad Gateway", "502 Bad Gateway", "sent"]
    assert telegram.weather.told() == []


@pytest.mark.usefixtures("ali")
async def test_whoever_must_wait_until_a_moment_is_told_how_long_it_still_is(telegram, clock, says):
    telegram.weather.order({"kind": "flood", "seconds": 10})

    said = [await says()]
    clock.moves(seconds=6.5)
    said.append(await says())

    assert said == ["429 Too Many Requests: retry after 10", "429 Too Many Requests: retry after 4"]


@pytest.mark.parametrize("kind", sorted(KINDS))
async def test_every_kind_can_be_ordered_told_and_cleared(telegram, ali, says, kind):
    telegram.weather.order({"kind": kind, "chat": 5, "to": -(10**12), "late": 0.001})
    (told,) = telegram.weather.told()

    said = await says()

    assert told["kind"] == kind
    assert said == (told["says"] or "sent")
    assert telegram.weather.told() == []


async def test_an_answer_may_be_lost_after_the_effect(telegram, ali, says):
    telegram.weather.order({"kind": "cut", "method": "sendMessage", "after": True})

    said = await says()

    assert (said, ali.says) == ("ConnectionLost", ["x"])


async def test_a_slow_answer_comes_in_the_end_and_delays_nobody_else(telegram, ali, says):
    telegram.account(6, "Sara").starts()
    telegram.weather.order({"kind": "slow", "chat": 5, "late": 0.05})

    slow = asyncio.create_task(says())
    quick = await says(6)

    assert (quick, ali.says) == ("sent", [])
    assert await slow == "sent"


@pytest.mark.usefixtures("ali")
async def test_a_strict_server_counts_every_second_every_chat_and_every_minute_of_a_group(telegram, clock, says):
    for number in (6, 7):
        telegram.account(number, "Sara").starts()
    telegram.weather.order({"kind": "strict", "overall": 3, "per_group": 2})

    said = [await says(5), await says(5), await says(5, "sendChatAction"), await says(6), await says(7), await says(8)]
    clock.moves(seconds=1)
    said += [await says(5)]
    clock.moves(seconds=1)
    groups = []
    for _ in range(3):
        groups.append(await says(-9))
        clock.moves(seconds=1)

    too_many = "429 Too Many Requests: retry after"
    assert [one.startswith(too_many) for one in said] == [False, True, False, False, False, True, False]
    assert groups == ["400 Bad Request: chat not found"] * 2 + [f"{too_many} 58"]


async def test_over_http_it_is_ordered_told_and_cleared(telegram, http):
    async with http.post(FAULTS, json={"kind": "flood", "method": "sendMessage", "times": 3}) as answer:
        (ordered,) = await answer.json()
    async with http.post(FAULTS, json={"kind": "strict"}) as answer:
        both = await answer.json()
    async with http.delete(FAULTS, params={"kind": "flood"}) as answer:
        left = await answer.json()
    async with http.delete(FAULTS) as answer:
        none = await answer.json()

    assert (ordered["kind"], ordered["method"], ordered["times"]) == ("flood", "sendMessage", 3)
    assert [one["kind"] for one in both] == ["flood", "strict"]
    assert left == [{"kind": "strict", "overall": 30, "per_chat": 1, "per_group": 20}]
    assert (none, telegram.faults, telegram.weather.limits) == ([], [], None)


@pytest.mark.parametrize(
    "given",
    [
        b"",
        b"{",
        b"[]",
        b'{"kind": "frogs"}',
        b'{"kind": "down", "seconds": -1}',
        b'{"kind": "down", "seconds": NaN}',
        b'{"kind": "down", "method": 7}',
        b'{"kind": "migrated"}',
        b'{"kind": "strict", "overall": 0}',
    ],
)
async def test_what_is_no_order_is_explained_and_changes_nothing(telegram, http, given):
    async with http.post(FAULTS, data=given, headers={"Content-Type": "application/json"}) as answer:
        told = await answer.json()

    assert (answer.status, told["problem"]) == (400, "unreadable")
    assert (telegram.faults, telegram.weather.limits) == ([], None)


async def test_a_form_of_another_site_orders_nothing(telegram, http):
    async with http.post(FAULTS, data={"kind": "down"}) as answer:
        assert answer.status == 400

    assert telegram.faults == []
