"""Happy customers and those in between: a score, one open question, and nothing more."""

import pytest

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import DAY, column, heard, is_asked, labels, last, rows, taps, writes


async def test_a_happy_customer_taps_says_why_and_is_left_in_peace(play: Stage, emma: Account, owner: Account):
    await is_asked(play, emma, "teapot")
    before = len(owner.says)

    await taps(play, emma, "10")

    assert last(emma) == "Your score: 10. Thank you.\nWhat did we do well? One sentence is enough."
    assert labels(emma) == ["Skip", "Change score"]

    await writes(play, emma, "The man on the phone offered a cheaper one.")

    assert "Your words go to our staff just as you wrote them." in last(emma)
    assert await rows(play, "select body, part from words") == [
        {"body": "The man on the phone offered a cheaper one.", "part": "reason"}
    ]
    assert await column(play, "select kind from matters") == ["thanks"]
    assert "The man on the phone offered a cheaper one." in last(owner)

    said = len(emma.says)
    await play.pass_time(6 * DAY)

    assert len(emma.says) == said
    assert len(owner.says) == before + 1

    await writes(play, owner, "/nps")
    await taps(play, owner, "آنچه نوشته‌اند")

    assert "The man on the phone offered a cheaper one." in last(owner)


async def test_the_scale_ascends_in_two_rows_with_the_digits_of_the_language(play: Stage, sara: Account, emma: Account):
    await is_asked(play, sara, "قوری")
    await is_asked(play, emma, "teapot")

    digits = [[label for label, _ in row] for row in sara.last.buttons]
    data = [data for row in sara.last.buttons[:2] for _, data in row]

    assert digits == [list("۰۱۲۳۴۵"), ["۶", "۷", "۸", "۹", "۱۰"], ["رد کردن"]]
    assert all(one.isascii() for one in data)
    assert labels(emma) == [str(score) for score in range(11)] + ["Skip"]
    assert "0 means not at all likely\n10 means extremely likely" in last(emma)


@pytest.mark.parametrize("score", ["7", "8"])
async def test_in_between_is_asked_what_would_have_made_it_a_nine(play: Stage, emma: Account, score: str):
    await is_asked(play, emma)

    await taps(play, emma, score)

    assert "What would have made it a 9?" in last(emma)
    assert labels(emma) == ["Yes, look into it", "Skip", "Change score"]

    await taps(play, emma, "Skip")

    assert last(emma) == "All right. Your score is kept; nothing more is needed."
    assert await column(play, "select score from responses") == [int(score)]
    assert await column(play, "select count(*) from expectations") == [0]


async def test_in_between_may_become_a_complaint_by_a_yes(play: Stage, emma: Account, owner: Account):
    await is_asked(play, emma, "teapot")
    await taps(play, emma, "8")
    await writes(play, emma, "I wish you'd told me the hour.")

    assert await column(play, "select kind from matters") == ["note"]
    assert "I wish you'd told me the hour." in last(owner)

    await taps(play, emma, "Yes, look into it", "Something else", "Skip", "You propose")

    receipt = next(text for text in heard(emma).split("We have your complaint.")[1:])
    assert "I wish you'd told me the hour." in receipt
    assert "teapot" in receipt
    assert "I wish you'd told me the hour." in last(owner)
    assert await rows(play, "select kind, state, topic from matters") == [
        {"kind": "complaint", "state": "received", "topic": "other"}
    ]


async def test_the_question_may_be_skipped_without_a_score(play: Stage, emma: Account):
    await is_asked(play, emma)

    await taps(play, emma, "Skip")
    said = len(emma.says)
    await play.pass_time(4 * DAY)

    assert heard(emma).count("how likely") == 0
    assert last(emma) == "All right. Nothing more is needed."
    assert len(emma.says) == said
    assert await column(play, "select count(*) from responses") == [0]
