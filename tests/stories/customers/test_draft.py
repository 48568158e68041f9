"""Drafts of a complaint: thrown away, interrupted, left to rest; no words end where nobody reads."""

import pytest

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import (
    DAY,
    HOUR,
    MINUTE,
    column,
    heard,
    is_asked,
    labels,
    last,
    number_of,
    rows,
    taps,
    toast,
    writes,
)


@pytest.mark.parametrize("steps", [[], ["Damaged"], ["words"], ["Damaged", "words", "That's all"]])
async def test_a_draft_may_be_thrown_away_at_every_step(play: Stage, emma: Account, owner: Account, steps: list[str]):
    await writes(play, emma, "/complain")
    for step in steps:
        await (writes(play, emma, "It leaks.") if step == "words" else taps(play, emma, step))

    await taps(play, emma, "Discard")
    before = len(owner.says)
    await play.pass_time(DAY)

    assert "Discarded." in heard(emma)
    assert len(owner.says) == before
    assert await column(play, "select state from matters") == ["discarded"]
    assert await column(play, "select count(*) from expectations") == [0]


async def test_what_was_thrown_away_is_over_but_its_buttons_still_answer(play: Stage, emma: Account):
    await writes(play, emma, "/complain", "It leaks.")
    await taps(play, emma, "Discard")

    await taps(play, emma, "Quality")

    assert "has moved on; this can't be done any more." in toast(emma)
    assert await column(play, "select state from matters") == ["discarded"]


async def test_an_interrupted_draft_is_offered_again_with_its_words(play: Stage, emma: Account):
    await writes(play, emma, "/complain", "It leaks.", "/help", "/complain")

    assert last(emma) == "You have an unfinished note from today, 12:00:\nIt leaks."
    assert labels(emma) == ["Continue", "Start again", "Discard"]

    await taps(play, emma, "Continue", "You propose")

    assert "It leaks." in last(emma)
    assert "We have your complaint." in last(emma)
    assert await column(play, "select count(*) from matters") == [1]


async def test_an_interrupted_draft_may_be_begun_anew(play: Stage, emma: Account, owner: Account):
    await writes(play, emma, "/complain", "It leaks.", "/start", "/complain")

    await taps(play, emma, "Start again")
    await writes(play, emma, "It smells.")
    await taps(play, emma, "That's all", "You propose")

    assert "It smells." in last(emma)
    assert "It leaks." not in heard(owner)
    assert await column(play, "select state from matters order by id") == ["discarded", "received"]


async def test_words_after_an_interruption_still_belong_to_the_draft(play: Stage, emma: Account, owner: Account):
    await writes(play, emma, "/complain", "It leaks.", "/help", "And it smells.")
    await taps(play, emma, "That's all", "You propose")

    assert "It leaks.\nAnd it smells." in last(owner)


async def test_a_draft_that_rests_is_received_as_it_stands(play: Stage, emma: Account, owner: Account):
    await writes(play, emma, "/complain", "It leaks.")
    await play.pass_time(20 * MINUTE)
    await writes(play, emma, "And it smells.")

    await play.pass_time(29 * MINUTE)
    assert "It leaks." not in heard(owner)

    await play.pass_time(MINUTE)
    assert "We have your complaint." in last(emma)
    assert "It leaks.\nAnd it smells." in last(emma)
    assert "It leaks.\nAnd it smells." in last(owner)
    assert await column(play, "select state from matters") == ["received"]

    await taps(play, emma, "That's all")
    assert f"This has been received already: {await number_of(play)}." in toast(emma)


async def test_an_empty_draft_is_forgotten_in_silence(play: Stage, emma: Account, owner: Account):
    await writes(play, emma, "/complain")
    said = len(emma.says), len(owner.says)

    await play.pass_time(25 * HOUR)

    assert (len(emma.says), len(owner.says)) == said
    assert await column(play, "select state from matters") == ["discarded"]


async def test_after_throwing_the_draft_of_a_score_away_the_yes_still_works(play: Stage, emma: Account, owner: Account):
    await is_asked(play, emma)
    await taps(play, emma, "2")
    await writes(play, emma, "It leaks.")
    await taps(play, emma, "Yes, look into it", "Discard")

    assert await rows(play, "select kind, state from matters") == [{"kind": "low_score", "state": "received"}]

    emma.forges("li:1", emma.last.id)
    await play.settle()
    await taps(play, emma, "Quality", "Skip", "You propose")

    assert await rows(play, "select kind, state from matters") == [{"kind": "complaint", "state": "received"}]
