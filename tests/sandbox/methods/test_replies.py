"""Replies of the bot: to what, with which words quoted."""

import pytest


@pytest.fixture
def answers(call, ali):
    number = ali.writes("😀 خوب بود، ممنون")["message"]["message_id"]

    async def answering(**reply):
        return await call("sendMessage", chat_id=5, text="x", reply_parameters={"message_id": number, **reply})

    return answering


@pytest.mark.parametrize(
    ("reply", "position"),
    [({"quote": "خوب"}, 3), ({"quote": "ممنون", "quote_position": 12}, 12)],
)
async def test_a_quote_stands_where_its_words_are(answers, reply, position):
    sent = await answers(**reply)

    assert sent["quote"] == {"text": reply["quote"], "position": position, "is_manual": True}
    assert sent["reply_to_message"]["text"] == "😀 خوب بود، ممنون"


@pytest.mark.parametrize(
    ("reply", "refused"),
    [
        ({"quote": "بد"}, "400 Bad Request: QUOTE_TEXT_INVALID"),
        ({"message_id": 99}, "400 Bad Request: message to be replied not found"),
        (
            {"message_id": "x"},
            '400 Bad Request: can\'t parse ReplyParameters: field "message_id" must be of type Number',
        ),
        ({"chat_id": 6}, "400 Sandbox: a reply to another chat is not modelled"),
        ({"poll_option_id": 1}, "400 Sandbox: field poll_option_id of reply parameters is not modelled"),
    ],
)
async def test_what_is_wrong_with_a_reply_is_said(refusal, ali, reply, refused):
    number = ali.writes("خوب")["message"]["message_id"]

    given = {"chat_id": 5, "text": "x", "reply_parameters": {"message_id": number, **reply}}
    assert await refusal("sendMessage", **given) == refused
