"""What stands after /nps is read in both languages and in any order, and what can't be read is refused by its name."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.figures.periods import Period
from domain.figures.questions import NpsQuestion, UnknownQuestion, UnknownSplit, read_question
from domain.figures.splits import Split
from domain.refusals import Refusal
from templates.calendars import Jalali

TODAY = date(2026, 11, 21)
MONTH, WEEK = Period.last_days(30, TODAY), Period.last_days(7, TODAY)


def read(text: str) -> NpsQuestion:
    return read_question(text.split(), today=TODAY, calendar=Jalali())


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("", NpsQuestion(MONTH)),
        ("compare", NpsQuestion(MONTH, None, True)),
        ("by product", NpsQuestion(MONTH, Split.PRODUCT)),
        ("By Products 7 compare", NpsQuestion(WEEK, Split.PRODUCT, True)),
        ("compared 7 days by touchpoint", NpsQuestion(WEEK, Split.TOUCHPOINT, True)),
        ("7 by served-by", NpsQuestion(WEEK, Split.SERVED_BY)),
        ("7 by served by compare with the period before", NpsQuestion(WEEK, Split.SERVED_BY, True)),
        ("by tier", NpsQuestion(MONTH, Split.TIER)),
        ("by month year", NpsQuestion(Period(date(2026, 3, 21), TODAY), Split.MONTH)),
        ("split by language", NpsQuestion(MONTH, Split.LANGUAGE)),
        ("2026-10-01 to 2026-10-31 by topic", NpsQuestion(Period(date(2026, 10, 1), date(2026, 10, 31)), Split.TOPIC)),
        ("به تفکیک محصول", NpsQuestion(MONTH, Split.PRODUCT)),
        ("۷ روز اخیر بر حسب نقطه‌ی تماس", NpsQuestion(WEEK, Split.TOUCHPOINT)),
        ("۷ به‌تفکیک موضوعِ شکایت با مقایسه", NpsQuestion(WEEK, Split.TOPIC, True)),
        ("مقایسه با دوره‌ی پیش ۷", NpsQuestion(WEEK, None, True)),
        ("سال به تفكيك ماه", NpsQuestion(Period(date(2026, 3, 21), TODAY), Split.MONTH)),
        ("به تفکیک فروشنده", NpsQuestion(MONTH, Split.SERVED_BY)),
        ("به تفکیک سطح مشتری", NpsQuestion(MONTH, Split.TIER)),
        ("به تفکیک زبان", NpsQuestion(MONTH, Split.LANGUAGE)),
    ],
)
def test_splits_comparisons_and_periods_stand_in_any_order(text, question):
    assert read(text) == question


@pytest.mark.parametrize(
    ("text", "told"),
    [("by colour", "colour"), ("7 by", ""), ("به تفکیک رنگ", "رنگ"), ("by productivity compare", "productivity")],
)
def test_what_it_is_not_split_by_is_named(text, told):
    with pytest.raises(UnknownSplit) as refused:
        read(text)

    assert refused.value.facts == {"text": told}


@pytest.mark.parametrize(
    "text", ["product", "7 by product by month", "0 by month", "compare compare", "ماه بعد", "9999999"]
)
def test_what_is_no_period_is_told_as_it_was_written(text):
    with pytest.raises(UnknownQuestion) as refused:
        read(text)

    assert refused.value.facts["text"] == text


@given(
    st.lists(
        st.sampled_from(["by", "به", "تفکیک", "product", "ماه", "compare", "۷", "7", "-", "year", "x" * 900]),
        max_size=9,
    )
)
def test_whatever_is_written_is_read_or_refused(words):
    try:
        assert read(" ".join(words)).period.last == TODAY
    except Refusal as refused:
        assert refused.words.startswith("refusals.")
