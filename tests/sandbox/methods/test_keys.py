"""Keys instead of letters, the button beside the field, and what a client shows of them."""

import pytest

from sandbox.people import NotPossible

SHARE = {"text": "شماره‌ام", "request_contact": True}
HERE = {"text": "جای من", "request_location": True}


def keys(*rows, **looks):
    return {"keyboard": [list(row) for row in rows], **looks}


@pytest.fixture
def offers(call):
    async def offering(markup, chat_id=5):
        return await call("sendMessage", chat_id=chat_id, text="?", reply_markup=markup)

    return offering


async def test_keys_stand_until_they_are_taken_away(offers, ali):
    await offers(keys(["یک", {"text": "دو"}], [SHARE], resize_keyboard=True))
    offered = ali.keys
    await offers({"remove_keyboard": True})

    assert (offered, ali.keys) == ([["یک", "دو"], ["شماره‌ام"]], [])


async def test_a_key_sends_its_label_a_number_or_a_place(offers, ali):
    asked = await offers(keys(["یک", SHARE, HERE]))

    said = [ali.presses(label)["message"] for label in ("یک", "شماره‌ام", "جای من")]

    assert said[0]["text"] == "یک"
    assert said[1]["contact"] == {"phone_number": "+989120000005", "first_name": "علی", "user_id": 5}
    assert said[2]["location"] == {"latitude": 35.7, "longitude": 51.4}
    assert {each["reply_to_message"]["message_id"] for each in said[1:]} == {asked["message_id"]}


async def test_a_key_that_is_not_there_can_not_be_pressed(offers, ali):
    await offers(keys(["یک"]))

    with pytest.raises(NotPossible, match="there are: یک"):
        ali.presses("دو")


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        (keys([{"text": " "}]), "keyboard button text must be non-empty"),
        (keys([{}]), "can't parse keyboard button: can't find field \"text\""),
        (keys([7]), "can't parse keyboard button: object expected as a keyboard button"),
        (keys(["x"], input_field_placeholder="x" * 65), "input field placeholder must be of 1-64 characters"),
        ({"force_reply": True, "input_field_placeholder": ""}, "input field placeholder must be of 1-64 characters"),
        ({"keyboard": 7}, 'field "keyboard" of the ReplyKeyboardMarkup must be an Array of Arrays'),
        (keys(*[["x"]] * 101), "reply markup is too long"),
        (keys([{"text": "x", "style": "pink"}]), "BUTTON_STYLE_INVALID"),
    ],
)
@pytest.mark.usefixtures("ali")
async def test_what_is_wrong_with_keys_is_said(refuses, markup, words):
    await refuses(words, "sendMessage", chat_id=5, text="x", reply_markup=markup)


@pytest.mark.parametrize(("key", "what"), [(SHARE, "phone number"), (HERE, "location")])
async def test_only_between_two_somebody_is_asked_for_what_is_theirs(refuses, forum, key, what):
    words = f"{what} can be requested in private chats only"

    await refuses(words, "sendMessage", chat_id=forum.id, text="x", reply_markup=keys([key]))


async def test_a_message_that_is_there_gets_no_keys(offers, refuses, ali):
    sent = await offers({"inline_keyboard": []})

    given = {"chat_id": 5, "message_id": sent["message_id"], "reply_markup": keys(["x"])}
    await refuses("inline keyboard expected", "editMessageReplyMarkup", **given)


async def test_a_chat_has_a_menu_button_of_its_own_or_everybodys(call, ali):
    await call("setChatMenuButton", menu_button={"type": "commands"})
    everybodys = await call("getChatMenuButton", chat_id=5)
    await call("setChatMenuButton", menu_button={"type": "default"})

    assert everybodys == {"type": "commands"}
    assert await call("getChatMenuButton", chat_id=5) == await call("getChatMenuButton") == {"type": "default"}


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"menu_button": {"type": "x"}}, "can't parse menu button: MenuButton has unsupported type"),
        ({"chat_id": 99}, "chat not found"),
        ({"chat_id": -1_000_000_000_001}, "chat menu button can be set only in private chats"),
    ],
)
@pytest.mark.usefixtures("forum")
async def test_what_is_wrong_with_a_menu_button_is_said(refuses, given, words):
    await refuses(words, "setChatMenuButton", **given)


async def test_a_card_is_sent_with_a_number_and_a_name(call, refuses, ali):
    sent = await call("sendContact", chat_id=5, phone_number="+9821", first_name="مهرگان", last_name="فروش")

    assert sent["contact"] == {"phone_number": "+9821", "first_name": "مهرگان", "last_name": "فروش"}
    await refuses("phone_number is empty", "sendContact", chat_id=5, first_name="x")
    await refuses("first_name is empty", "sendContact", chat_id=5, phone_number="1")


async def test_what_the_bot_does_is_seen_for_five_seconds_and_what_it_says_stays_unread(call, ali, clock):
    await call("sendChatAction", chat_id=5, action="typing")
    seen = [ali.sees_bot]
    clock.moves(seconds=5)
    seen.append(ali.sees_bot)
    await call("sendMessage", chat_id=5, text="x")
    unread = ali.unread
    ali.reads()

    assert (seen, unread, ali.unread) == (["typing", None], 1, 0)
