"""A real PTB bot in the same process: the same answers, and bad days on order."""

import pytest
from telegram import ForceReply, InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions
from telegram.error import (
    BadRequest,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TimedOut,
)
from telegram.ext import ExtBot

from sandbox.errors import AnswerTimedOut, ApiError, ConnectionLost, forbidden, too_many_requests
from sandbox.faults import Fault
from sandbox.pictures import PIXEL
from sandbox.transport import InProcess

MARKUP = InlineKeyboardMarkup([[InlineKeyboardButton("۱", callback_data="s:1")]])


async def test_a_conversation_through_ptb(bot, ali):
    (start,) = await bot.get_updates(timeout=1)
    sent = await bot.send_message(
        start.effective_chat.id,
        "<b>چند؟</b>",
        parse_mode="HTML",
        reply_markup=MARKUP,
        link_preview_options=LinkPreviewOptions(is_disabled=True),
    )
    ali.taps("۱")
    (tap,) = await bot.get_updates(offset=start.update_id + 1, allowed_updates=["callback_query"])
    await tap.callback_query.answer("ثبت شد")
    await bot.edit_message_text("ممنون", 5, sent.message_id)
    await bot.send_message(5, "چرا؟", reply_markup=ForceReply(), reply_to_message_id=sent.message_id)

    assert tap.callback_query.message == sent
    assert ali.toasts == [("ثبت شد", False)]
    assert ali.says == ["ممنون", "چرا؟"]
    assert ali.last.reply_to == sent.message_id


async def test_files_go_up_and_come_down_through_ptb(bot, ali):
    await bot.send_photo(5, PIXEL, caption="<i>x</i>", parse_mode="HTML")
    await bot.send_document(5, b"a;b", filename="a.csv")

    file = await bot.get_file(ali.last.document)

    assert await file.download_as_bytearray() == b"a;b"
    assert ali.says == ["x", ""]


async def test_ptb_sorts_the_refusals(bot, telegram, ali):
    sent = await bot.send_message(5, "x")
    ali.blocks()

    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(5, "x")
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(6, "x")
    ali.unblocks()
    with pytest.raises(BadRequest, match="Message is not modified"):
        await bot.edit_message_text("x", 5, sent.message_id)
    await bot.set_webhook("https://x.y/hook")
    with pytest.raises(Conflict):
        await bot.get_updates()


async def test_a_plain_call_returns_plain_json(telegram, ali):
    request = InProcess(telegram)

    result = await request.call("http://any/where/bot1:sandbox/sendMessage", {"chat_id": 5, "text": "x"}, read_within=1)

    assert result["text"] == "x"


@pytest.mark.parametrize("token", ["2:other", "nonsense"])
async def test_a_wrong_token_is_refused(telegram, token):
    request = InProcess(telegram)
    bot = ExtBot(token, base_url="http://sandbox/bot", request=request, get_updates_request=request)

    with pytest.raises(InvalidToken):
        await bot.initialize()


async def test_statuses_of_wrong_tokens_and_paths(telegram):
    request = InProcess(telegram)

    statuses = [
        (await request.do_request(f"http://sandbox/{path}", "POST"))[0]
        for path in ("bot2:other/getMe", "botnonsense/getMe", "file/bot1:sandbox/photos/none.jpg", "x")
    ]

    assert statuses == [401, 404, 404, 404]


async def test_a_poll_that_outlasts_the_patience_times_out(telegram):
    request = InProcess(telegram, read_within=0.001)

    with pytest.raises(TimedOut):
        await request.call("http://sandbox/bot1:sandbox/getUpdates", {"timeout": 30})

    assert telegram.called("getUpdates") == []


async def test_a_fault_strikes_its_chat_as_often_as_ordered(telegram, bot, ali):
    telegram.account(6, "Sara").starts()
    telegram.faults.append(Fault(too_many_requests(5), method="sendMessage", chat_id=5, times=2))

    for _ in range(2):
        with pytest.raises(RetryAfter) as caught:
            await bot.send_message(5, "x")
        assert caught.value.retry_after.total_seconds() == 5
    await bot.send_message(6, "x")
    await bot.send_message(5, "x")

    assert ali.says == ["x"]
    assert telegram.faults == []
    assert [type(call.error) for call in telegram.called("sendMessage")] == [
        ApiError,
        ApiError,
        type(None),
        type(None),
    ]


@pytest.mark.parametrize("loss", [ConnectionLost, AnswerTimedOut])
@pytest.mark.parametrize("after", [False, True])
async def test_a_lost_answer_differs_from_a_lost_call(telegram, bot, ali, loss, after):
    raised = {ConnectionLost: NetworkError, AnswerTimedOut: TimedOut}[loss]
    telegram.faults.append(Fault(loss(), method="sendMessage", after=after))

    with pytest.raises(raised):
        await bot.send_message(5, "x")

    assert ali.says == (["x"] if after else [])


async def test_a_fault_may_strike_any_method(telegram, bot):
    telegram.faults.append(Fault(forbidden("user is deactivated")))

    with pytest.raises(Forbidden):
        await bot.get_me()
