"""A world as a file: whole or not at all, and nobody notices that it was away."""

import json
from hashlib import sha256

import pytest
from aiohttp.test_utils import TestClient, TestServer

from sandbox.chats import Footing
from sandbox.people import Account
from sandbox.pictures import PIXEL
from sandbox.saved.codec import shape_of
from sandbox.saved.file import MARK, NotLoadable, Saved, load, read, saved
from sandbox.saved.routes import WORLD
from sandbox.server import application
from sandbox.telegram import Telegram
from sandbox.updates import Queue
from sandbox.world import Memory
from tests.sandbox.builders import keyboard


@pytest.fixture
async def lived_in(telegram, ali):
    """A Telegram in which a bit of everything has happened."""
    forum = telegram.group(-1_000_000_000_001, "پشتیبانی", is_forum=True)
    ali.adds_bot_to(forum)
    ali.appoints_bot(forum, "can_manage_topics", "can_pin_messages")
    topic = ali.opens_topic(forum, "شکایت‌ها")
    ali.sends_photo("این‌جا", content=PIXEL)
    asked = {"chat_id": 5, "text": "چند؟", "reply_markup": keyboard([("۱", "s:1")])}
    await telegram.call("sendMessage", asked)
    await telegram.call("sendMessage", {"chat_id": forum.id, "text": "تازه", "message_thread_id": topic})
    await telegram.call("pinChatMessage", {"chat_id": 5, "message_id": 3})
    await telegram.call("setMyCommands", {"commands": [{"command": "nps", "description": "x"}], "language_code": "fa"})
    await telegram.call("setWebhook", {"url": "https://x.y/hook", "secret_token": "abc", "allowed_updates": []})
    ali.taps("۱")
    ali.reacts(3, "👍")
    telegram.account(6, "Zoe", None)
    return telegram


def another(clock, number=1):
    other = Telegram(clock, f"{number}:sandbox")
    other.account(77, "Nobody").starts()
    return other


async def test_a_world_that_is_loaded_is_the_one_that_was_saved(lived_in, clock):
    file = saved(lived_in)
    other = another(clock)

    load(file, other)

    assert saved(other) == file
    assert sorted(other.accounts) == [5, 6]
    assert other.accounts[6].own.standing is Footing.NOT_STARTED


async def test_everybody_goes_on_where_they_were(lived_in, clock):
    other = another(clock)
    load(saved(lived_in), other)
    ali: Account = other.accounts[5]
    (query,) = other.unanswered

    await other.call("answerCallbackQuery", {"callback_query_id": query, "text": "ممنون"})
    picture = await other.call("getFile", {"file_id": ali.chat[1].photo})
    number = ali.writes("بعد")["update_id"]

    assert [toast.text for toast in ali.toasts] == ["ممنون"]
    assert other.files.at(picture["file_path"]).upload.content == PIXEL
    assert number == max(update["update_id"] for update in lived_in.updates) + 1
    assert ali.menu == [("nps", "x")]
    assert (other.webhook["secret_token"], ali.pinned.text) == ("abc", "چند؟")


async def test_what_belongs_to_a_world_travels_with_it(lived_in, clock):
    file = saved(lived_in, {"seda.db": b"\x00\xff"})

    assert read(file, another(clock)).also == {"seda.db": b"\x00\xff"}


def tampered(file, **changed):
    return json.dumps({**json.loads(file), **changed}).encode()


@pytest.mark.parametrize(
    ("spoil", "problem"),
    [
        (lambda file: b"", "no_world"),
        (lambda file: b"\xff\xd8\xff", "no_world"),
        (lambda file: b"[" * 100_000, "no_world"),
        (lambda file: b"[]", "no_world"),
        (lambda file: b'{"users": {}}', "no_world"),
        (lambda file: file[:-1], "no_world"),
        (lambda file: tampered(file, **{MARK: "0"}), "other_version"),
        (lambda file: tampered(file, **{MARK: None}), "other_version"),
        (lambda file: tampered(file, world=None), "changed"),
        (lambda file: tampered(file, checksum=sha256(b"").hexdigest()), "changed"),
        (lambda file: file.replace(b"sandbox-photo-1", b"sandbox-photo-2"), "changed"),
    ],
)
async def test_what_is_no_world_of_ours_is_refused_in_words_and_changes_nothing(lived_in, clock, spoil, problem):
    other = another(clock)
    before = saved(other)

    with pytest.raises(NotLoadable, match=r"^This [^.]+\.$") as refused:
        load(spoil(saved(lived_in)), other)

    assert refused.value.problem == problem
    assert saved(other) == before


async def test_a_world_of_another_bot_or_of_a_later_hour_is_refused(lived_in, clock):
    file = saved(lived_in)

    with pytest.raises(NotLoadable) as of_another:
        load(file, another(clock, 2))
    clock.moves(hours=-1)
    with pytest.raises(NotLoadable) as too_early:
        load(file, another(clock))

    assert (of_another.value.problem, too_early.value.problem) == ("other_bot", "later")
    assert "2026-03-21 08:00" in str(too_early.value)


def test_the_version_of_a_file_tells_all_that_is_in_it():
    shape = shape_of(Saved)

    assert "reactions: dict[int, list[str]]" in shape
    assert "MEMBER|NOT_STARTED" in shape
    assert shape_of(Memory) in shape
    assert shape_of(Queue) in shape


async def test_a_reset_leaves_nobody_and_nothing(lived_in, clock):
    lived_in.reset()

    assert saved(lived_in) == saved(Telegram(clock))
    assert (lived_in.accounts, list(lived_in.calls)) == ({}, [])


async def test_a_world_is_saved_emptied_and_loaded_over_http(lived_in):
    file = saved(lived_in)

    async with TestClient(TestServer(application(lived_in))) as http:
        fetched = await http.get(WORLD)
        content = await fetched.read()
        emptied = await http.delete(WORLD)
        left = dict(lived_in.chats)
        loaded = await http.put(WORLD, data=content)
        refused = await http.put(WORLD, data=b"{}")
        told = await refused.json()

    assert (fetched.status, content, "seda-world.json" in fetched.headers["Content-Disposition"]) == (200, file, True)
    assert (emptied.status, left, loaded.status) == (204, {}, 204)
    assert (refused.status, told["problem"]) == (409, "no_world")
    assert saved(lived_in) == file
