"""/health says whether Telegram is heard and the storage answers, whatever way updates come in."""

import json
from datetime import timedelta

import aiohttp
import pytest
from aiohttp.test_utils import make_mocked_request

from bot.contact import Contact
from bot.server import Health
from sandbox.clock import Clock
from sandbox.stage import stage
from storage.database import open_database
from tests.bot.processes import free_port
from tests.conftest import NOON, arrives

WAYS = {"polling": {}, "webhook": {"webhook": True}}
FINE = {"telegram": "heard", "storage": "there"}


@pytest.fixture(params=WAYS)
async def play(request, database_url):
    port = free_port()
    given = WAYS[request.param] or {"http_port": port}
    async with stage(database_url, start=NOON, **given) as raised:
        raised.address = raised.courier.door if raised.courier else f"http://127.0.0.1:{port}"
        yield raised


async def health(play) -> tuple[int, dict[str, str]]:
    async with aiohttp.ClientSession() as http, http.get(f"{play.address}/health") as answer:
        return answer.status, await answer.json()


async def test_before_telegram_was_heard_the_bot_is_not_well(play):
    assert await health(play) == (503, FINE | {"telegram": "silent"})


async def test_it_is_well_while_telegram_was_heard_within_two_minutes(play):
    await play.settle()
    play.clock.move(timedelta(seconds=119))
    first = await health(play)
    play.clock.move(timedelta(seconds=1))

    second = await health(play)
    await play.settle()

    assert first == (200, FINE)
    assert second == (503, FINE | {"telegram": "silent"})
    assert await health(play) == (200, FINE)


async def test_what_a_customer_writes_is_a_sign_of_life(play):
    await arrives(play, 101, "سارا", "fa")

    assert await health(play) == (200, FINE)


async def test_updates_that_do_not_arrive_are_none(database_url):
    async with stage(database_url, start=NOON, webhook=True) as play:
        play.address = play.courier.door
        play.telegram.account(101, "سارا", "fa").starts()

        await play.house.way.look()

        assert await health(play) == (503, FINE | {"telegram": "silent"})


async def test_a_storage_that_is_gone_is_told(database_url):
    database = await open_database(database_url)
    contact = Contact(Clock(NOON))
    await contact.made()
    await database.close()

    answer = await Health(contact, database.reads).tell(make_mocked_request("GET", "/health"))

    assert (answer.status, json.loads(answer.text)) == (503, FINE | {"storage": "away"})


async def test_who_wants_to_know_of_contacts_hears_of_one_a_minute():
    clock, heard = Clock(NOON), []

    async def on_contact() -> None:
        heard.append(clock())

    contact = Contact(clock, on_contact)

    for _ in range(5):
        await contact.made()
        clock.move(timedelta(seconds=20))

    assert heard == [NOON, NOON + timedelta(minutes=1)]
    assert contact.heard_at == NOON + timedelta(seconds=80)


async def test_who_fails_to_note_a_contact_is_told_again_and_holds_nobody_up():
    clock, tries = Clock(NOON), []

    async def on_contact() -> None:
        tries.append(clock())
        raise ConnectionError

    contact = Contact(clock, on_contact)

    await contact.made()
    clock.move(timedelta(minutes=1))
    await contact.made()

    assert len(tries) == 2
    assert contact.is_within(timedelta(seconds=1))
