"""Updates by webhook, as Telegram brings them: each confirmed by itself, several at once, one chat in order."""

import asyncio

import pytest
from aiogram.types import WebhookInfo
from aiohttp import web

from sandbox.courier import HEADER, Courier
from tests.bot.waiting import until


class Door:
    """Somebody who listens: answers with `status`, each knock when `opened` is set, and remembers all of them."""

    def __init__(self) -> None:
        self.status = 200
        self.opened = asyncio.Event()
        self.opened.set()
        self.heard: list[str] = []
        self.headers: list[dict[str, str]] = []
        self.inside = self.most_inside = 0

    async def answer(self, request: web.Request) -> web.Response:
        update = await request.json()
        self.heard.append(update["message"]["text"])
        self.headers.append(dict(request.headers))
        self.inside += 1
        self.most_inside = max(self.inside, self.most_inside)
        await self.opened.wait()
        self.inside -= 1
        return web.Response(status=self.status)


@pytest.fixture
async def door():
    return Door()


@pytest.fixture
async def courier(telegram, door):
    app = web.Application()
    app.router.add_post("/hook", door.answer)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    async with Courier(telegram, f"http://127.0.0.1:{runner.addresses[0][1]}", patience=5) as brings:
        yield brings
    await runner.cleanup()


@pytest.fixture
async def webhook(telegram, ali):
    await telegram.call("setWebhook", {"url": "https://x.y/hook?from=telegram", "secret_token": "abc"})


async def info(telegram) -> WebhookInfo:
    return WebhookInfo.model_validate(await telegram.call("getWebhookInfo", {}))


@pytest.mark.usefixtures("webhook")
async def test_what_is_pending_comes_in_order_with_the_secret_and_is_forgotten(telegram, ali, courier, door):
    ali.writes("a")
    ali.writes("b")

    await courier.deliver()

    assert door.heard == ["/start", "a", "b"]
    assert {headers[HEADER] for headers in door.headers} == {"abc"}
    assert {headers["Content-Type"] for headers in door.headers} == {"application/json"}
    assert (await info(telegram)).pending_update_count == 0


@pytest.mark.usefixtures("webhook")
async def test_what_is_not_taken_stays_with_all_that_came_after_it_in_this_chat(telegram, ali, courier, door):
    zoe = telegram.account(6, "Zoe")
    zoe.starts()
    ali.writes("a")
    door.status = 503

    await courier.deliver()
    refused, heard = await info(telegram), list(door.heard)
    door.status = 204
    await courier.deliver()

    assert sorted(heard) == ["/start", "/start"]
    assert refused.pending_update_count == 3
    assert refused.last_error_message == "Wrong response from the webhook: 503 Service Unavailable"
    assert int(refused.last_error_date.timestamp()) == telegram.now
    assert sorted(door.heard) == ["/start"] * 4 + ["a"]
    assert len(telegram.updates) == 0


@pytest.mark.parametrize(("at_once", "most"), [(2, 2), (100, 5)])
async def test_several_are_under_way_at_once_and_one_of_a_chat(telegram, courier, door, at_once, most):
    await telegram.call("setWebhook", {"url": "https://x.y/hook", "max_connections": at_once})
    for number in range(5):
        person = telegram.account(10 + number, "P")
        person.starts()
        person.writes("a")
    door.opened.clear()
    delivering = asyncio.create_task(courier.deliver())
    await until(lambda: door.inside == most)

    door.opened.set()
    await delivering

    assert door.most_inside == most
    assert len(door.heard) == 10


@pytest.mark.usefixtures("webhook")
async def test_a_round_goes_on_without_what_is_not_answered_and_brings_it_no_second_time(telegram, courier, door):
    door.opened.clear()
    await courier.deliver(0.01)
    again = (courier.is_under_way, len(telegram.updates))
    door.opened.set()

    await courier.deliver()

    assert again == (True, 1)
    assert door.heard == ["/start"]
    assert len(telegram.updates) == 0


@pytest.mark.usefixtures("webhook")
async def test_what_comes_behind_something_that_is_under_way_is_brought_after_it(telegram, ali, courier, door):
    door.opened.clear()
    await courier.deliver(0.01)
    ali.writes("a")
    await courier.deliver(0.01)
    door.opened.set()

    await until(lambda: not courier.is_under_way)

    assert door.heard == ["/start", "a"]
    assert len(telegram.updates) == 0


@pytest.mark.usefixtures("webhook")
@pytest.mark.parametrize(
    ("address", "words"),
    [("http://127.0.0.1:9", "Connection refused"), (None, "Read timeout expired")],
)
async def test_who_does_not_answer_is_told_in_telegrams_words(telegram, courier, door, address, words):
    door.opened.clear()

    async with Courier(telegram, address or courier.door, patience=0.05) as hurried:
        await hurried.deliver()

    assert (await info(telegram)).last_error_message == words
    assert len(telegram.updates) == 1


async def test_without_a_webhook_nothing_is_brought(telegram, ali, courier, door):
    await courier.deliver()

    assert door.heard == []
    assert len(telegram.updates) == 1


@pytest.mark.usefixtures("webhook")
async def test_setting_the_webhook_anew_forgets_the_last_error(telegram, courier, door):
    door.status = 500
    await courier.deliver()

    await telegram.call("setWebhook", {"url": "https://x.y/hook"})

    assert (await info(telegram)).last_error_message is None
