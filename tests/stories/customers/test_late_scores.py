"""A score that is typed days after the question, while the question still stands open in the chat."""

import pytest

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import DAY, HOUR, column, complains, is_asked, last, taps, writes


@pytest.mark.parametrize(("typed", "score"), [("ده از ده", 10), ("٠", 0)])
async def test_a_typed_score_counts_for_as_long_as_the_question_can_be_answered(
    play: Stage, sara: Account, typed: str, score: int
):
    await is_asked(play, sara, "قوری")
    await play.pass_time(2 * DAY)

    await writes(play, sara, typed)

    assert "نمره‌ی شما:" in last(sara)
    assert await column(play, "select score from responses") == [score]


async def test_a_no_is_not_nine_once_the_question_was_passed_over_or_a_day_is_gone(play: Stage, sara: Account):
    await is_asked(play, sara, "قوری")
    await taps(play, sara, "رد کردن")
    await writes(play, sara, "نه")
    await play.pass_time(DAY + HOUR)

    await writes(play, sara, "نه")

    assert await column(play, "select score from responses") == []
    assert await column(play, "select body from words order by id") == ["نه", "نه"]


async def test_a_number_written_while_a_complaint_is_open_is_about_that(play: Stage, emma: Account):
    await is_asked(play, emma)
    await complains(play, emma, "Some of the six glasses are broken.")

    await writes(play, emma, "4")

    assert await column(play, "select score from responses") == []
    assert "Added to complaint" in last(emma)


async def test_nor_is_it_a_score_when_the_question_has_expired(play: Stage, emma: Account):
    await is_asked(play, emma)
    await play.pass_time(15 * DAY)

    await writes(play, emma, "9")

    assert await column(play, "select score from responses") == []
    assert "We have kept your words." in last(emma)


async def test_so_does_one_typed_to_a_scale_that_was_asked_for(play: Stage, emma: Account):
    await writes(play, emma, "/rate")
    await taps(play, emma, "Skip")

    await writes(play, emma, "8")

    assert await column(play, "select score from responses") == [8]
