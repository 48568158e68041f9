"""Other files and other words in messages that the bot has sent."""

import pytest
from telegram import InputMediaPhoto

from sandbox.pictures import PIXEL

CANT = "message can't be edited"


@pytest.fixture
def files(ali):
    """The ids of a file of each kind."""
    made = {}
    for kind in ("photo", "video", "voice", "sticker", "video_note", "audio"):
        message = getattr(ali, f"sends_{kind}")()["message"]
        made[kind] = message[kind][-1]["file_id"] if kind == "photo" else message[kind]["file_id"]
    return made


@pytest.fixture
def sends(call, files):
    async def sending(kind, **given):
        name = "".join(word.title() for word in kind.split("_"))
        return (await call(f"send{name}", chat_id=5, **{kind: files[kind]}, **given))["message_id"]

    return sending


async def test_words_under_a_file_change_and_go_with_the_keyboard(call, sends, ali):
    number = await sends("photo", caption="a")
    given = {"chat_id": 5, "message_id": number}

    edited = await call("editMessageCaption", **given, caption="<b>b</b>", parse_mode="HTML")
    await call("editMessageCaption", **given)

    assert (edited["caption"], edited["caption_entities"][0]["type"]) == ("b", "bold")
    assert ("caption" in ali.last.json, ali.last.file[0], ali.last.edited) == (False, "photo", True)


@pytest.mark.parametrize("kind", ["photo", "video", "audio"])
async def test_another_file_takes_the_place_of_a_file_or_a_text(call, sends, files, ali, kind):
    said = (await call("sendMessage", chat_id=5, text="a"))["message_id"]
    for number in (said, await sends("photo", caption="a")):
        media = {"type": kind, "media": files[kind], "caption": f"b {number}"}

        edited = await call("editMessageMedia", chat_id=5, message_id=number, media=media)

        assert (edited["caption"], kind in edited, "text" in edited) == (f"b {number}", True, False)
        assert kind == "photo" or "photo" not in edited


async def test_an_upload_takes_the_place_too(bot, ali, sends, telegram):
    number = await sends("video")

    edited = await bot.edit_message_media(InputMediaPhoto(PIXEL), 5, number)

    assert telegram.files.known(edited.photo[-1].file_id).upload.content == PIXEL


@pytest.mark.parametrize(
    ("kind", "method", "words"),
    [
        ("sticker", "editMessageCaption", "there is no caption in the message to edit"),
        ("video_note", "editMessageCaption", "there is no caption in the message to edit"),
        ("photo", "editMessageText", "there is no text in the message to edit"),
        ("sticker", "editMessageMedia", CANT),
        ("voice", "editMessageMedia", CANT),
    ],
)
async def test_what_can_not_change_is_said(sends, refuses, files, kind, method, words):
    number = await sends(kind)
    given = {
        "editMessageText": {"text": "x"},
        "editMessageMedia": {"media": {"type": "photo", "media": files["photo"]}},
    }

    await refuses(words, method, chat_id=5, message_id=number, **given.get(method, {}))


async def test_an_album_stays_one_of_its_kind(call, refuses, files):
    pictures = [{"type": "photo", "media": files["photo"]}] * 2
    first, _ = await call("sendMediaGroup", chat_id=5, media=pictures)
    given = {"chat_id": 5, "message_id": first["message_id"]}

    await refuses(
        "message content type can't be used in an album",
        "editMessageMedia",
        **given,
        media={"type": "audio", "media": files["audio"]},
    )
    edited = await call("editMessageMedia", **given, media={"type": "video", "media": files["video"]})

    assert edited["media_group_id"] == first["media_group_id"]
