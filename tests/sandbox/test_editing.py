"""Edits and deletions of what the bot has said."""

import pytest
from aiogram.types import Message

from tests.sandbox.builders import keyboard

BAD = "400 Bad Request: "
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)


@pytest.fixture
async def said(telegram, ali):
    parameters = {"chat_id": 5, "text": "چند؟", "reply_markup": keyboard([("۱", "s:1")])}
    sent = await telegram.call("sendMessage", parameters)
    return sent["message_id"]


async def test_an_edit_without_a_keyboard_takes_it_away(telegram, ali, said, clock):
    clock.moves(seconds=9)

    edited = await telegram.call("editMessageText", {"chat_id": 5, "message_id": said, "text": "ممنون"})

    assert Message.model_validate(edited).edit_date == int(clock.now.timestamp())
    assert (ali.last.text, ali.last.buttons, ali.last.edited) == ("ممنون", [], True)


async def test_an_edit_that_changes_nothing_is_refused(ali, said, refusal):
    same = {"chat_id": 5, "message_id": said}
    markup = keyboard([("۱", "s:1")])

    assert await refusal("editMessageText", **same, text="چند؟", reply_markup=markup) == BAD + NOT_MODIFIED
    assert await refusal("editMessageReplyMarkup", **same, reply_markup=markup) == BAD + NOT_MODIFIED
    assert not ali.last.edited


async def test_a_keyboard_alone_may_change(telegram, ali, said):
    same = {"chat_id": 5, "message_id": said}

    await telegram.call("editMessageReplyMarkup", {**same, "reply_markup": keyboard([("۲", "s:2")])})
    changed = ali.last.buttons
    await telegram.call("editMessageReplyMarkup", same)

    assert (changed, ali.last.buttons, ali.last.text) == ([[("۲", "s:2")]], [], "چند؟")


async def test_only_messages_of_the_bot_can_be_edited(ali, refusal):
    own = ali.writes("x")["message"]["message_id"]

    of_ali = await refusal("editMessageText", chat_id=5, message_id=own, text="y")
    of_nobody = await refusal("editMessageText", chat_id=5, message_id=99, text="y")
    unnamed = await refusal("editMessageText", chat_id=5, text="y")

    assert of_ali == BAD + "message can't be edited"
    assert of_nobody == BAD + "message to edit not found"
    assert unnamed == BAD + "message identifier is not specified"


async def test_a_deleted_message_is_gone(telegram, ali, said, refusal):
    await telegram.call("deleteMessage", {"chat_id": 5, "message_id": said})

    assert ali.says == []
    assert await refusal("deleteMessage", chat_id=5, message_id=said) == BAD + "message to delete not found"
    assert await refusal("editMessageText", chat_id=5, message_id=said, text="x") == (BAD + "message to edit not found")


async def test_a_message_cannot_be_deleted_after_two_days(said, clock, refusal):
    clock.moves(hours=49)

    refused = await refusal("deleteMessage", chat_id=5, message_id=said)

    assert refused == BAD + "message can't be deleted for everyone"


async def test_the_bot_cannot_delete_what_others_say_in_a_group(telegram, ali, refusal):
    staff = telegram.group(-5, "پشتیبانی")
    ali.adds_bot_to(staff)
    number = ali.writes_in(staff, "/nps")["message"]["message_id"]

    assert await refusal("deleteMessage", chat_id=-5, message_id=number) == BAD + "message can't be deleted"
