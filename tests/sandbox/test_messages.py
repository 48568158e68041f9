"""Messages of the bot: what comes back, and what is refused."""

import pytest
from aiogram.types import Message

from tests.sandbox.builders import keyboard

BAD = "400 Bad Request: "


async def test_a_message_comes_back_as_telegram_shows_it(telegram, ali, clock):
    markup = keyboard([("۰", "s:0"), ("۱", "s:1")])

    sent = await telegram.call(
        "sendMessage", {"chat_id": "5", "text": "<b>سلام</b>", "parse_mode": "HTML", "reply_markup": markup}
    )

    message = Message.model_validate(sent)
    assert (message.text, message.html_text, message.date) == ("سلام", "<b>سلام</b>", clock.now)
    assert message.reply_markup.inline_keyboard[0][1].callback_data == "s:1"
    assert ali.last.html == "<b>سلام</b>"
    assert ali.last.buttons == [[("۰", "s:0"), ("۱", "s:1")]]


async def test_a_message_may_be_silent_protected_and_without_preview(telegram, ali):
    sent = await telegram.call(
        "sendMessage",
        {
            "chat_id": 5,
            "text": "https://x.y",
            "disable_notification": "True",
            "protect_content": "true",
            "link_preview_options": '{"is_disabled": true}',
        },
    )

    assert ali.last.silent
    assert sent["has_protected_content"]
    assert Message.model_validate(sent).link_preview_options.is_disabled


async def test_a_reply_quotes_one_level_deep(telegram, ali):
    first = ali.writes("سؤال")["message"]["message_id"]
    answer = await telegram.call(
        "sendMessage", {"chat_id": 5, "text": "پاسخ", "reply_parameters": f'{{"message_id": {first}}}'}
    )

    update = ali.writes("ممنون", reply_to=answer["message_id"])

    assert answer["reply_to_message"]["text"] == "سؤال"
    assert update["message"]["reply_to_message"]["text"] == "پاسخ"
    assert "reply_to_message" not in update["message"]["reply_to_message"]


async def test_a_reply_to_nothing_is_refused_unless_that_is_allowed(telegram, ali, refusal):
    to_nothing = {"message_id": 99}

    refused = await refusal("sendMessage", chat_id=5, text="x", reply_parameters=to_nothing)
    allowed = {**to_nothing, "allow_sending_without_reply": True}
    await telegram.call("sendMessage", {"chat_id": 5, "text": "x", "reply_parameters": allowed})

    assert refused == BAD + "message to be replied not found"
    assert ali.says == ["x"]


@pytest.mark.parametrize(
    ("text", "description"),
    [
        ("", "message text is empty"),
        (" \n ", "text must be non-empty"),
        ("x" * 4097, "message is too long"),
        ("😀" * 2049, "message is too long"),
        ("<b>" + "x" * 4097 + "</b>", "message is too long"),
    ],
)
async def test_text_is_bounded(ali, refusal, text, description):
    assert await refusal("sendMessage", chat_id=5, text=text, parse_mode="HTML") == BAD + description


async def test_markup_does_not_count_as_text(telegram, ali):
    text = "<b>" + "x" * 4096 + "</b>"

    await telegram.call("sendMessage", {"chat_id": 5, "text": text, "parse_mode": "HTML"})

    assert len(ali.last.text) == 4096


@pytest.mark.parametrize(
    ("method", "parameters", "what"),
    [
        ("sendDice", {}, "method sendDice"),
        ("sendMessage", {"disable_web_page_preview": True}, "parameter disable_web_page_preview"),
        ("sendMessage", {"parse_mode": "MarkdownV2"}, "parse mode MarkdownV2"),
        (
            "sendMessage",
            {"reply_markup": {"keyboard": [[{"text": "x", "web_app": {}}]]}},
            "field web_app of keyboard button",
        ),
        (
            "sendMessage",
            {"reply_markup": {"inline_keyboard": [[{"text": "x", "web_app": {}}]]}},
            "field web_app of inline keyboard button",
        ),
        (
            "sendMessage",
            {"reply_markup": {"inline_keyboard": [[{"text": "x", "url": "tg://x", "callback_data": "x"}]]}},
            "a button of two kinds",
        ),
        ("sendMessage", {"reply_parameters": {"message_id": 1, "quote_entities": []}}, "field quote_entities"),
    ],
)
@pytest.mark.usefixtures("ali")
async def test_what_is_not_modelled_is_refused_loudly(telegram, refusal, method, parameters, what):
    refused = await refusal(method, **{"chat_id": 5, "text": "x", **parameters})

    assert refused.startswith("400 Sandbox: ")
    assert what in refused
    assert [f"400 {description}" for description in telegram.refused] == [refused]


async def test_a_mention_by_number_needs_somebody_known(telegram, ali):
    text = '<a href="tg://user?id=5">علی</a> <a href="tg://user?id=6">?</a>'

    sent = await telegram.call("sendMessage", {"chat_id": 5, "text": text, "parse_mode": "HTML"})

    assert [entity["user"]["id"] for entity in sent["entities"]] == [5]
