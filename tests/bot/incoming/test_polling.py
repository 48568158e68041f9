"""Who fetches updates keeps all that wait at Telegram, whoever had them brought somewhere else before or meanwhile."""

from collections.abc import AsyncIterator

import pytest

from sandbox.people import Account
from sandbox.stage import Stage, stage
from tests.conftest import NOON
from tests.stories.builders import last

pytestmark = pytest.mark.usefixtures("impatient")
ELSEWHERE = {"url": "https://example.org/hook"}


@pytest.fixture
async def play(database_url: str) -> AsyncIterator[Stage]:
    async with stage(database_url, start=NOON) as raised:
        yield raised


async def test_what_waits_when_the_program_begins_comes_in(play: Stage, emma: Account):
    await play.telegram.call("setWebhook", ELSEWHERE)
    emma.writes("/help")

    await play.house.way.begin()
    await play.settle()

    assert last(emma).startswith("What can be done")


async def test_a_webhook_that_somebody_sets_meanwhile_is_taken_away_and_nothing_is_lost(play: Stage, emma: Account):
    await play.telegram.call("setWebhook", ELSEWHERE)

    emma.writes("/help")
    await play.settle()

    assert last(emma).startswith("What can be done")
    assert (await play.telegram.call("getWebhookInfo", {}))["url"] == ""
