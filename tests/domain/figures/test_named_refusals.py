"""What names no period, or none that can be told of; worked on 28 November 2026, which is 7 Azar 1405."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.figures.periods import PeriodInFuture, PeriodReversed, UnknownPeriod, read_period
from tests.domain.figures.test_named_periods import GREGORIAN, JALALI, read


@pytest.mark.parametrize(
    ("asked", "first", "last"),
    [
        ("from 20 November to 1 November", "2026-11-20", "2026-11-01"),
        ("20 to 1 November", "2026-11-20", "2026-11-01"),
        ("از ۲۰ مهر تا ۱ مهر", "2026-10-12", "2026-09-23"),
        ("۲۰ تا ۱ مهر ۱۴۰۴", "2025-10-12", "2025-09-23"),
        ("November 2026 to October 2026", "2026-11-01", "2026-10-31"),
        ("from yesterday to 1 November", "2026-11-27", "2026-11-01"),
        ("today to yesterday", "2026-11-28", "2026-11-27"),
    ],
)
def test_what_runs_backwards_is_refused_with_its_days(asked, first, last):
    with pytest.raises(PeriodReversed) as refused:
        read(asked)

    assert refused.value.facts == {"first": date.fromisoformat(first), "last": date.fromisoformat(last)}


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ("December 2026", "2026-12-01"),
        ("دی ۱۴۰۵", "2026-12-22"),
        ("مهر ۱۴۰۶", "2027-09-23"),
        ("from 1 December 2026 to 5 December 2026", "2026-12-01"),
        ("1 to 5 December 2026", "2026-12-01"),
        ("from 1 December 2026", "2026-12-01"),
        ("1 December 2026", "2026-12-01"),
        ("۱ دی ۱۴۰۵", "2026-12-22"),
    ],
)
def test_what_has_not_begun_is_refused_with_its_day(asked, first):
    with pytest.raises(PeriodInFuture) as refused:
        read(asked)

    assert refused.value.facts == {"first": date.fromisoformat(first)}


@pytest.mark.parametrize(
    "asked",
    [
        *(
            "Novembre",
            "31 November to 3 December",
            "۳۱ مهر تا ۵ آبان",
            "November 1405",
            "مهر ۲۰۲۶",
            "مهر ۰۴",
            "tomorrow",
        ),
        *("31 November", "۳۱ مهر", "until November", "from", "from to", "between 1 November", "next month", "ماه بعد"),
        *(
            "last weeks",
            "November December",
            "1 to 20",
            "November to",
            "0 November to 5 November",
            "مهر ۹۹۹۹",
            "دیروز امروز",
            *("آخر تا ۵ مهر", "مهر تا آخر", "آخر مهر", "November to 20", "1 2026 to 20 November", "end of November"),
            *("1 November 2026 to 20, 2025", "از آخر مهر تا آخر آبان", "now"),
        ),
    ],
)
def test_what_names_no_period_is_refused(asked):
    with pytest.raises(UnknownPeriod) as refused:
        read(asked)

    assert refused.value.facts["text"] == " ".join(asked.split())


WORDS = (
    "from to between and از تا 1 20 29 31 ۱ ۳۰ november مهر اسفند دی "
    "february today دیروز 2026 1404 last month ماه گذشته - اول"
)


@given(st.lists(st.sampled_from(WORDS.split(" ")), max_size=7), st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_no_words_bring_anything_but_a_period_until_today_or_a_refusal(words, today):
    for calendar in (JALALI, GREGORIAN):
        try:
            period = read_period(words, today=today, calendar=calendar)
        except (UnknownPeriod, PeriodReversed, PeriodInFuture):
            continue

        assert period.first <= period.last <= today
