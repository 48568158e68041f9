"""Updates in on bad days: none is lost, none counts twice, and one that breaks something is put aside alone."""

import json

import pytest

from handlers.customer import preferences
from handlers.sales import purchases
from sandbox.errors import OTHER_POLLER, AnswerTimedOut, ApiError, ConnectionLost, Impostor, conflict
from sandbox.faults import Fault
from sandbox.stage import OWNER, stage
from tests.bot.waiting import unconfirmed, until
from tests.conftest import NOON, arrives
from tests.mishaps import taken_away

pytestmark = pytest.mark.usefixtures("impatient")


class Broken(Exception):
    """A fault of ours, as far as the bot can tell."""


async def broken(*_, **__) -> None:
    raise Broken("with a customer's words in it")


@pytest.fixture
def poison(monkeypatch):
    """/privacy and the list of customers break whatever update asks for them."""
    monkeypatch.setattr(preferences, "show_privacy", broken)
    monkeypatch.setattr(purchases.register_purchase, "list_customers", broken)


@pytest.mark.usefixtures("poison")
async def test_an_update_that_meets_a_bug_is_put_aside_and_both_sides_are_told(play, sara, owner, rows):
    sara.writes("/privacy")
    await play.settle()

    failure = (await rows("failures"))[0]
    assert json.loads(failure["raw"])["message"]["text"] == "/privacy"
    assert "Broken: with a customer's words in it" in failure["traceback"]
    assert "این کار را نتوانستیم تمام کنیم" in sara.last.text
    assert "شماره‌ی ۱" in sara.last.text
    assert "شماره‌ی ۱" in owner.last.text


@pytest.mark.usefixtures("poison")
async def test_the_next_update_is_handled_and_the_broken_one_never_comes_back(play, sara, owner, rows):
    sara.writes("/privacy")
    sara.writes("/help")
    await play.settle()

    assert "/complain" in sara.last.text
    assert len(await rows("failures")) == 1
    assert await unconfirmed(play) == 0


@pytest.mark.usefixtures("poison")
async def test_a_tap_that_meets_a_bug_is_answered(play, owner):
    owner.forges("cu:0", owner.last.id)
    await play.settle()

    assert [toast.text for toast in owner.toasts] == ["این کار را نتوانستیم تمام کنیم؛ ایراد از ماست."]


@pytest.mark.usefixtures("poison")
async def test_a_bug_takes_back_all_that_its_update_had_done(play, sara, rows):
    sara.writes("/complain")
    await play.settle()
    before = await rows("expectations")

    sara.writes("/privacy")
    await play.settle()

    assert await rows("expectations") == before


@pytest.mark.parametrize(
    "content", [{}, {"message_id": "x"}, {"message_id": 1, "date": "yesterday"}, {"message_id": 1, "date": 2**62}]
)
async def test_an_update_that_cannot_be_read_is_put_aside_and_the_rest_goes_on(play, sara, owner, rows, content):
    play.telegram.updates.put("message", content)
    sara.writes("/help")
    await play.settle()
    assert await unconfirmed(play) == 0
    play.telegram.calls.clear()  # No Telegram says such a thing: it isn't held against ours.

    assert [json.loads(row["raw"])["message"] for row in await rows("failures")] == [content]
    assert "/complain" in sara.last.text
    assert "شماره‌ی ۱" in owner.last.text


@pytest.mark.parametrize("kind", ["tea_party", "poll", "channel_post", "business_message", "chat_join_request"])
async def test_an_update_of_a_kind_that_nobody_asked_for_is_passed_over(play, sara, rows, kind):
    await play.house.intake.take({"update_id": 7, kind: {"chat": {"id": sara.id}}})

    assert await rows("failures") == []


async def test_an_update_that_comes_again_has_no_second_effect(play, sara, rows):
    update = sara.writes("/rate")
    await play.settle()
    before = (len(sara.says), len(await rows("invitations")))

    for _ in range(3):
        await play.house.intake.take(update)
    await play.settle()

    assert (len(sara.says), len(await rows("invitations"))) == before


async def test_numbers_may_start_anew_anywhere(play, sara):
    await play.take_in()
    play.telegram.updates.next_id = 5

    sara.writes("/help")
    await play.settle()

    assert "/complain" in sara.last.text


@pytest.mark.parametrize(
    "error",
    [
        conflict(OTHER_POLLER),
        ApiError(502, "Bad Gateway"),
        ConnectionLost(),
        AnswerTimedOut(),
        ApiError(429, "Too Many"),
        *(Impostor(status) for status in (200, 400, 401, 403, 404, 502)),
        *(Impostor(200, b'{"ok": true, "result": %s}' % told) for told in (b"null", b'[{"update_id": 1e99}, 7]')),
    ],
)
async def test_fetching_is_tried_until_telegram_answers(play, sara, error):
    play.telegram.faults.append(Fault(error, "getUpdates", times=3))

    sara.writes("/help")
    await play.settle()

    assert "/complain" in sara.last.text


async def test_what_was_fetched_and_lost_on_the_way_is_fetched_again(play, sara, rows):
    play.telegram.faults.append(Fault(ConnectionLost(), "getUpdates", after=True))

    sara.writes("/rate")
    await play.settle()

    assert len(await rows("invitations")) == 1


async def test_in_one_chat_everything_is_answered_in_the_order_of_its_coming(play, sara):
    sara.starts()
    await play.settle()

    for text in ("/help", "/privacy", "/language", "/stop"):
        sara.writes(text)
    await play.settle()

    assert [said.split()[0].rstrip(".:") for said in sara.says[-4:]] == ["کارهایی", "نگه", "به", "باشد"]


@pytest.mark.usefixtures("storage_is_impatient")
async def test_while_the_storage_is_away_nothing_is_acknowledged_and_then_all_is_kept(database_url):
    async with stage(database_url, start=NOON) as play:
        sara = await arrives(play, 101, "سارا", "fa")

        async with taken_away(database_url):
            sara.writes("/rate")
            waiting = (await unconfirmed(play), len(sara.says))
        await play.settle()

        assert waiting == (1, 1)
        assert "از ۰ تا ۱۰" in sara.last.text
        assert await unconfirmed(play) == 0


async def test_what_an_earlier_run_left_unsent_is_said_at_the_next_start(database_url):
    async with stage(database_url, start=NOON) as play:
        sara = await arrives(play, 101, "سارا", "fa")
        play.telegram.faults.append(Fault(ConnectionLost(), "sendMessage", times=10**6))
        sara.writes("/privacy")
        await play.take_in()
        await until(lambda: play.telegram.faults[0].times < 10**6)
    play.telegram.faults.clear()

    async with stage(database_url, start=NOON, telegram=play.telegram, clock=play.clock) as again:
        await again.settle()

    assert [said.split()[0] for said in sara.says[1:]] == ["نگه"]


async def test_owners_are_those_of_the_settings_and_nobody_else(database_url):
    async with stage(database_url, start=NOON) as play:
        former = await arrives(play, OWNER, "نسرین", "fa")
    async with stage(database_url, start=NOON, telegram=play.telegram, clock=play.clock, owner_ids="901") as again:
        former.writes("/nps")
        await again.settle()

    assert former.last.text.startswith("این دستور را نمی‌شناسیم")
