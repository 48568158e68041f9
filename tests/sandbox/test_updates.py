"""Polling and webhook: confirmation, waiting, conflicts."""

import asyncio

import pytest
from aiogram.types import WebhookInfo

CONFLICT = "409 Conflict: "


async def fetched(telegram, **parameters):
    return [update["update_id"] for update in await telegram.call("getUpdates", parameters)]


async def test_an_update_comes_again_until_a_higher_offset_confirms_it(telegram, ali):
    ali.writes("a")

    first, second = await fetched(telegram)
    again = await fetched(telegram, offset=first)
    limited = await fetched(telegram, limit=1)
    rest = await fetched(telegram, offset=second)
    none = await fetched(telegram, offset=second + 1)

    assert again == [first, second]
    assert limited == [first]
    assert rest == [second]
    assert none == []


async def test_a_negative_offset_forgets_all_but_the_last(telegram, ali):
    ali.writes("a")
    last = ali.writes("b")["update_id"]

    assert await fetched(telegram, offset=-1) == await fetched(telegram) == [last]


async def test_a_long_poll_returns_when_something_happens(telegram, ali):
    await fetched(telegram, offset=telegram.updates.next_id)
    poll = asyncio.create_task(fetched(telegram, timeout=30))
    await asyncio.sleep(0)

    number = ali.writes("x")["update_id"]

    assert await poll == [number]


async def test_a_long_poll_ends_empty_when_its_time_is_over(telegram):
    assert await telegram.updates.arrival(0.001) is None
    assert telegram.updates.pending == []


async def test_a_second_poller_sends_the_first_away(telegram, refusal):
    first = asyncio.create_task(refusal("getUpdates", timeout=30))
    await asyncio.sleep(0)

    await fetched(telegram)

    expected = "terminated by other getUpdates request; make sure that only one bot instance is running"
    assert await first == CONFLICT + expected


async def test_a_poller_that_went_away_disturbs_nobody(telegram, ali):
    await fetched(telegram, offset=telegram.updates.next_id)
    first = asyncio.create_task(fetched(telegram, timeout=30))
    await asyncio.sleep(0)
    first.cancel()
    with pytest.raises(asyncio.CancelledError):
        await first

    number = ali.writes("x")["update_id"]

    assert await fetched(telegram) == [number]


async def test_kinds_that_were_not_asked_for_are_not_sent(telegram, ali):
    await telegram.call("getUpdates", {"allowed_updates": '["message"]'})

    ali.blocks()
    ali.unblocks()
    await telegram.call("getUpdates", {"allowed_updates": []})
    ali.blocks()

    kinds = [list(update)[1] for update in telegram.updates]
    assert kinds == ["message", "my_chat_member"]


async def test_an_update_that_waits_for_more_than_a_day_is_lost(telegram, ali, clock):
    clock.moves(hours=25)
    kept = ali.writes("x")["update_id"]

    assert await fetched(telegram) == [kept]
    assert [update["message"]["text"] for update in telegram.updates.lapsed] == ["/start"]


async def test_a_webhook_and_polling_exclude_each_other(telegram, ali, refusal):
    poll = asyncio.create_task(refusal("getUpdates", offset=telegram.updates.next_id, timeout=30))
    await asyncio.sleep(0)
    await telegram.call("setWebhook", {"url": "https://x.y/hook", "secret_token": "abc"})

    polled = await refusal("getUpdates")
    ali.writes("x")
    info = await telegram.call("getWebhookInfo", {})
    await telegram.call("deleteWebhook", {"drop_pending_updates": "true"})

    assert await poll == CONFLICT + "terminated by setWebhook request"
    assert polled == CONFLICT + (
        "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
    )
    assert WebhookInfo.model_validate(info).pending_update_count == 1
    assert "secret_token" not in info
    assert await fetched(telegram) == []


@pytest.mark.parametrize(
    ("parameters", "description"),
    [
        ({"url": "http://x.y"}, "bad webhook: An HTTPS URL must be provided for webhook"),
        ({"url": "https://x.y:9999"}, "bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443"),
        ({"url": "https://x.y", "secret_token": "ش"}, "secret token contains unallowed characters"),
    ],
)
async def test_a_webhook_is_checked(refusal, parameters, description):
    assert await refusal("setWebhook", **parameters) == "400 Bad Request: " + description


@pytest.mark.parametrize("port", [80, 88, 443, 8443])
async def test_a_webhook_is_known_by_the_address_as_telegram_writes_it(telegram, port):
    await telegram.call("setWebhook", {"url": f"https://X.y:{port}"})

    assert (await telegram.call("getWebhookInfo", {}))["url"] == f"https://x.y:{port}/"


async def test_a_webhook_without_an_address_is_none(telegram, ali):
    await telegram.call("setWebhook", {"url": "https://x.y/hook"})

    await telegram.call("setWebhook", {"url": "", "drop_pending_updates": True})

    assert await telegram.call("getWebhookInfo", {}) == {
        "url": "",
        "has_custom_certificate": False,
        "pending_update_count": 0,
    }
