"""/rate: anyone may rate unasked, and within ninety days it changes the score that is there."""

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import DAY, HOUR, column, is_asked, last, rows, taps, writes


async def test_anybody_may_rate_unasked_and_it_counts_as_volunteered(play: Stage, emma: Account):
    await writes(play, emma, "/rate")
    assert "From 0 to 10, how likely are you to recommend us to a friend?" in last(emma)

    await writes(play, emma, "8")

    assert "What would have made it a 9?" in last(emma)
    assert await rows(play, "select score, origin from responses") == [{"score": 8, "origin": "volunteered"}]


async def test_rating_again_within_ninety_days_changes_the_score(play: Stage, emma: Account):
    await is_asked(play, emma)
    await taps(play, emma, "9")
    play.clock.move(60 * DAY)

    await taps(play, emma, "Rate us")
    assert "Your score is 9. Tap another number to change it." in last(emma)

    await taps(play, emma, "5")

    assert await rows(play, "select score, origin from responses") == [{"score": 5, "origin": "asked"}]
    assert await column(play, "select count(*) from score_changes") == [1]


async def test_a_score_typed_after_rating_again_changes_it_too(play: Stage, emma: Account):
    await is_asked(play, emma)
    await taps(play, emma, "9")
    play.clock.move(60 * DAY)

    await writes(play, emma, "/rate", "5")

    assert await column(play, "select score from responses") == [5]

    await writes(play, emma, "9")

    assert await column(play, "select score from responses") == [5]
    assert await rows(play, "select body, response_id from words") == [{"body": "9", "response_id": 1}]


async def test_rating_again_after_ninety_days_adds_a_score(play: Stage, emma: Account):
    await is_asked(play, emma)
    await taps(play, emma, "9")
    play.clock.move(90 * DAY)

    await writes(play, emma, "/rate", "5")

    assert await rows(play, "select score, origin from responses order by id") == [
        {"score": 9, "origin": "asked"},
        {"score": 5, "origin": "volunteered"},
    ]


async def test_a_number_typed_after_skipping_is_the_score_all_the_same(play: Stage, emma: Account, sara: Account):
    await play.sell(sara.id, "قوری")
    await is_asked(play, emma)
    await taps(play, emma, "Skip")
    await taps(play, sara, "رد کردن")
    await play.pass_time(HOUR)

    await writes(play, emma, "8")
    await writes(play, sara, "۱۰")

    assert "What would have made it a 9?" in last(emma)
    assert "نمره‌ی شما" in last(sara)
    assert sorted(await column(play, "select score from responses")) == [8, 10]
    assert await column(play, "select count(*) from words") == [0]


async def test_words_after_skipping_are_words_and_so_is_a_number_of_a_later_day(play: Stage, emma: Account):
    await is_asked(play, emma)
    await taps(play, emma, "Skip")

    await writes(play, emma, "8 of them came late")
    await taps(play, emma, "Just so you know")
    await play.pass_time(DAY + HOUR)
    await writes(play, emma, "8")

    assert last(emma).startswith("We have kept your words.")
    assert await column(play, "select count(*) from responses") == [0]


async def test_a_score_given_after_skipping_is_not_given_again_by_a_later_number(play: Stage, emma: Account):
    await is_asked(play, emma)
    await taps(play, emma, "Skip")
    await writes(play, emma, "9")
    await taps(play, emma, "Skip")

    await writes(play, emma, "4")

    assert await column(play, "select score from responses") == [9]
    assert await column(play, "select body from words") == ["4"]
