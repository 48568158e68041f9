"""Phone numbers in the one form in which they can be compared, and what is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from handlers.phone_numbers import normalised, of_telegram


@pytest.mark.parametrize(
    ("written", "country", "number"),
    [
        ("09121234567", "IR", "+989121234567"),
        ("۰۹۱۲ ۱۲۳ ۴۵۶۷", "IR", "+989121234567"),
        ("٠٠٩٨ (٩١٢) ١٢٣-٤٥٦٧", "IR", "+989121234567"),
        ("+98 912 123 4567", None, "+989121234567"),
        ("+49 30 901820", "IR", "+4930901820"),
        ("030 901820", "DE", "+4930901820"),
        ("tel:+98-912-123-4567", "IR", "+989121234567"),
        ("09121234567", None, None),
        ("0912", "IR", None),
        ("09121234567890", "IR", None),
        ("ایمیل ندارد", "IR", None),
        ("", "IR", None),
    ],
)
def test_however_it_is_written_it_is_one(written, country, number):
    assert normalised(written, country) == number


@given(some.text(max_size=40), some.sampled_from(["IR", "DE", None]))
def test_whatever_is_taken_stays_what_it_is(text, country):
    if (number := normalised(text, country)) is not None:
        assert number.removeprefix("+").isascii()
        assert number.removeprefix("+").isdigit()
        assert normalised(number, None) == number


@pytest.mark.parametrize("told", ["989121234567", "+989121234567"])
def test_telegram_tells_it_with_the_plus_or_without(told):
    assert of_telegram(told) == "+989121234567"


@pytest.mark.parametrize("told", ["", "+", "12", "no number"])
def test_of_telegram_too_what_is_none_is_none(told):
    assert of_telegram(told) is None
