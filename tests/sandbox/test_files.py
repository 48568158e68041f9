"""Pictures and documents on their way to Telegram and back."""

import pytest
from aiogram.types import File, Message

from sandbox.files import Upload
from sandbox.pictures import PIXEL, dimensions

MB = 1024 * 1024
BAD = "400 Bad Request: "
JPEG = bytes.fromhex("ffd8ffe000104a46494600010100000100010000ffc0000b080030004001011100ffd9")


def png(width, height):
    return PIXEL[:16] + width.to_bytes(4, "big") + height.to_bytes(4, "big") + PIXEL[24:]


def test_the_shape_of_a_picture_is_read_from_its_content():
    assert dimensions(png(640, 480)) == (640, 480)
    assert dimensions(JPEG) == (64, 48)


async def test_an_uploaded_photo_has_sizes_and_can_be_sent_again_by_its_id(telegram, ali):
    upload = {"photo": Upload("chart.png", png(900, 450), "image/png")}

    sent = await telegram.call("sendPhoto", {"chat_id": 5, "caption": "نمودار"}, upload)
    again = await telegram.call("sendPhoto", {"chat_id": 5, "photo": sent["photo"][-1]["file_id"]})

    sizes = [(size.width, size.height) for size in Message.model_validate(sent).photo]
    assert sizes == [(90, 45), (900, 450)]
    assert again["photo"] == sent["photo"]
    assert ali.says == ["نمودار", ""]


async def test_a_document_keeps_its_name(telegram, ali):
    upload = {"file0": Upload("گزارش.csv", b"a;b", "text/csv")}

    sent = await telegram.call("sendDocument", {"chat_id": 5, "document": "attach://file0"}, upload)

    document = Message.model_validate(sent).document
    assert (document.file_name, document.mime_type, document.file_size) == ("گزارش.csv", "text/csv", 3)


async def test_a_photo_of_a_person_can_be_fetched_and_passed_on(telegram, ali):
    file_id = ali.sends_photo()["message"]["photo"][-1]["file_id"]

    found = await telegram.call("getFile", {"file_id": file_id})
    await telegram.call("sendPhoto", {"chat_id": 5, "photo": file_id})

    assert telegram.files.at(File.model_validate(found).file_path).upload.content == PIXEL
    assert ali.last.photo == file_id


@pytest.mark.parametrize(
    ("method", "parameters", "description"),
    [
        ("sendPhoto", {}, "there is no photo in the request"),
        ("sendPhoto", {"photo": "gone"}, "wrong file identifier/HTTP URL specified"),
        ("sendPhoto", {"photo": "gone", "caption": "x" * 1025}, "message caption is too long"),
        ("getFile", {"file_id": "gone"}, "invalid file_id"),
    ],
)
async def test_files_are_checked(ali, refusal, method, parameters, description):
    chat = {} if method == "getFile" else {"chat_id": 5}

    assert await refusal(method, **chat, **parameters) == BAD + description


@pytest.mark.parametrize(
    ("content", "description"),
    [
        (b"<svg/>", "IMAGE_PROCESS_FAILED"),
        (png(9000, 2000), "PHOTO_INVALID_DIMENSIONS"),
        (png(2100, 100), "PHOTO_INVALID_DIMENSIONS"),
        (b"", "file must be non-empty"),
    ],
)
async def test_a_photo_must_be_one(ali, refusal, content, description):
    upload = {"photo": Upload("x.png", content)}

    assert await refusal("sendPhoto", upload, chat_id=5) == BAD + description


async def test_a_file_cannot_change_its_kind(telegram, ali, refusal):
    file_id = ali.sends_document("a.pdf", b"%PDF")["message"]["document"]["file_id"]

    refused = await refusal("sendPhoto", chat_id=5, photo=file_id)

    assert refused == BAD + "can't use file of type Document as Photo"


@pytest.mark.parametrize(
    ("size", "found"),
    [(20 * MB, None), (20 * MB + 1, BAD + "file is too big"), (60 * MB, BAD + "file is too big")],
)
async def test_only_20_megabytes_come_down(telegram, ali, refusal, size, found):
    sent = ali.sends_document("film.zip", size=size)["message"]["document"]

    assert sent["file_size"] == size
    if found is None:
        assert (await telegram.call("getFile", {"file_id": sent["file_id"]}))["file_size"] == size
    else:
        assert await refusal("getFile", file_id=sent["file_id"]) == found


@pytest.mark.parametrize(("method", "kind", "size"), [("sendPhoto", "photo", 10 * MB), ("sendVideo", "video", 50 * MB)])
async def test_what_goes_up_has_a_limit_and_what_is_there_has_none(ali, telegram, refusal, method, kind, size):
    upload = Upload("x", PIXEL, claimed=size + 1)
    theirs = ali.sends_video(size=60 * MB)["message"]["video"]["file_id"]

    refused = await refusal(method, {kind: upload}, chat_id=5)
    await telegram.call("sendVideo", {"chat_id": 5, "video": theirs})

    assert refused == BAD + f"file of size {size + 1} bytes is too big for a {kind}; the maximum size is {size} bytes"
    assert ali.last.file == ("video", theirs)


async def test_a_test_reads_what_the_bot_has_uploaded(bot, telegram, ali):
    await bot.send_document(5, "یک,دو".encode(), filename="mydata.csv")

    uploaded = telegram.files.known(ali.last.document).upload

    assert (uploaded.name, uploaded.content.decode()) == ("mydata.csv", "یک,دو")
    assert telegram.called("sendDocument")[-1].files["document"] == uploaded


async def test_a_file_from_the_internet_is_refused_loudly(telegram, ali, refusal):
    await refusal("sendPhoto", chat_id=5, photo="https://x.y/z.png")

    assert telegram.refused == ["Sandbox: a file from the Internet is not modelled"]
