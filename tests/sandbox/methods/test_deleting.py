"""Messages taken away for everybody: one or many, all or none."""

import pytest


@pytest.fixture
async def said(call, ali):
    return [(await call("sendMessage", chat_id=5, text=text))["message_id"] for text in "abc"]


async def test_many_go_at_once_and_those_that_are_gone_are_skipped(call, ali, said):
    await call("deleteMessages", chat_id=5, message_ids=[said[0], said[2], 99])

    assert ali.says == ["b"]


async def test_one_that_must_stay_keeps_all_the_others(call, ali, said, clock, refuses):
    clock.moves(hours=49)
    new = (await call("sendMessage", chat_id=5, text="d"))["message_id"]

    await refuses("message can't be deleted for everyone", "deleteMessages", chat_id=5, message_ids=[new, said[0]])

    assert ali.says == ["a", "b", "c", "d"]


@pytest.mark.parametrize(
    ("rights", "goes"), [((), False), (("can_pin_messages",), False), (("can_delete_messages",), True)]
)
async def test_what_others_say_in_a_group_goes_with_the_right(telegram, refusal, ali, forum, rights, goes):
    ali.appoints_bot(forum, *rights)
    number = ali.writes_in(forum, "/x")["message"]["message_id"]

    if goes:
        await telegram.call("deleteMessage", {"chat_id": forum.id, "message_id": number})
    else:
        refused = await refusal("deleteMessage", chat_id=forum.id, message_id=number)
        assert refused == "400 Bad Request: message can't be deleted"

    assert (number in forum.own.messages) != goes


async def test_in_a_small_group_every_administrator_may(telegram, ali, call):
    group = telegram.group(-7, "x")
    ali.adds_bot_to(group)
    ali.appoints_bot(group, "can_pin_messages")
    number = ali.writes_in(group, "x")["message"]["message_id"]

    await call("deleteMessage", chat_id=-7, message_id=number)

    assert number not in group.own.messages


async def test_the_note_of_a_topic_stays_as_long_as_the_topic(refuses, ali, forum):
    ali.appoints_bot(forum, "can_delete_messages")
    topic = ali.opens_topic(forum, "x")

    await refuses("message can't be deleted", "deleteMessage", chat_id=forum.id, message_id=topic)
