"""What the program can't read is put aside, and whoever wrote it hears so."""

from tests.bot.waiting import unconfirmed


async def test_whoever_wrote_what_cannot_be_read_is_told_so_and_nobody_in_a_group(play, sara, rows):
    odd = {"message_id": 1, "date": 1, "from": sara.user, "text": "a poll", "poll": {"id": "brand new"}}
    play.telegram.updates.put("message", odd | {"chat": {"id": sara.id, "type": "private"}})
    play.telegram.updates.put("message", odd | {"chat": {"id": -5000, "type": "supergroup", "title": "Friends"}})
    await play.settle()
    assert await unconfirmed(play) == 0
    play.telegram.calls.clear()  # No Telegram says such a thing: it isn't held against ours.

    assert len(await rows("failures")) == 2
    assert "این کار را نتوانستیم تمام کنیم" in sara.last.text
    assert len(sara.says) == 2


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
