"""Messages that go on to another chat: with their author's name, or as the bot's own."""

import pytest

from tests.sandbox.builders import keyboard

UNORDERED = "message identifiers must be in a strictly increasing order"


@pytest.fixture
def written(ali):
    """A text, two pictures of an album, and a voice note."""
    update = ali.writes("<متن> #lid")
    album = [ali.sends_photo(caption, media_group_id="7") for caption in ("یک", None)]
    return [each["message"]["message_id"] for each in (update, *album, ali.sends_voice())]


@pytest.fixture
def passes(call, zoe):
    """Return a function that lets messages of Ali's go on to Zoe."""

    async def passing(method, *numbers, **given):
        named = {"message_ids": list(numbers)} if method.endswith("s") else {"message_id": numbers[0]}
        return await call(method, **{"chat_id": 6, "from_chat_id": 5, **named, **given})

    return passing


async def test_a_forwarded_message_tells_its_author_and_holds_the_same(passes, ali, zoe, written):
    sent = await passes("forwardMessage", written[0], disable_notification=True)

    assert (sent["text"], sent["from"]["id"], sent["chat"]["id"]) == ("<متن> #lid", 1, 6)
    assert (sent["forward_origin"]["type"], sent["forward_origin"]["sender_user"]["id"]) == ("user", 5)
    assert [each["type"] for each in sent["entities"]] == ["hashtag"]
    assert (zoe.last.silent, zoe.last.html) == (True, "&lt;متن&gt; #lid")


async def test_what_came_from_elsewhere_keeps_its_first_author(passes, call, zoe, written):
    first = await passes("forwardMessage", written[0])

    again = await call("forwardMessage", chat_id=5, from_chat_id=6, message_id=first["message_id"])

    assert again["forward_origin"]["sender_user"]["id"] == 5


async def test_a_copy_tells_nobody(passes, zoe, written):
    copy = await passes("copyMessage", written[3], reply_markup=keyboard([("a", "b")]))

    assert copy == {"message_id": zoe.last.id}
    assert ("forward_origin" in zoe.last.json, zoe.last.file[0], zoe.last.buttons) == (False, "voice", [[("a", "b")]])


@pytest.mark.parametrize(
    ("given", "words"),
    [({}, "یک"), ({"caption": "<b>دو</b>", "parse_mode": "HTML"}, "دو"), ({"caption": ""}, "")],
)
async def test_the_words_under_a_copy_stay_unless_there_are_others(passes, zoe, written, given, words):
    await passes("copyMessage", written[1], **given)

    assert zoe.last.text == words


@pytest.mark.parametrize("method", ["forwardMessages", "copyMessages"])
async def test_an_album_is_one_again_under_a_number_of_its_own(passes, zoe, written, method):
    sent = await passes(method, *written, 99)

    shown = zoe.chat[-4:]
    assert [each["message_id"] for each in sent] == [each.id for each in shown]
    albums = [each.album for each in shown]
    assert albums == [None, albums[1], albums[1], None]
    assert albums[1] not in (None, "7")


async def test_copies_may_go_without_their_words(passes, zoe, written):
    await passes("copyMessages", *written, remove_caption=True)

    assert [each.text for each in zoe.chat[-4:]] == ["<متن> #lid", "", "", ""]


@pytest.mark.parametrize(("method", "deed"), [("forwardMessage", "forwarded"), ("copyMessage", "copied")])
async def test_what_is_protected_goes_nowhere(call, refuses, ali, zoe, method, deed):
    secret = await call("sendMessage", chat_id=5, text="x", protect_content=True)
    given = {"chat_id": 6, "from_chat_id": 5}

    await refuses(f"the message can't be {deed}", method, **given, message_id=secret["message_id"])
    await refuses(f"messages can't be {deed}", f"{method}s", **given, message_ids=[secret["message_id"]])


@pytest.mark.parametrize(
    ("method", "given", "words"),
    [
        ("forwardMessage", {"message_id": 99}, "message to forward not found"),
        ("copyMessage", {"message_id": 99}, "message to copy not found"),
        ("copyMessage", {}, "message identifier is not specified"),
        ("forwardMessage", {"message_id": 2, "from_chat_id": 99}, "chat not found"),
        ("copyMessage", {"message_id": 2, "chat_id": 99}, "chat not found"),
        ("forwardMessages", {}, "message identifiers are not specified"),
        ("copyMessages", {"message_ids": [3, 2]}, UNORDERED),
        ("copyMessages", {"message_ids": [2, 2]}, UNORDERED),
        ("forwardMessages", {"message_ids": [98, 99]}, "there are no messages to forward"),
        ("copyMessages", {"message_ids": [*range(1, 102)]}, "too many message identifiers specified"),
        ("copyMessages", {"message_ids": ["x"]}, "invalid message identifier specified"),
    ],
)
@pytest.mark.usefixtures("written", "zoe")
async def test_what_can_not_go_on_is_said(refuses, method, given, words):
    await refuses(words, method, **{"chat_id": 6, "from_chat_id": 5, **given})
