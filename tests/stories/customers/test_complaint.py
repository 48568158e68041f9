"""Telling a complaint, by every path: nothing typed is asked again, and no words end where nobody reads."""

import re

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import (
    MINUTE,
    column,
    heard,
    is_asked,
    labels,
    last,
    number_of,
    rows,
    taps,
    writes,
)


async def test_topic_words_and_wish_are_asked_one_by_one(play: Stage, emma: Account, owner: Account):
    await taps(play, emma, "Tell us a problem")
    assert last(emma) == "What is it about? Tap one, or just write what happened."
    assert labels(emma) == [
        "Came late",
        "Damaged",
        "Wrong item",
        "Quality",
        "Price and money",
        "How we treated you",
        "Something else",
        "Discard",
    ]

    await taps(play, emma, "Price and money")
    assert "What happened? In your own words; photos, a voice message or a file are fine, too." in last(emma)

    await writes(play, emma, "You charged me twice.")
    assert (
        last(emma) == "Kept. Is there more? Write on. “That's all” asks a few short things;"
        " “Just send it” hands it over without them."
    )

    await taps(play, emma, "That's all")
    assert last(emma) == "What, small or large, would put it right? Write it, or leave the proposal to us."

    await writes(play, emma, "Give one back.")
    number = await number_of(play)
    assert last(emma) == (
        f"We have your complaint. Its number: {number}\n"
        "You charged me twice.\n"
        "Price and money · wanted: Give one back.\n\n"
        "• Who reads it: our staff\n"
        "• Answer: by Monday 23 November, 12:00\n"
        "• Then: you read the explanation and say whether it convinces you. "
        "Without your yes it never counts as settled.\n\n"
        "Whatever else comes to mind, write it here."
    )
    assert re.fullmatch("[2-9A-HJKMNP-Z]{4}", number)
    assert "You charged me twice." in last(owner)
    assert "خواسته: Give one back." in last(owner)
    assert await column(play, "select part from words order by id") == ["told", "wanted"]


async def test_words_straight_away_need_no_topic(play: Stage, emma: Account, owner: Account):
    await writes(play, emma, "/complain", "It leaks.")
    await taps(play, emma, "That's all", "You propose")

    assert "It leaks." in last(emma)
    assert "Something else" not in last(emma)
    assert "What is it about?" not in heard(emma, 2)
    assert "What happened?" not in heard(emma)
    assert await column(play, "select state from matters") == ["received"]


async def test_a_topic_may_still_be_tapped_after_the_words(play: Stage, emma: Account):
    await writes(play, emma, "/complain", "It leaks.")

    await taps(play, emma, "Quality", "Skip", "You propose")

    assert "We have your complaint." in heard(emma)
    assert "What happened?" not in heard(emma)
    assert await rows(play, "select topic, state from matters") == [{"topic": "quality", "state": "received"}]


async def test_several_messages_and_photos_are_kept_in_order_and_all_are_handed_over(
    play: Stage, emma: Account, owner: Account
):
    await writes(play, emma, "/complain")
    await taps(play, emma, "Damaged")
    play.clock.move(MINUTE)
    await writes(play, emma, "Two glasses broke.")
    emma.sends_photo("this one")
    emma.sends_photo("and this", media_group_id="1")
    emma.sends_photo(media_group_id="1")
    await play.settle()
    await writes(play, emma, "I have guests on Tuesday.")

    await taps(play, emma, "Just send it")

    told = "Two glasses broke.\nthis one\nand this\nI have guests on Tuesday."
    assert told in last(emma)
    assert "Damaged · 3 photos" in last(emma)
    assert told in heard(owner)
    assert [message.photo is not None for message in owner.chat[-4:]] == [False, True, True, True]
    assert await column(play, "select count(*) from files") == [3]


async def test_an_album_straight_after_the_topic_is_answered_too(play: Stage, emma: Account):
    await writes(play, emma, "/complain")
    await taps(play, emma, "Damaged")

    emma.sends_photo("broken", media_group_id="1")
    emma.sends_photo(media_group_id="1")
    await play.settle()

    assert last(emma).startswith("Kept. Is there more?")
    assert heard(emma).count("Kept. Is there more?") == 1


async def test_a_photo_alone_is_a_complaint_too(play: Stage, emma: Account, owner: Account):
    await writes(play, emma, "/complain")
    await taps(play, emma, "Damaged")
    play.clock.move(MINUTE)
    emma.sends_photo()
    await play.settle()

    await taps(play, emma, "Just send it")

    assert "Damaged · 1 photo" in last(emma)
    assert owner.last.photo is not None


async def test_a_score_its_words_and_its_yes_are_never_asked_twice(play: Stage, emma: Account, owner: Account):
    await is_asked(play, emma, "kettle")
    await taps(play, emma, "2")
    await writes(play, emma, "It leaks.")

    await taps(play, emma, "Yes, look into it", "Quality", "Skip", "You propose")

    assert "What happened?" not in heard(emma)
    assert "It leaks." in last(emma)
    assert "Quality · kettle" in last(emma)
    assert "Emma، نمره‌ی ۲" in last(owner)
    assert await rows(play, "select kind, response_id, purchase_id from matters") == [
        {"kind": "complaint", "response_id": 1, "purchase_id": 1}
    ]


async def test_a_yes_without_words_asks_for_them(play: Stage, emma: Account):
    await is_asked(play, emma)
    await taps(play, emma, "2", "Yes, look into it", "Quality")

    assert "What happened?" in last(emma)

    await play.pass_time(30 * MINUTE)

    assert "We have your complaint." in last(emma)
    assert await column(play, "select state from matters") == ["received"]
