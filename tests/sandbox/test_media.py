"""Voices, videos, places: sent by a real PTB bot, and refused where Telegram refuses them."""

import pytest
from aiogram.types import Message

from sandbox.files import Upload

BAD = "400 Bad Request: "
DEEDS = {
    "voice": "sends_voice",
    "video": "sends_video",
    "audio": "sends_audio",
    "animation": "sends_animation",
    "video_note": "sends_video_note",
    "photo": "sends_photo",
}
WORDED = [kind for kind in DEEDS if kind != "video_note"]


def method_of(kind):
    return "send" + "".join(word.title() for word in kind.split("_"))


@pytest.mark.parametrize("kind", DEEDS)
async def test_what_a_person_sent_goes_back_by_its_id(bot, ali, kind):
    getattr(ali, DEEDS[kind])()
    file_id = ali.chat[-1].file[1]

    sent = await getattr(bot, f"send_{kind}")(5, file_id, reply_to_message_id=ali.chat[-1].id)

    held = getattr(sent, kind)
    assert (held[-1] if kind == "photo" else held).file_id == file_id
    assert ali.last.file == (kind, file_id)
    assert ali.last.reply_to == ali.chat[-2].id


@pytest.mark.parametrize("kind", WORDED)
async def test_what_has_a_caption_is_formatted_and_bounded(bot, ali, refusal, kind):
    getattr(ali, DEEDS[kind])()
    file_id = ali.chat[-1].file[1]

    await getattr(bot, f"send_{kind}")(5, file_id, caption="<b>گوش کنید</b>", parse_mode="HTML")
    refused = await refusal(method_of(kind), **{"chat_id": 5, kind: file_id, "caption": "x" * 1025})

    assert (ali.last.text, ali.last.html) == ("گوش کنید", "<b>گوش کنید</b>")
    assert refused == BAD + "message caption is too long"


async def test_a_round_video_and_a_place_have_no_caption(ali, refusal):
    note = ali.sends_video_note()["message"]["video_note"]["file_id"]

    worded = await refusal("sendVideoNote", chat_id=5, video_note=note, caption="x")
    named = await refusal("sendLocation", chat_id=5, latitude=35.7, longitude=51.4, caption="x")

    assert worded == "400 Sandbox: parameter caption of sendVideoNote is not modelled"
    assert named == "400 Sandbox: parameter caption of sendLocation is not modelled"


async def test_an_upload_looks_as_its_sender_says(bot, ali):
    video = await bot.send_video(5, b"film", duration=7, width=320, height=240)
    audio = await bot.send_audio(5, b"song", duration=61, performer="Nasrin", title="Rain", filename="rain.mp3")
    note = await bot.send_video_note(5, b"round", length=200)

    assert (video.video.duration.seconds, video.video.width, video.video.height) == (7, 320, 240)
    assert (audio.audio.performer, audio.audio.title, audio.audio.file_name) == ("Nasrin", "Rain", "rain.mp3")
    assert (note.video_note.length, note.video_note.duration.seconds) == (200, 3)


async def test_an_animation_is_a_document_too(telegram, ali):
    sent = await telegram.call("sendAnimation", {"chat_id": 5}, {"animation": Upload("wave.gif", b"GIF89a")})

    message = Message.model_validate(sent)
    assert message.animation.file_id == message.document.file_id
    assert ali.last.file == ("animation", message.animation.file_id)


@pytest.mark.parametrize(
    ("deed", "kind", "words"),
    [
        ("sends_voice", "audio", "VoiceNote as Audio"),
        ("sends_audio", "voice", "Audio as VoiceNote"),
        ("sends_video", "video_note", "Video as VideoNote"),
        ("sends_animation", "document", "Animation as Document"),
        ("sends_photo", "document", "Photo as Document"),
        ("sends_sticker", "photo", "Sticker as Photo"),
    ],
)
async def test_a_file_keeps_its_type(ali, refusal, deed, kind, words):
    getattr(ali, deed)()

    refused = await refusal(method_of(kind), **{"chat_id": 5, kind: ali.chat[-1].file[1]})

    assert refused == BAD + f"can't use file of type {words}"


@pytest.mark.parametrize("kind", [*DEEDS, "document"])
async def test_a_file_must_be_given(ali, refusal, kind):
    missing = await refusal(method_of(kind), chat_id=5)
    empty = await refusal(method_of(kind), {kind: Upload("x", b"")}, chat_id=5)

    assert missing == BAD + f"there is no {kind.replace('_', ' ')} in the request"
    assert empty == BAD + "file must be non-empty"


async def test_a_place_is_sent_and_seen(bot, ali):
    sent = await bot.send_location(5, 35.6892, 51.389, horizontal_accuracy=20)

    assert (sent.location.latitude, sent.location.horizontal_accuracy) == (35.6892, 20)
    assert ali.last.location == (35.6892, 51.389)
    assert ali.last.file is None


@pytest.mark.parametrize(
    ("point", "description"),
    [
        ({"longitude": 51.4}, "latitude is empty"),
        ({"latitude": 91, "longitude": 51.4}, "wrong location specified"),
        ({"latitude": "nan", "longitude": 51.4}, "wrong location specified"),
        ({"latitude": 35.7, "longitude": -180.5}, "wrong location specified"),
        ({"latitude": "north", "longitude": 51.4}, 'field "latitude" must be a number'),
    ],
)
async def test_a_place_is_on_the_map(ali, refusal, point, description):
    assert await refusal("sendLocation", chat_id=5, **point) == BAD + description
