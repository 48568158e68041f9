"""Keyboards under messages: which Telegram takes, and which not."""

import pytest

from tests.sandbox.builders import keyboard

BAD = "400 Bad Request: "


async def test_only_inline_keyboards_are_part_of_a_message(telegram, ali):
    for markup in ({"remove_keyboard": True}, {"force_reply": True, "input_field_placeholder": "نام"}):
        sent = await telegram.call("sendMessage", {"chat_id": 5, "text": "?", "reply_markup": markup})

        assert "reply_markup" not in sent
        assert ali.last.markup == markup


@pytest.mark.parametrize(
    ("button", "description"),
    [
        ({"text": "x", "callback_data": "ی" * 33}, "BUTTON_DATA_INVALID"),
        (
            {"text": "x", "callback_data": ""},
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        (
            {"text": "x"},
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        ({"callback_data": "x"}, "can't parse inline keyboard button: can't find field \"text\""),
        ({"text": " ", "callback_data": "x"}, "inline keyboard button text must be non-empty"),
        ({"text": "x", "url": "nowhere"}, "inline keyboard button URL 'nowhere' is invalid: Wrong HTTP URL"),
        ({"text": "x", "callback_data": "x", "style": "loud"}, "BUTTON_STYLE_INVALID"),
    ],
)
async def test_buttons_are_checked(ali, refusal, button, description):
    markup = {"inline_keyboard": [[button]]}

    assert await refusal("sendMessage", chat_id=5, text="x", reply_markup=markup) == BAD + description


async def test_a_button_of_64_bytes_is_taken(telegram, ali):
    data = "ی" * 32

    await telegram.call("sendMessage", {"chat_id": 5, "text": "x", "reply_markup": keyboard([("x", data)])})

    assert ali.taps("x")["callback_query"]["data"] == data


async def test_keyboards_are_bounded(telegram, ali, refusal):
    row = [("x", "x")] * 8

    await telegram.call("sendMessage", {"chat_id": 5, "text": "x", "reply_markup": keyboard(*[row] * 12)})
    many = await refusal("sendMessage", chat_id=5, text="x", reply_markup=keyboard(*[row] * 13))
    wide = await refusal("sendMessage", chat_id=5, text="x", reply_markup=keyboard([("x", "x")] * 9))

    assert many == BAD + "reply markup is too long"
    assert "a row of more than 8 buttons" in wide
