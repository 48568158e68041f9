"""What stands after /export, in both languages, in any order, with what is left out."""

from datetime import date
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.exports.columns import COLUMNS, Kind
from domain.exports.exports import Form, What
from domain.exports.requests import Request, UnknownExport, read_request
from domain.figures.periods import Period, PeriodReversed
from templates.calendars import calendar_of
from tests.templates.reports.exports import CODES

TODAY = date(2026, 11, 21)
MONTH = Period(date(2026, 10, 23), TODAY)
AUTUMN = Period(date(2026, 9, 23), TODAY)


def read(asked: str, language: str = "fa") -> Request:
    return read_request(asked.split(), today=TODAY, calendar=calendar_of(language))


@pytest.mark.parametrize(
    ("asked", "what", "period", "form"),
    [
        ("csv", What.RESPONSES, MONTH, Form.CSV),
        ("complaints", What.COMPLAINTS, MONTH, Form.XLSX),
        ("Promises 30 CSV", What.PROMISES, MONTH, Form.CSV),
        ("90 purchases", What.PURCHASES, Period(date(2026, 8, 24), TODAY), Form.XLSX),
        ("scores quarter excel", What.RESPONSES, AUTUMN, Form.XLSX),
        ("as csv from 2026-10-23 to 2026-11-21 orders", What.PURCHASES, MONTH, Form.CSV),
        ("شکایت‌ها ۳۰ روز اخیر اکسل", What.COMPLAINTS, MONTH, Form.XLSX),
        ("شكايت ها فصل به صورت csv", What.COMPLAINTS, AUTUMN, Form.CSV),
        ("قول‌ها از ۱۴۰۵/۰۸/۰۱ تا ۱۴۰۵/۰۸/۳۰ سی‌اس‌وی", What.PROMISES, MONTH, Form.CSV),
        ("۳۰ خریدها", What.PURCHASES, MONTH, Form.XLSX),
        ("نمره ها", What.RESPONSES, MONTH, Form.XLSX),
    ],
)
def test_a_list_its_days_and_its_form_are_read(asked, what, period, form):
    assert read(asked) == Request(what, period, form)


@pytest.mark.parametrize("words", [("promises", "90", "csv"), ("قول‌ها", "۹۰", "csv")])
def test_the_order_makes_no_difference(words):
    assert {read(" ".join(order)) for order in permutations(words)} == {read(" ".join(words))}


@pytest.mark.parametrize(
    "asked", ["everything", "complaints tomorrow", "0 csv", "complaints promises", "csv xlsx", "😀"]
)
def test_what_is_none_of_them_is_refused_with_its_words(asked):
    with pytest.raises(UnknownExport) as refused:
        read(asked)

    assert refused.value.facts == {"text": asked}


def test_a_period_that_ends_before_it_begins_is_told_as_that():
    with pytest.raises(PeriodReversed):
        read("csv 2026-11-21 2026-10-23")


@given(st.lists(st.sampled_from(["csv", "xlsx", "complaints", "قول‌ها", "30", "۹۰", "فصل", "از", "2026-11-01", "ي"])))
def test_whatever_is_written_is_read_or_refused(words):
    try:
        found = read(" ".join(words))
    except (UnknownExport, PeriodReversed):
        return
    assert found.period.last <= TODAY


def test_every_code_of_a_column_is_told_in_words_that_the_tests_read():
    told = {column.name for columns in COLUMNS.values() for column in columns if column.kind is Kind.CODE}

    assert told == set(CODES)
