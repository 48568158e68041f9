"""Words that told why a score was given, and are another number now: the scale is shown again."""

import pytest

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import DAY, column, heard, is_asked, last, taps
from tests.stories.customers.test_edits import edits, typed

AGAIN = "Your score is 9. Tap another number to change it."


@pytest.mark.parametrize("text", ["8", "8, for it came late"])
async def test_another_number_in_the_place_of_a_reason_may_be_meant_as_the_score(
    play: Stage, emma: Account, agent: Account, text: str
):
    await is_asked(play, emma)
    message = await typed(play, emma, "9")
    await edits(play, emma, message, "9, but it came late")
    assert AGAIN not in heard(emma)

    for _ in range(2):
        await edits(play, emma, message, text)

    assert heard(emma).count(AGAIN) == 1
    assert text in last(agent)
    await taps(play, emma, "8")
    assert await column(play, "select score from responses") == [8]


async def test_in_persian_too_and_no_longer_than_a_score_may_be_changed(play: Stage, sara: Account, agent: Account):
    await is_asked(play, sara)
    message = await typed(play, sara, "۹")
    await edits(play, sara, message, "۹، ولی دیر رسید")
    await edits(play, sara, message, "۸، چون دیر رسید")
    assert last(sara).startswith("نمره‌ی شما ۹ است.")
    said = len(sara.says)

    await play.pass_time(DAY + DAY / 2)
    await edits(play, sara, message, "۷")

    assert "نمره‌ی شما" not in heard(sara, said)
