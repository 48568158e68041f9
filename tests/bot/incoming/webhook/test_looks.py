"""Once a minute the bot looks what Telegram knows of its webhook, and mends what somebody changed."""

import pytest
from structlog.testing import CapturingLogger

from bot import line
from bot.incoming import webhook
from sandbox.courier import Courier
from sandbox.errors import ConnectionLost, bad_request
from sandbox.faults import Fault
from sandbox.stage import PUBLIC, stage
from tests.conftest import NOON, arrives

pytestmark = pytest.mark.usefixtures("impatient")


@pytest.fixture
def logged(monkeypatch) -> CapturingLogger:
    captured = CapturingLogger()
    for module in (line, webhook):
        monkeypatch.setattr(module, "log", captured)
    return captured


def words(logged: CapturingLogger) -> list[tuple[str, str]]:
    return [(call.method_name, call.args[0]) for call in logged.calls]


async def test_as_long_as_all_is_well_nothing_is_set_and_nothing_said(play, logged):
    assert await play.house.way.look() == 0

    assert len(play.telegram.called("setWebhook")) == 1
    assert words(logged) == []


async def test_an_address_that_telegram_writes_in_its_own_way_is_still_ours(database_url, logged):
    async with stage(database_url, start=NOON, webhook=True, webhook_url="https://Seda.Example") as play:
        await play.house.way.look()

    assert play.telegram.webhook["url"] == "https://seda.example/"
    assert words(logged) == []


@pytest.mark.parametrize("call", [("setWebhook", {"url": "https://example.org/hook"}), ("deleteWebhook", {})])
async def test_a_webhook_that_somebody_changed_is_set_again(play, sara, logged, call):
    await play.telegram.call(*call)

    sara.writes("/privacy")
    await play.settle()

    assert play.telegram.webhook["url"] == PUBLIC
    assert sara.last.text.startswith("نگه")
    assert words(logged) == [("warning", "the webhook isn't ours any more and is set again")]


async def test_what_telegram_says_of_updates_that_it_cannot_bring_is_told(play, sara, logged):
    sara.writes("/privacy")
    async with Courier(play.telegram, "http://127.0.0.1:9") as lost:
        await lost.deliver()

    waiting = await play.house.way.look()

    assert waiting == 1
    (call,) = logged.calls
    assert call.kwargs == {"waiting": 1, "why": "Connection refused"}


async def test_a_webhook_that_telegram_refuses_is_told_as_an_error_and_tried_again(database_url, logged):
    async with stage(database_url, start=NOON) as polled:
        sara = await arrives(polled, 101, "سارا", "fa")
    refusal = bad_request("bad webhook: Failed to resolve host: Name or service not known")
    polled.telegram.faults.append(Fault(refusal, "setWebhook", times=2))

    async with stage(database_url, start=NOON, telegram=polled.telegram, clock=polled.clock, webhook=True) as play:
        sara.writes("/privacy")
        await play.settle()

    assert sara.last.text.startswith("نگه")
    assert [name for name, _ in words(logged)] == ["error", "error"]
    assert "failed to resolve host" in logged.calls[0].kwargs["why"]


async def test_a_look_is_tried_until_telegram_answers(play, sara):
    play.telegram.faults.append(Fault(ConnectionLost(), "getWebhookInfo", times=3))

    sara.writes("/privacy")
    await play.settle()

    assert sara.last.text.startswith("نگه")
