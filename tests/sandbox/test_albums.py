"""Albums of the bot, and what Telegram lets nobody put into one."""

import pytest
from telegram import InputMediaDocument, InputMediaPhoto, InputMediaVideo

from sandbox.pictures import PIXEL

BAD = "400 Bad Request: "
UNREADABLE = BAD + "can't parse InputMedia: "


@pytest.fixture
def photo(ali):
    return ali.sends_photo()["message"]["photo"][-1]["file_id"]


async def test_pictures_and_videos_go_together_with_words_of_their_own(bot, ali, photo):
    video = ali.sends_video()["message"]["video"]["file_id"]

    sent = await bot.send_media_group(
        5,
        [InputMediaPhoto(photo, caption="<b>یک</b>", parse_mode="HTML"), InputMediaVideo(video)],
        reply_to_message_id=1,
    )

    shown = ali.chat[-2:]
    assert [message.file for message in shown] == [("photo", photo), ("video", video)]
    assert [message.text for message in shown] == ["یک", ""]
    assert {message.reply_to for message in shown} == {1}
    assert shown[0].album == shown[1].album == sent[0].media_group_id


async def test_uploads_of_an_album_are_attached(bot, telegram, ali):
    await bot.send_media_group(5, [InputMediaDocument(b"a", filename="a.csv"), InputMediaDocument(b"b")])

    assert [telegram.files.known(message.document).upload.content for message in ali.chat[-2:]] == [b"a", b"b"]


async def test_each_album_has_a_number_of_its_own(bot, ali, photo):
    first = await bot.send_media_group(5, [InputMediaPhoto(photo), InputMediaPhoto(PIXEL)])
    second = await bot.send_media_group(5, [InputMediaPhoto(photo), InputMediaPhoto(PIXEL)])

    assert first[0].media_group_id != second[0].media_group_id


@pytest.mark.parametrize(
    ("kinds", "description"),
    [
        ([], BAD + "there are no messages to send"),
        (["photo"], "400 Sandbox: an album of one"),
        (["photo"] * 11, BAD + "too many messages to send as an album"),
        (["photo", "document"], BAD + "document can't be mixed with other media types"),
        (["video", "audio"], BAD + "audio can't be mixed with other media types"),
        (["photo", "animation"], UNREADABLE + 'type "animation" can\'t be used in sendMediaGroup'),
        (["photo", "voice"], UNREADABLE + 'type "voice" is unsupported'),
        (["photo", ""], UNREADABLE + 'can\'t find field "type"'),
    ],
)
async def test_not_everything_goes_together(ali, refusal, photo, kinds, description):
    media = [{"type": kind, "media": photo} for kind in kinds]

    refused = await refusal("sendMediaGroup", chat_id=5, media=media)

    assert refused.startswith(description)
    assert ali.says == []


@pytest.mark.parametrize(
    ("item", "description"),
    [
        ({"type": "photo"}, UNREADABLE + "media not found"),
        ({"type": "photo", "media": "attach://nothing"}, UNREADABLE + "media not found"),
        ({"type": "photo", "media": 7}, UNREADABLE + 'field "media" must be of type String'),
        ({"type": "photo", "media": "gone"}, BAD + "wrong file identifier/HTTP URL specified"),
        ({"type": "video", "media": "PHOTO"}, BAD + "can't use file of type Photo as Video"),
        ({"type": "photo", "media": "PHOTO", "caption": "x" * 1025}, BAD + "message caption is too long"),
        ({"type": "photo", "media": "PHOTO", "caption": "<b>", "parse_mode": "HTML"}, BAD + "can't parse entities"),
        ({"type": "photo", "media": "PHOTO", "has_spoiler": True}, "400 Sandbox: field has_spoiler"),
        ("PHOTO", UNREADABLE + "expected an Object"),
    ],
)
async def test_one_bad_file_stops_the_whole_album(ali, refusal, photo, item, description):
    if isinstance(item, dict) and item.get("media") == "PHOTO":
        item = {**item, "media": photo}

    refused = await refusal("sendMediaGroup", chat_id=5, media=[{"type": "photo", "media": photo}, item])

    assert refused.startswith(description)
    assert ali.says == []


async def test_an_album_has_no_keyboard(ali, refusal, photo):
    media = [{"type": "photo", "media": photo}] * 2

    refused = await refusal("sendMediaGroup", chat_id=5, media=media, reply_markup={"inline_keyboard": []})

    assert refused == "400 Sandbox: parameter reply_markup of sendMediaGroup is not modelled"
