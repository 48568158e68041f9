"""What can't be kept is said kindly, and the words around it are kept."""

from collections.abc import Callable
from typing import Any

import pytest

from domain.media.files import LARGEST_FILE
from sandbox.errors import bad_request
from sandbox.faults import Fault
from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import column, complains, heard, last, plain, taps, writes

UNSUPPORTED: dict[str, Callable[[Account], Any]] = {
    "sticker": lambda who: who.sends_sticker(),
    "contact": lambda who: who.sends_contact("+982112345678", "Reza"),
    "poll": lambda who: who.sends_poll("Tea?", "yes", "no"),
}
NOT_KEPT = (
    "We can't keep this kind of message. Text, photos, videos, voice messages, files and places on the map all reach "
    "us; so do a few words about this one."
)


@pytest.mark.parametrize("kind", UNSUPPORTED)
async def test_what_nobody_could_pass_on_is_said(play: Stage, emma: Account, kind: str):
    UNSUPPORTED[kind](emma)
    await play.settle()

    assert [plain(text) for text in emma.says[1:]] == [NOT_KEPT]
    assert await column(play, "select count(*) from words") == [0]


async def test_a_file_that_is_too_large_is_left_out_and_its_words_are_kept(play: Stage, emma: Account, agent: Account):
    number = await complains(play, emma, "It leaks.")

    emma.sends_video("See how it leaks", size=LARGEST_FILE + 1)
    await play.settle()

    assert [plain(text) for text in emma.says[-2:]] == [
        "This file is larger than 50 MB, and we can't keep it. A smaller one reaches us, and so do a few words on what "
        "is in it.",
        f"Added to complaint {number}; our staff will see it. About the same matter? If not, tap below.",
    ]
    assert "See how it leaks" in last(agent)
    assert await column(play, "select count(*) from files") == [0]


async def test_a_file_of_just_that_size_is_kept(play: Stage, emma: Account):
    emma.sends_video(size=LARGEST_FILE)
    await play.settle()

    assert await column(play, "select size from files") == [LARGEST_FILE]


async def test_too_large_without_a_word_leaves_nothing_behind(play: Stage, sara: Account):
    sara.sends_document("film.mkv", size=LARGEST_FILE + 1)
    await play.settle()

    assert "از ۵۰ مگابایت بزرگ‌تر است" in last(sara)
    assert await column(play, "select count(*) from matters") == [0]


async def test_a_file_that_telegram_refuses_holds_up_nothing_and_is_told(play: Stage, emma: Account, agent: Account):
    await complains(play, emma, "It leaks.")
    refusal = bad_request("wrong file identifier/HTTP URL specified")
    play.telegram.faults.append(Fault(refusal, "sendVoice", agent.id))

    emma.sends_voice()
    await writes(play, emma, "Did you hear it?")
    await play.settle()

    assert "There was a file here that Telegram doesn't give us any more." in heard(agent)
    assert "Did you hear it?" in heard(agent)
    assert await column(play, "select intent from outbox where failure is not null") == ["file"]


async def test_of_an_album_one_bad_file_takes_none_of_the_others_along(play: Stage, emma: Account, agent: Account):
    await writes(play, emma, "/complain")
    emma.sends_album("all three", None, None)
    await play.settle()
    refusal = bad_request("wrong file identifier/HTTP URL specified")
    play.telegram.faults.append(Fault(refusal, "sendMediaGroup", agent.id))
    play.telegram.faults.append(Fault(refusal, "sendPhoto", agent.id))

    await taps(play, emma, "That's all", "You propose")
    for _ in range(2):  # What is said instead is under way only after the refusal.
        await play.settle()

    assert [message.photo is not None for message in agent.chat[-3:]] == [True, True, False]
    assert "There was a file here" in last(agent)
