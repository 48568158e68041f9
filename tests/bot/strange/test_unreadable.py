"""Of a message what can be read is heard; what can't be read at all is put aside, and whoever wrote it hears so."""

import pytest

from tests.bot.waiting import unconfirmed


async def test_whoever_wrote_what_cannot_be_read_is_told_so_and_nobody_in_a_group(play, sara, rows):
    odd = {"message_id": 1, "date": "yesterday", "from": sara.user, "text": "چکه می‌کند"}
    play.telegram.updates.put("message", odd | {"chat": {"id": sara.id, "type": "private"}})
    play.telegram.updates.put("message", odd | {"chat": {"id": -5000, "type": "supergroup", "title": "Friends"}})
    await play.settle()
    assert await unconfirmed(play) == 0
    play.telegram.calls.clear()  # No Telegram says such a thing: it isn't held against ours.

    assert len(await rows("failures")) == 2
    assert "این کار را نتوانستیم تمام کنیم" in sara.last.text
    assert len(sara.says) == 2


PARTS = (
    {"poll": {"id": "brand new"}},
    {"photo": [{"file_id": "x"}]},
    {"entities": [{"offset": 0}]},
    {"sticker": {"file_id": "x"}, "successful_payment": {}},
)


@pytest.mark.parametrize("part", PARTS, ids=list(map(next, map(iter, PARTS))))
@pytest.mark.parametrize("words", ["چکه می‌کند", None])
async def test_a_message_is_heard_without_the_part_that_cannot_be_read(play, sara, rows, part, words):
    told = {"message_id": 7, "date": 1, "from": sara.user, "chat": {"id": sara.id, "type": "private"}, **part}
    play.telegram.updates.put("message", told if words is None else {**told, "text": words})
    await play.settle()
    assert await unconfirmed(play) == 0
    play.telegram.calls.clear()  # No Telegram says such a thing: it isn't held against ours.

    assert await rows("failures") == []
    answer = "این نوع پیام را نمی‌توانیم نگه داریم" if words is None else "مشکلی است که پی‌اش را بگیریم"
    assert answer in sara.last.text


async def test_of_a_picture_the_sizes_that_can_be_read_are_enough(play, sara, rows):
    size = {"file_id": "AgAC", "file_unique_id": "q", "width": 90, "height": 90}
    chat = {"id": sara.id, "type": "private"}
    told = {"message_id": 7, "date": 1, "from": sara.user, "chat": chat, "photo": [size, {"file_id": "x"}]}
    play.telegram.updates.put("message", told)
    await play.settle()
    play.telegram.calls.clear()

    assert await rows("failures") == []
    assert [row["file_id"] for row in await rows("files")] == ["AgAC"]


async def test_a_command_that_is_passed_on_in_a_way_nobody_knows_is_not_done(play, sara, rows):
    told = {"message_id": 7, "date": 1, "from": sara.user, "chat": {"id": sara.id, "type": "private"}}
    command = {"text": "/forget", "entities": [{"type": "bot_command", "offset": 0, "length": 7}]}
    play.telegram.updates.put("message", {**told, **command, "forward_origin": {"type": "hidden_user"}})
    await play.settle()
    play.telegram.calls.clear()

    assert len(await rows("failures")) == 1


async def test_a_reply_is_heard_whatever_it_replies_to(play, sara, rows):
    chat = {"id": sara.id, "type": "private"}
    odd = {"message_id": 1, "date": 1, "chat": chat, "poll": {"id": "brand new"}}
    play.telegram.updates.put(
        "message",
        {"message_id": 7, "date": 1, "from": sara.user, "chat": chat, "text": "چکه می‌کند", "reply_to_message": odd},
    )
    await play.settle()
    assert await unconfirmed(play) == 0
    play.telegram.calls.clear()  # No Telegram says such a thing: it isn't held against ours.

    assert await rows("failures") == []
    assert "مشکلی است که پی‌اش را بگیریم" in sara.last.text
