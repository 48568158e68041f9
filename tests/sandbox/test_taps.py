"""Taps on buttons, honest and forged, and their answers."""

import pytest
from aiogram.types import InaccessibleMessage

from tests.sandbox.builders import judged, keyboard


async def ask(telegram, text="چند؟", *buttons):
    markup = keyboard(list(buttons or [("\u20681\u2069", "s:1"), ("2", "s:2")]))
    return await telegram.call("sendMessage", {"chat_id": 5, "text": text, "reply_markup": markup})


async def test_a_tap_carries_the_message_as_it_is_now(telegram, ali):
    sent = await ask(telegram)
    number = sent["message_id"]
    markup = keyboard([("3", "s:3")])
    await telegram.call(
        "editMessageText", {"chat_id": 5, "message_id": number, "text": "و حالا؟", "reply_markup": markup}
    )

    aiogram, ptb = judged(ali.taps("3"))

    assert aiogram.callback_query.message.text == ptb.callback_query.message.text == "و حالا؟"
    assert (ptb.callback_query.data, ptb.effective_user.id) == ("s:3", 5)


async def test_a_button_is_found_by_label_or_data_on_the_newest_message(telegram, ali):
    old = await ask(telegram, "old", ("1", "old:1"))
    await ask(telegram, "new", ("\u20681\u2069", "new:1"))

    assert ali.taps("1")["callback_query"]["data"] == "new:1"
    assert ali.taps("old:1")["callback_query"]["message"]["text"] == "old"
    assert ali.taps("1", message=old["message_id"])["callback_query"]["data"] == "old:1"


async def test_a_missing_button_is_explained_by_those_that_are_there(telegram, ali):
    await ask(telegram)

    with pytest.raises(LookupError, match=r"no button '9' on any message; there are: '1' \(s:1\), '2' \(s:2\)"):
        ali.taps("9")


async def test_a_forged_tap_on_a_message_that_is_gone_is_inaccessible(telegram, ali):
    number = (await ask(telegram))["message_id"]
    await telegram.call("deleteMessage", {"chat_id": 5, "message_id": number})

    aiogram, ptb = judged(ali.forges("admin:erase", number))

    assert isinstance(aiogram.callback_query.message, InaccessibleMessage)
    assert not ptb.callback_query.message.is_accessible


async def test_an_answer_is_a_toast_once_and_in_time(telegram, ali, clock, refusal):
    await ask(telegram)
    first, late = (ali.taps("2")["callback_query"]["id"] for _ in range(2))
    expired = "400 Bad Request: query is too old and response timeout expired or query ID is invalid"

    long = await refusal("answerCallbackQuery", callback_query_id=first, text="x" * 201)
    await telegram.call("answerCallbackQuery", {"callback_query_id": first, "text": "ثبت شد", "show_alert": "true"})
    twice = await refusal("answerCallbackQuery", callback_query_id=first)
    waiting = telegram.unanswered
    clock.moves(minutes=16)

    assert long == "400 Bad Request: MESSAGE_TOO_LONG"
    assert ali.toasts == [("ثبت شد", True)]
    assert waiting == [late]
    assert twice == await refusal("answerCallbackQuery", callback_query_id=late) == expired


async def test_buttons_in_a_group_can_be_tapped_by_anybody_there(telegram, ali):
    staff = telegram.group(-7, "پشتیبانی")
    ali.adds_bot_to(staff)
    await telegram.call("sendMessage", {"chat_id": -7, "text": "شکایت", "reply_markup": keyboard([("با من", "c:1")])})

    tap = ali.taps("با من", inside=staff)["callback_query"]

    assert (tap["from"]["id"], tap["message"]["chat"]["id"]) == (5, -7)
