"""A check-in, and whether it has become what was to be expected, answered in words: it counts as the tap does."""

import pytest

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import DAY, column, last, taps, writes
from tests.stories.touched.planning import CHECK_IN, ON, plans


async def is_checked_in(play: Stage, emma: Account, owner: Account) -> None:
    await plans(play, owner, CHECK_IN, ON, *["زودتر"] * 3)
    await plans(play, owner, "سؤال ۰ تا ۱۰", "خاموش کردن")
    await play.sell(emma.id, "kettle")
    await play.pass_time(15 * DAY)
    assert "how you are getting on with your kettle" in last(emma)


@pytest.mark.parametrize(
    ("typed", "felt"),
    [("All fine, thanks", "fine"), ("خوبه ممنون", "fine"), ("Not so well", "not_fine"), ("خوب نیست", "not_fine")],
)
async def test_a_check_in(play: Stage, emma: Account, owner: Account, typed: str, felt: str):
    await is_checked_in(play, emma, owner)

    await writes(play, emma, typed)

    assert await column(play, "select felt from feelings") == [felt]
    assert await column(play, "select count(*) from matters") == [0]
    assert last(emma).startswith("Thank you")


async def test_what_says_more_is_words(play: Stage, emma: Account, owner: Account):
    await is_checked_in(play, emma, owner)

    await writes(play, emma, "All fine, but the lid is loose.")

    assert await column(play, "select felt from feelings") == [None]
    assert last(emma).startswith("We have kept your words.")


@pytest.mark.parametrize(("typed", "felt"), [("Yes, it is", "expected"), ("بله شده", "expected"), ("هنوز نه", "less")])
async def test_what_it_has_become(play: Stage, emma: Account, sara: Account, owner: Account, typed: str, felt: str):
    await play.sell(sara.id, "teapot")
    await writes(play, owner, "/plan")
    await taps(play, owner, "برای یک جنس", "teapot", "آنچه درباره‌اش می‌گوییم", "چه انتظاری")
    await writes(play, owner, "تا چهل و پنج روز نرم می‌شود.")
    await taps(play, owner, *["نتیجه دیرتر"] * 9)
    await play.sell(emma.id, "Teapot")
    await play.pass_time(DAY)
    await play.pass_time(46 * DAY)
    assert last(emma).endswith("Has it?")

    await writes(play, emma, typed)

    assert await column(play, "select felt from feelings where felt is not null") == [felt]
    assert await column(play, "select count(*) from matters") == [0]
