"""Every kind of file is kept by the names that Telegram gave it, counted in a card, and sent on as what it is."""

from collections.abc import Callable
from typing import Any

import pytest

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import HOUR, column, complains, heard, last, rows, taps, writes

Sends = Callable[[Account], Any]
KINDS: dict[str, Sends] = {
    "photo": lambda who: who.sends_photo(),
    "video": lambda who: who.sends_video(),
    "video_note": lambda who: who.sends_video_note(),
    "voice": lambda who: who.sends_voice(),
    "audio": lambda who: who.sends_audio(),
    "animation": lambda who: who.sends_animation(),
    "document": lambda who: who.sends_document("bill.pdf"),
    "location": lambda who: who.sends_location(35.7448, 51.3753),
}
COUNTED = {
    "photo": ("1 photo", "۱ عکس"),
    "video": ("1 video", "۱ ویدئو"),
    "video_note": ("1 video message", "۱ پیام ویدئویی"),
    "voice": ("1 voice message", "۱ صدا"),
    "audio": ("1 recording", "۱ فایل صوتی"),
    "animation": ("1 animation", "۱ گیف"),
    "document": ("1 document", "۱ فایل"),
    "location": ("1 place on the map", "۱ موقعیت روی نقشه"),
}


async def test_all_that_telegram_tells_of_a_file_is_kept_but_the_file(play: Stage, emma: Account):
    emma.sends_photo()
    emma.sends_document("bill.pdf", b"%PDF-1.7")
    emma.sends_location(35.7448, 51.3753)
    await play.settle()

    photo, document, place = await rows(
        play, "select kind, file_id, unique_id, name, mime, size, latitude, longitude from files order by id"
    )
    nothing = dict.fromkeys(("file_id", "unique_id", "name", "mime", "size", "latitude", "longitude"))
    assert (photo["kind"], photo["file_id"]) == ("photo", next(one.photo for one in emma.chat if one.photo))
    assert document == nothing | {
        "kind": "document",
        "file_id": next(one.document for one in emma.chat if one.document),
        "unique_id": "sandbox-u2",
        "name": "bill.pdf",
        "mime": "application/pdf",
        "size": 8,
    }
    assert place == nothing | {"kind": "location", "latitude": 35.7448, "longitude": 51.3753}
    assert play.telegram.called("getFile") == []


@pytest.mark.on_one_engine
@pytest.mark.parametrize("kind", KINDS)
async def test_a_complaint_may_consist_of_it_alone(
    play: Stage, emma: Account, agent: Account, owner: Account, kind: str
):
    await writes(play, emma, "/complain")
    await taps(play, emma, "Damaged")
    KINDS[kind](emma)
    await play.settle()
    sent = emma.chat[-2]

    await taps(play, emma, "Just send it")

    counted, in_persian = COUNTED[kind]
    assert f"Damaged · {counted}\n" in last(emma)
    assert (agent.last.file, agent.last.location) == (sent.file, sent.location)
    assert f"\n{counted}\n" in heard(agent)
    assert await column(play, "select count(*) from outbox where failure is not null") == [0]

    await taps(play, emma, "See status", "All the words")
    assert (emma.last.file, emma.last.location) == (sent.file, sent.location)

    await writes(play, owner, "/complaint 9cmj")
    assert f"\n{in_persian}\n" in last(owner)


@pytest.mark.parametrize("kind", KINDS)
async def test_to_an_open_complaint_it_is_passed_on_as_it_comes(play: Stage, emma: Account, agent: Account, kind: str):
    number = await complains(play, emma, "It leaks.")
    await taps(play, agent, "Take it")

    KINDS[kind](emma)
    await play.settle()

    sent = emma.chat[-2]
    assert (
        last(emma)
        == f"Added to complaint {number}; Reza, agent, will see it. About the same matter? If not, tap below."
    )
    assert (agent.last.file, agent.last.location) == (sent.file, sent.location)
    assert f"Emma sends this, on {number}:" in heard(agent)


async def test_the_kinds_are_counted_each_for_itself(play: Stage, emma: Account, agent: Account, owner: Account):
    await writes(play, emma, "/complain", "It leaks.")
    for kind in ("photo", "voice", "photo"):
        KINDS[kind](emma)
    await play.settle()

    await taps(play, emma, "That's all", "You propose")

    assert "2 photos, 1 voice message" in last(emma)
    assert "\n2 photos, 1 voice message\n" in heard(agent)
    await writes(play, owner, "/complaint 9cmj")
    assert "\n۲ عکس، ۱ صدا\n" in last(owner)


async def test_what_was_wrong_may_be_spoken_from_the_first_word_to_the_last(play: Stage, emma: Account, agent: Account):
    await writes(play, emma, "/rate")
    await taps(play, emma, "3")
    emma.sends_voice("listen")
    await play.settle()
    assert [message.file for message in agent.chat[-1:]] == [emma.chat[-2].file]
    assert "listen" in heard(agent)

    await taps(play, emma, "Yes, look into it", "Quality")
    for _ in ("since when", "the wish"):
        emma.sends_voice()
        await play.settle()

    assert "We have your complaint." in last(emma)
    assert await column(play, "select part from words order by id") == ["reason", "answer", "wanted"]
    assert [message.file for message in agent.chat if message.file] == [
        message.file for message in emma.chat if message.by == "me" and message.file
    ]


async def test_at_night_a_file_makes_no_more_sound_than_the_words_before_it(play: Stage, emma: Account, agent: Account):
    await complains(play, emma, "It leaks.")
    await taps(play, agent, "Ask the customer")
    play.clock.move(11 * HOUR)

    agent.sends_photo("This one?")
    await play.settle()

    assert [message.silent for message in emma.chat[-2:]] == [True, True]


async def test_a_place_that_moves_is_no_new_word(play: Stage, emma: Account, agent: Account):
    await complains(play, emma, "It leaks.")
    update = emma.sends_location(35.7, 51.4)
    await play.settle()
    said = len(agent.chat)

    moved = update["message"] | {"location": {"latitude": 35.8, "longitude": 51.4}, "edit_date": 1}
    play.telegram.updates.put("edited_message", moved)
    await play.settle()

    assert len(agent.chat) == said
