"""Pinned messages."""

import pytest


@pytest.fixture
async def said(call, ali):
    return [(await call("sendMessage", chat_id=5, text=text))["message_id"] for text in ("a", "b")]


async def test_the_newest_pin_is_shown_and_told_to_chat_and_bot(call, telegram, ali, said):
    for number in said:
        await call("pinChatMessage", chat_id=5, message_id=number)

    notes = [update["message"]["pinned_message"]["text"] for update in list(telegram.updates)[1:]]
    assert notes == ["a", "b"]
    assert ali.pinned.text == "b"
    assert (await call("getChat", chat_id=5))["pinned_message"]["text"] == "b"
    assert [each.is_service for each in ali.chat[-2:]] == [True, True]
    assert ali.says == ["a", "b"]


async def test_what_is_pinned_already_stays_where_it_is_without_a_note(call, ali, said):
    for number in (*said, said[0]):
        await call("pinChatMessage", chat_id=5, message_id=number)

    assert (ali.own.pinned, len(ali.chat)) == (said, 5)


@pytest.mark.parametrize(("given", "left"), [({}, [0]), ({"message_id": 0}, [0]), ({"message_id": 2}, [1])])
async def test_one_pin_goes_the_newest_unless_it_is_named(call, ali, said, given, left):
    for number in said:
        await call("pinChatMessage", chat_id=5, message_id=number)

    await call("unpinChatMessage", chat_id=5, **given)

    assert ali.own.pinned == [said[index] for index in left]


async def test_all_pins_go(call, ali, said):
    for number in said:
        await call("pinChatMessage", chat_id=5, message_id=number)

    await call("unpinAllChatMessages", chat_id=5)

    assert ali.pinned is None
    assert "pinned_message" not in await call("getChat", chat_id=5)


async def test_a_message_that_is_deleted_is_pinned_no_more(call, ali, said):
    await call("pinChatMessage", chat_id=5, message_id=said[0])

    await call("deleteMessage", chat_id=5, message_id=said[0])

    assert ali.pinned is None


@pytest.mark.parametrize(
    ("method", "given", "words"),
    [
        ("pinChatMessage", {}, "message identifier is not specified"),
        ("pinChatMessage", {"message_id": 99}, "message to pin not found"),
        ("unpinChatMessage", {"message_id": 99}, "message to unpin not found"),
        ("unpinChatMessage", {}, "message to unpin not found"),
    ],
)
@pytest.mark.usefixtures("said")
async def test_what_is_wrong_with_a_pin_is_said(refuses, method, given, words):
    await refuses(words, method, chat_id=5, **given)


async def test_a_note_can_not_be_pinned(call, refuses, said):
    await call("pinChatMessage", chat_id=5, message_id=said[0])

    await refuses("message can't be pinned", "pinChatMessage", chat_id=5, message_id=said[-1] + 1)


@pytest.mark.parametrize("method", ["pinChatMessage", "unpinChatMessage", "unpinAllChatMessages"])
async def test_in_a_group_the_right_is_needed(call, refuses, forum, method):
    number = (await call("sendMessage", chat_id=forum.id, text="x"))["message_id"]
    forum.own.pinned = [number]
    given = {} if method == "unpinAllChatMessages" else {"message_id": number}

    words = "not enough rights to manage pinned messages in the chat"
    await refuses(words, method, chat_id=forum.id, **given)
