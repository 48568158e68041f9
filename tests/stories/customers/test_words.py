"""Words out of the blue: kept first, then sorted by a tap, by the open complaint, or by the clock."""

import pytest

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import (
    MINUTE,
    column,
    complains,
    heard,
    labels,
    last,
    rows,
    taps,
    toast,
    writes,
)

WORDS = "The lid doesn't close"


async def test_words_are_kept_before_anything_is_asked(play: Stage, emma: Account, owner: Account):
    await writes(play, emma, WORDS)

    assert last(emma) == (
        "We have kept your words. Is it a problem for us to look into, a question, a thank-you, or just for us to know?"
    )
    assert labels(emma) == ["A problem", "A question", "A thank-you", "Just so you know"]
    assert await column(play, "select body from words") == [WORDS]
    assert WORDS not in heard(owner)


@pytest.mark.parametrize(
    ("button", "kind", "thanks", "title"),
    [
        ("A thank-you", "thanks", "That does us good.", "Thank-you from Emma"),
        ("Just so you know", "note", "Noted. Our staff read it", "Note from Emma"),
    ],
)
async def test_a_thank_you_or_a_note_goes_to_staff_as_it_is(
    play: Stage, emma: Account, agent: Account, button: str, kind: str, thanks: str, title: str
):
    await writes(play, emma, WORDS)

    await taps(play, emma, button)

    assert thanks in last(emma)
    assert labels(emma) == ["Tell us a problem"]
    assert title in last(agent)
    assert WORDS in last(agent)
    assert await rows(play, "select kind, state, due_at from matters") == [
        {"kind": kind, "state": "received", "due_at": None}
    ]

    await taps(play, agent, "Read")

    assert toast(agent) == "Read and put away."
    assert labels(agent) == ["See the card"]
    assert await column(play, "select state from matters") == ["seen"]


async def test_a_problem_becomes_a_complaint_and_nothing_typed_is_asked_again(
    play: Stage, emma: Account, owner: Account
):
    await writes(play, emma, WORDS)

    await taps(play, emma, "A problem", "Quality", "Skip", "You propose")

    assert "We have your complaint." in last(emma)
    assert WORDS in last(emma)
    assert WORDS in last(owner)
    assert "What happened?" not in heard(emma)
    assert await rows(play, "select kind, state, topic from matters") == [
        {"kind": "complaint", "state": "received", "topic": "quality"}
    ]


async def test_the_same_button_twice_counts_once(play: Stage, emma: Account, owner: Account):
    await writes(play, emma, WORDS)
    message = emma.last.id
    await taps(play, emma, "A thank-you")
    before = len(owner.says)

    emma.forges("so:1:note", message)
    await play.settle()

    assert toast(emma) == "It was saved before."
    assert len(owner.says) == before
    assert await column(play, "select kind from matters") == ["thanks"]


async def test_words_that_nobody_sorts_reach_staff_as_a_note_after_half_an_hour(
    play: Stage, emma: Account, owner: Account
):
    await writes(play, emma, WORDS)

    await play.pass_time(29 * MINUTE)
    assert WORDS not in heard(owner)

    await play.pass_time(MINUTE)
    assert "یادداشت از Emma" in last(owner)
    assert WORDS in last(owner)
    assert await rows(play, "select kind, state from matters") == [{"kind": "note", "state": "received"}]


async def test_what_staff_have_as_a_note_may_still_become_a_complaint(play: Stage, emma: Account, owner: Account):
    await writes(play, emma, WORDS)
    await play.pass_time(30 * MINUTE)

    await taps(play, emma, "A problem", "Quality", "Skip", "You propose")

    assert "We have your complaint." in last(emma)
    assert "یادداشت از Emma" not in heard(owner)
    assert WORDS in last(owner)
    assert await rows(play, "select kind, state from matters") == [{"kind": "complaint", "state": "received"}]


async def test_a_burst_of_messages_is_one_matter_with_all_its_words(play: Stage, emma: Account, owner: Account):
    burst = ["well", "the lid", "of the kettle", "doesn't close", "?"]
    for text in burst:
        emma.writes(text)
    await play.settle()

    await play.pass_time(30 * MINUTE)

    assert "\n".join(burst) in last(owner)
    assert await column(play, "select count(*) from matters") == [1]
    assert await column(play, "select body from words order by id") == burst
    assert heard(owner).count("سؤال از Emma") == 1


async def test_with_an_open_complaint_words_go_there_and_to_its_assignee_alone(
    play: Stage, emma: Account, agent: Account, manager: Account
):
    number = await complains(play, emma, "It leaks.")
    await taps(play, agent, "Take it")
    before = len(manager.says)

    await writes(play, emma, WORDS)

    assert (
        last(emma)
        == f"Added to complaint {number}; Reza, agent, will see it. About the same matter? If not, tap below."
    )
    assert f"Emma writes, on {number}:\n{WORDS}" in last(agent)
    assert len(manager.says) == before
    assert await column(play, "select count(*) from matters") == [1]
    assert await column(play, "select body from words order by id") == ["It leaks.", WORDS]


async def test_a_photo_with_its_caption_is_kept_and_shown_to_staff(play: Stage, emma: Account, owner: Account):
    emma.sends_photo("Look at this lid")
    await play.settle()

    await taps(play, emma, "Just so you know")

    assert "Look at this lid" in heard(owner)
    assert owner.last.photo is not None
    assert await column(play, "select file_id from files") == [emma.chat[-2].photo]


async def test_a_photo_without_a_word_is_kept_and_shown_too(play: Stage, emma: Account, owner: Account):
    emma.sends_photo()
    await play.settle()

    await play.pass_time(30 * MINUTE)

    assert owner.last.photo is not None
    assert "۱ عکس" in heard(owner)


async def test_a_number_out_of_the_blue_is_words(play: Stage, emma: Account):
    await writes(play, emma, "9")

    assert "We have kept your words." in last(emma)
    assert await column(play, "select count(*) from responses") == [0]
