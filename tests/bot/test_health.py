"""/health says whether Telegram is heard and the storage answers, whatever way updates come in."""

import json
from datetime import timedelta
from typing import Any

import aiohttp
import pytest
from aiohttp.test_utils import make_mocked_request

from actions.work import Works
from bot.contact import Contact
from bot.server import Health
from sandbox.clock import Clock
from sandbox.errors import AnswerTimedOut, too_many_requests
from sandbox.faults import Fault
from sandbox.stage import sandbox_settings, stage
from scheduler import jobs
from storage.database import is_away, open_database
from tests.bot.processes import free_port
from tests.bot.waiting import unconfirmed, until
from tests.conftest import NOON, arrives
from tests.mishaps import filled_up, taken_away

WAYS = {"polling": {}, "webhook": {"webhook": True}}
NOTHING_WAITS = {"waiting": 0, "due": 0, "quiet_for": 0.0, "perhaps_twice_in_a_day": 0}
FINE = {"telegram": "heard", "storage": "there", "outbox": NOTHING_WAITS}
AWAY = {"telegram": "heard", "storage": "away"}


@pytest.fixture(autouse=True)
def impatient_messenger(impatient):
    """No test waits for a second try."""


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


async def test_a_storage_that_is_gone_is_told(database_url, voice):
    database = await open_database(database_url)
    settings = sandbox_settings(database_url)
    works = Works(database, voice, Clock(NOON), policy=settings.policy, business=settings.business, run=1)
    contact = Contact(Clock(NOON))
    await contact.made()
    await database.close()

    answer = await Health(contact, works, no_backlog).tell(make_mocked_request("GET", "/health"))

    assert (answer.status, json.loads(answer.text)) == (503, AWAY)


async def no_backlog() -> dict[str, Any]:
    raise AssertionError("a storage that is away isn't asked for more")


async def test_what_waits_and_what_may_have_arrived_twice_is_told(play):
    sara = await arrives(play, 101, "سارا", "fa")
    play.telegram.faults.append(Fault(AnswerTimedOut(), "sendMessage", after=True))
    sara.writes("/privacy")
    await play.settle()
    play.telegram.faults.append(Fault(too_many_requests(60), "sendMessage"))
    sara.writes("/help")
    await play.take_in()
    await until(lambda: not play.telegram.faults)

    _, told = await health(play)

    assert told["outbox"] == {"waiting": 1, "due": 0, "quiet_for": 0.0, "perhaps_twice_in_a_day": 1}


@pytest.mark.parametrize("mishap", [taken_away, filled_up])
@pytest.mark.usefixtures("storage_is_impatient", "impatient")
async def test_a_storage_that_keeps_nothing_is_told_while_that_lasts_and_then_all_is_kept(play, database_url, mishap):
    sara = await arrives(play, 101, "سارا", "fa")
    before = len(sara.says)

    async with mishap(database_url, play.house.database):
        sara.writes("چای " * 1000)
        sara.writes("/rate")
        waiting = await unconfirmed(play), len(sara.says)
        await until(lambda: not play.house.works.keeping.is_well)
        ill = await health(play)
    await play.settle()

    assert waiting == (2, before)
    assert ill == (503, AWAY)
    assert await health(play) == (200, FINE)
    assert "از ۰ تا ۱۰" in sara.last.text
    assert await unconfirmed(play) == 0


@pytest.mark.usefixtures("storage_is_impatient")
async def test_a_bot_that_nobody_writes_to_finds_out_by_itself(play, database_url):
    await play.settle()
    async with taken_away(database_url):
        with pytest.raises(Exception) as error:
            await jobs.beat(play.house.works)
        told = await health(play)
    await jobs.beat(play.house.works)

    assert is_away(error.value)
    assert [told[0], (await health(play))[0]] == [503, 200]


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
