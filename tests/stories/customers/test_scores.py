"""Scores: tapped and typed, changed and refused, asked for and volunteered."""

import pytest

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import HOUR, column, heard, is_asked, labels, last, rows, taps, toast, writes


@pytest.mark.parametrize(
    ("typed", "score"), [("۹", 9), ("9️⃣", 9), ("نه", 9), ("nine", 9), ("10/10", 10), ("۱۰ از ۱۰", 10), ("صفر", 0)]
)
async def test_a_typed_score_counts_if_it_is_the_whole_message(play: Stage, sara: Account, typed: str, score: int):
    await is_asked(play, sara, "قوری")

    await writes(play, sara, typed)

    assert "نمره‌ی شما:" in last(sara)
    assert await column(play, "select score from responses") == [score]
    assert await column(play, "select count(*) from words") == [0]


@pytest.mark.parametrize("typed", ["arrived 2 days late", "نه!", "7-8", "11", "9 of my 10 cups broke", "-1"])
async def test_words_with_numbers_are_words(play: Stage, emma: Account, typed: str):
    await is_asked(play, emma)

    await writes(play, emma, typed)

    assert "We have kept your words. If you'd like to give a number too" in last(emma)
    assert labels(emma) == [str(score) for score in range(11)]
    assert await column(play, "select count(*) from responses") == [0]
    assert await column(play, "select body from words") == [typed]


async def test_words_first_then_a_low_score_asks_nothing_again(play: Stage, emma: Account, owner: Account):
    await is_asked(play, emma)
    await writes(play, emma, "arrived 2 days late")

    await taps(play, emma, "2")

    assert "What went wrong?" not in heard(emma)
    assert "you needn't do anything" in last(emma)
    assert "Yes, look into it" in labels(emma)
    assert "arrived 2 days late" in last(owner)
    assert await rows(play, "select kind, state, response_id from matters") == [
        {"kind": "low_score", "state": "received", "response_id": 1}
    ]
    assert await rows(play, "select part, response_id, matter_id from words") == [
        {"part": "reason", "response_id": 1, "matter_id": 1}
    ]

    await taps(play, emma, "Yes, look into it", "Came late", "You propose")

    assert "arrived 2 days late" in last(emma)
    assert "What happened?" not in heard(emma)


async def test_words_first_then_a_high_score_reach_staff_as_a_note_with_its_reason(
    play: Stage, emma: Account, owner: Account
):
    await is_asked(play, emma)
    await writes(play, emma, "the courier was kind")
    await taps(play, emma, "10")

    await play.pass_time(HOUR)
    await writes(play, owner, "/nps")
    await taps(play, owner, "آنچه نوشته‌اند")

    assert "What did we do well?" not in heard(emma)
    assert "۱۰:\nthe courier was kind" in last(owner)
    assert heard(owner).count("the courier was kind") == 2


async def test_after_the_score_any_text_is_its_reason_never_a_score(play: Stage, emma: Account, agent: Account):
    await is_asked(play, emma)
    await taps(play, emma, "3")

    await writes(play, emma, "9", "ten", "it came cold")

    assert await column(play, "select score from responses") == [3]
    assert await rows(play, "select body, part, response_id from words order by id") == [
        {"body": body, "part": "reason", "response_id": 1} for body in ("9", "ten", "it came cold")
    ]
    assert "9\nten\nit came cold" in heard(agent)


async def test_zero_is_a_score_like_any_other(play: Stage, emma: Account, agent: Account, owner: Account):
    await is_asked(play, emma)

    await taps(play, emma, "0")

    assert "Your score: 0. Thank you for being frank." in last(emma)
    assert "Score 0 from Emma" in last(agent)
    assert await column(play, "select score from responses") == [0]

    await taps(play, emma, "Yes, look into it", "Quality")
    await writes(play, emma, "It leaks.")
    await taps(play, emma, "Just send it")
    number = (await column(play, "select number from matters"))[0]
    await writes(play, agent, f"/complaint {number}")

    assert "Quality · kettle · score 0" in last(agent)
    assert "last score 0" in last(agent)
    assert "score 0 given" in last(agent)

    await taps(play, emma, "See status")
    assert "score 0 given" in last(emma)

    await writes(play, emma, "/rate")
    assert "Your score is 0. Tap another number to change it." in last(emma)

    await writes(play, owner, "/nps")
    assert "۱ ناراضی" in last(owner)


async def test_a_score_may_change_within_a_day_and_the_earlier_one_stays_on_record(
    play: Stage, emma: Account, owner: Account
):
    await is_asked(play, emma)
    await taps(play, emma, "9")
    await play.pass_time(23 * HOUR)

    await taps(play, emma, "Change score", "4")

    assert last(emma) == (
        "Changed from 9 to 4. You can change it again until today, 12:00; the earlier score stays on record."
    )
    assert await column(play, "select score from responses") == [4]
    assert await rows(play, "select old_score, new_score from score_changes") == [{"old_score": 9, "new_score": 4}]
    assert "نمره‌ی ۴ از Emma" in last(owner)

    await taps(play, emma, "Change score", "10")

    assert await column(play, "select score from responses") == [10]
    assert await column(play, "select count(*) from score_changes") == [2]


async def test_after_a_day_a_score_stays_as_it_is(play: Stage, emma: Account):
    await is_asked(play, emma)
    question = emma.last
    await taps(play, emma, "9")
    await play.pass_time(25 * HOUR)

    emma.forges("s:1:2", question.id)
    await play.settle()

    assert "Your score stays 9; it could be changed for a day." in toast(emma)

    await taps(play, emma, "Change score")

    assert "Your score stays 9" in toast(emma)
    assert await column(play, "select score from responses") == [9]
    assert await column(play, "select count(*) from score_changes") == [0]


async def test_the_same_tap_twice_counts_once(play: Stage, emma: Account, owner: Account):
    await is_asked(play, emma)
    question = emma.last.id

    for _ in range(2):
        emma.forges("s:1:3", question)
    await play.settle()

    assert [one.text for one in emma.toasts] == ["It was saved before."]
    assert await column(play, "select score from responses") == [3]
    assert await column(play, "select count(*) from score_changes") == [0]
    assert heard(owner).count("نمره‌ی ۳ از Emma") == 1


async def test_who_types_the_same_score_again_reads_that_it_stays(play: Stage, emma: Account, sara: Account):
    for customer, typed in ((emma, "7"), (sara, "۷")):
        await writes(play, customer, "/rate", typed, "/rate", typed)

    assert last(emma) == "Your score stays 7."
    assert last(sara) == "نمره‌ی شما همان ۷ می‌ماند."
    assert await column(play, "select count(*) from score_changes") == [0]


async def test_a_photo_beside_the_scale_is_kept_as_words(play: Stage, emma: Account):
    await is_asked(play, emma)

    emma.sends_photo("9")
    await play.settle()

    assert await column(play, "select count(*) from responses") == [0]
    assert await column(play, "select count(*) from files") == [1]


async def test_a_question_that_was_skipped_may_still_be_answered(play: Stage, emma: Account):
    await is_asked(play, emma)
    question = emma.last.id
    await taps(play, emma, "Skip")

    emma.forges("s:1:9", question)
    await play.settle()

    assert await column(play, "select score from responses") == [9]
