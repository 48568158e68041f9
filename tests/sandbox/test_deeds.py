"""What people send besides texts, judged as updates by two libraries."""

import pytest

from sandbox.people import NotPossible
from tests.sandbox.builders import judged

DEEDS = {
    "photo": lambda ali, **way: ali.sends_photo(**way),
    "voice": lambda ali, **way: ali.sends_voice(**way),
    "video_note": lambda ali, **way: ali.sends_video_note(**way),
    "video": lambda ali, **way: ali.sends_video(**way),
    "audio": lambda ali, **way: ali.sends_audio(**way),
    "animation": lambda ali, **way: ali.sends_animation(**way),
    "document": lambda ali, **way: ali.sends_document("a.pdf", **way),
    "sticker": lambda ali, **way: ali.sends_sticker(**way),
    "location": lambda ali, **way: ali.sends_location(35.7, 51.4, **way),
    "contact": lambda ali, **way: ali.sends_contact("+982112345678", "Reza", **way),
    "poll": lambda ali, **way: ali.sends_poll("Tea?", "yes", "no", **way),
}


@pytest.mark.parametrize("kind", DEEDS)
async def test_each_is_an_update_that_both_libraries_read_and_may_be_a_reply(telegram, ali, kind):
    said = await telegram.call("sendMessage", {"chat_id": 5, "text": "چه شد؟"})

    aiogram, ptb = judged(DEEDS[kind](ali, reply_to=said["message_id"]))

    assert getattr(aiogram.message, kind) and getattr(ptb.message, kind)
    assert ptb.message.reply_to_message.text == "چه شد؟"
    assert ali.chat[-1].reply_to == said["message_id"]


@pytest.mark.parametrize("kind", ["voice", "video", "audio", "animation"])
def test_words_may_stand_under_it(ali, kind):
    update = getattr(ali, f"sends_{kind}")("این صدا را می‌دهد")

    assert judged(update)[1].message.caption == "این صدا را می‌دهد"
    assert ali.chat[-1].text == "این صدا را می‌دهد"


def test_a_message_tells_what_it_holds(ali):
    ali.sends_voice()
    ali.sends_animation()
    ali.sends_location(35.7, 51.4)
    ali.writes("سلام")

    voice, animation, place, text = ali.chat[-4:]
    assert voice.file == ("voice", voice.json["voice"]["file_id"])
    assert animation.file == ("animation", animation.document)
    assert (place.file, place.location) == (None, (35.7, 51.4))
    assert (text.file, text.location, text.album) == (None, None, None)


def test_a_large_file_needs_no_bytes(ali):
    document = judged(ali.sends_document("film.mkv", size=60_000_000))[1].message.document

    assert (document.file_name, document.file_size, document.mime_type) == ("film.mkv", 60_000_000, "video/x-matroska")


@pytest.mark.parametrize("kind", ["photo", "video", "document"])
def test_an_album_comes_one_by_one_under_one_number(ali, kind):
    updates = [judged(update)[1].message for update in ali.sends_album("یک", None, "سه", kind=kind, reply_to=1)]

    assert [message.caption for message in updates] == ["یک", None, "سه"]
    assert len({message.media_group_id for message in updates}) == 1
    assert len({message.message_id for message in updates}) == 3
    assert {message.reply_to_message.message_id for message in updates} == {1}


def test_two_albums_are_two(ali):
    first, second = ali.sends_album(None, None)[0], ali.sends_album(None, None)[0]

    assert first["message"]["media_group_id"] != second["message"]["media_group_id"]


def test_a_text_passed_on_may_look_like_a_command(ali):
    aiogram, ptb = judged(ali.forwards("/stop", of="Mina"))

    assert (ptb.message.text, ptb.message.entities[0].type) == ("/stop", "bot_command")
    assert ptb.message.forward_origin.sender_user_name == "Mina"
    assert aiogram.message.forward_origin.type == "hidden_user"


async def test_a_message_is_passed_on_with_its_author_and_without_its_keyboard(telegram, ali, clock):
    keyboard = {"inline_keyboard": [[{"text": "۱", "callback_data": "s:1"}]]}
    await telegram.call(
        "sendMessage", {"chat_id": 5, "text": "<b>چند؟</b>", "parse_mode": "HTML", "reply_markup": keyboard}
    )
    asked_at = clock.now
    clock.moves(hours=1)

    _, ptb = judged(ali.forwards(ali.last))
    again = judged(ali.forwards(ali.chat[-1]))[1]

    assert (ptb.message.text, ptb.message.entities[0].type) == ("چند؟", "bold")
    assert ptb.message.from_user.id == 5
    assert ptb.message.reply_markup is None
    assert (ptb.message.forward_origin.sender_user.id, ptb.message.forward_origin.date) == (telegram.me["id"], asked_at)
    assert again.message.forward_origin == ptb.message.forward_origin


def test_a_file_is_passed_on(ali):
    ali.sends_album("یک", None)

    update = ali.forwards(ali.chat[-2])

    assert ali.chat[-1].file == ali.chat[-3].file
    assert (update["message"]["caption"], ali.chat[-1].album) == ("یک", None)


async def test_nobody_sends_what_no_client_offers(telegram, ali):
    await telegram.call("sendMessage", {"chat_id": 5, "text": "x", "protect_content": True})
    attempts = [
        lambda: ali.sends_album("alone"),
        lambda: ali.sends_album(*["x"] * 11),
        lambda: ali.sends_voice("x" * 1025),
        lambda: ali.forwards(ali.last),
        lambda: telegram.account(6, "Sara").sends_location(0, 0),
    ]

    for attempt in attempts:
        with pytest.raises(NotPossible):
            attempt()
