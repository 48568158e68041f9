"""Whom the bot may write to, and whom not."""

import pytest

from sandbox.people import NotPossible

BAD = "400 Bad Request: "


@pytest.mark.parametrize("method", ["sendMessage", "sendPhoto", "sendChatAction", "editMessageText"])
async def test_an_unknown_chat_is_not_found(refusal, method):
    given = {"chat_id": 77, "text": "x", "photo": "x", "action": "typing", "message_id": 1}
    named = {
        "sendMessage": ["text"],
        "sendPhoto": ["photo"],
        "sendChatAction": ["action"],
        "editMessageText": ["text", "message_id"],
    }

    parameters = {name: given[name] for name in ["chat_id", *named[method]]}
    assert await refusal(method, **parameters) == BAD + "chat not found"
    assert await refusal(method, **{**parameters, "chat_id": "@nobody"}) == BAD + "chat not found"


async def test_whoever_never_pressed_start_cannot_be_written_to(telegram, refusal):
    telegram.account(8, "Sara")

    refused = await refusal("sendMessage", chat_id=8, text="x")

    assert refused == "403 Forbidden: bot can't initiate conversation with a user"


async def test_blocked_and_gone_people_cannot_be_written_to(ali, refusal):
    ali.blocks()
    blocked = await refusal("sendMessage", chat_id=5, text="x")
    ali.deletes_account()
    gone = await refusal("sendMessage", chat_id=5, text="x")

    assert blocked == "403 Forbidden: bot was blocked by the user"
    assert gone == "403 Forbidden: user is deactivated"
    with pytest.raises(NotPossible):
        ali.writes("x")


async def test_a_group_must_have_the_bot(telegram, ali, refusal):
    staff = telegram.group(-1001234567890, "پشتیبانی")

    before = await refusal("sendMessage", chat_id=staff.id, text="x")
    ali.adds_bot_to(staff)
    await telegram.call("sendMessage", {"chat_id": staff.id, "text": "سلام"})
    await telegram.call("leaveChat", {"chat_id": staff.id})
    after = await refusal("sendMessage", chat_id=staff.id, text="x")

    assert before == "403 Forbidden: bot was kicked from the supergroup chat"
    assert after == "403 Forbidden: bot is not a member of the supergroup chat"
    assert staff.says == ["سلام"]
