"""Topics of a forum: opened, named, closed, deleted; by the bot and by people."""

import pytest

from sandbox.people import NotPossible

MANAGES = "can_manage_topics"


@pytest.fixture
def led(ali, forum):
    ali.appoints_bot(forum, MANAGES, "can_delete_messages", "can_pin_messages")
    return forum


@pytest.fixture
async def topic(call, led):
    return (await call("createForumTopic", chat_id=led.id, name="شکایت ۷"))["message_thread_id"]


async def test_a_topic_begins_with_a_note_that_has_its_number(call, led):
    opened = await call("createForumTopic", chat_id=led.id, name=" a ", icon_color=16766590)

    assert opened == {"message_thread_id": led.chat[-1].id, "name": "a", "icon_color": 16766590}
    assert led.chat[-1].json["forum_topic_created"] == {"name": "a", "icon_color": 16766590}


async def test_what_is_said_in_a_topic_stands_there_on_both_sides(call, ali, led, topic, telegram):
    sent = await call("sendMessage", chat_id=led.id, text="سلام", message_thread_id=topic)

    heard = ali.writes_in(led, "بله؟", topic=topic)["message"]
    answered = ali.writes_in(led, "چرا؟", reply_to=sent["message_id"])["message"]
    reply = await call("sendMessage", chat_id=led.id, text="x", reply_parameters={"message_id": heard["message_id"]})

    places = [(each["message_thread_id"], each["is_topic_message"]) for each in (sent, heard, answered, reply)]
    assert places == [(topic, True)] * 4
    assert sent["reply_to_message"]["message_id"] == topic
    assert answered["reply_to_message"]["text"] == "سلام"


async def test_a_closed_topic_is_for_those_who_lead(call, ali, zoe, led, topic):
    zoe.writes_in(led, "x", topic=topic)

    await call("closeForumTopic", chat_id=led.id, message_thread_id=topic)
    with pytest.raises(NotPossible):
        zoe.writes_in(led, "y", topic=topic)
    await call("sendMessage", chat_id=led.id, text="z", message_thread_id=topic)
    await call("reopenForumTopic", chat_id=led.id, message_thread_id=topic)
    zoe.writes_in(led, "y", topic=topic)

    assert [each.text for each in led.chat if each.topic and not each.is_service] == ["x", "z", "y"]


async def test_a_bot_that_does_not_lead_may_not_write_in_a_closed_topic(ali, forum, refuses):
    topic = ali.opens_topic(forum, "x")
    ali.closes_topic(forum, topic)

    await refuses("TOPIC_CLOSED", "sendMessage", chat_id=forum.id, text="x", message_thread_id=topic)


async def test_a_topic_gets_another_name(call, led, topic):
    await call("editForumTopic", chat_id=led.id, message_thread_id=topic, name="b")

    assert led.topics[topic]["name"] == "b"
    assert led.chat[-1].json["forum_topic_edited"] == {"name": "b"}


async def test_a_deleted_topic_takes_all_that_was_said_there_with_it(call, ali, led, topic):
    ali.writes_in(led, "here", topic=topic)
    ali.writes_in(led, "elsewhere")

    await call("deleteForumTopic", chat_id=led.id, message_thread_id=topic)

    assert [each.text for each in led.chat if not each.is_service] == ["elsewhere"]
    assert topic not in led.topics


async def test_the_pins_of_one_topic_go_without_the_others(call, ali, led, topic):
    pinned = [ali.writes_in(led, "x", topic=place)["message"]["message_id"] for place in (topic, None)]
    for number in pinned:
        await call("pinChatMessage", chat_id=led.id, message_id=number)

    await call("unpinAllForumTopicMessages", chat_id=led.id, message_thread_id=topic)

    assert led.own.pinned == pinned[1:]


@pytest.mark.parametrize(
    ("method", "given", "words"),
    [
        ("createForumTopic", {"name": " "}, "title must be non-empty"),
        ("createForumTopic", {"name": "x", "icon_color": 1}, "invalid icon color specified"),
        ("editForumTopic", {"message_thread_id": 99, "name": "x"}, "TOPIC_ID_INVALID"),
        ("editForumTopic", {"name": "شکایت ۷"}, "TOPIC_NOT_MODIFIED"),
        ("reopenForumTopic", {}, "TOPIC_NOT_MODIFIED"),
        ("deleteForumTopic", {"message_thread_id": 99}, "TOPIC_ID_INVALID"),
        ("sendMessage", {"text": "x", "message_thread_id": 99}, "message thread not found"),
        ("sendChatAction", {"action": "typing", "message_thread_id": 99}, "message thread not found"),
        ("createForumTopic", {"chat_id": 5, "name": "x"}, "the chat is not a forum"),
    ],
)
async def test_what_is_wrong_with_a_topic_is_said(refuses, led, topic, method, given, words):
    place = {} if method == "createForumTopic" else {"message_thread_id": topic}

    await refuses(words, method, **{"chat_id": led.id, **place, **given})


@pytest.mark.parametrize(
    ("method", "given", "deed"),
    [
        ("createForumTopic", {"name": "x"}, "create a topic"),
        ("editForumTopic", {"name": "x"}, "edit the topic"),
        ("closeForumTopic", {}, "close or open the topic"),
        ("deleteForumTopic", {}, "delete the topic"),
        ("unpinAllForumTopicMessages", {}, "manage pinned messages in the chat"),
    ],
)
async def test_a_mere_member_may_change_no_topic_of_others(refuses, ali, forum, method, given, deed):
    place = {} if method == "createForumTopic" else {"message_thread_id": ali.opens_topic(forum, "y")}

    await refuses(f"not enough rights to {deed}", method, chat_id=forum.id, **place, **given)


def test_people_open_topics_in_a_forum_only(telegram, ali):
    with pytest.raises(NotPossible):
        ali.opens_topic(telegram.group(-7, "x"), "y")


async def test_files_go_both_ways_in_a_topic(call, ali, led, topic):
    heard = ali.sends_in(led, "photo", "این‌جا", topic=topic)["message"]
    photo = heard["photo"][-1]["file_id"]

    sent = await call("sendPhoto", chat_id=led.id, photo=photo, message_thread_id=topic)

    assert (heard["caption"], heard["message_thread_id"]) == ("این‌جا", topic)
    assert (sent["photo"], sent["message_thread_id"]) == (heard["photo"], topic)
    assert (await call("getFile", file_id=photo))["file_path"].startswith("photos/")
