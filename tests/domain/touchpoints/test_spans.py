"""Spans as owners write them: read in both languages, and nothing else is taken for one."""

from contextlib import suppress
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.policy import DAY, HOUR
from domain.refusals import Refusal
from domain.touchpoints.occasions import TOUCHPOINTS
from domain.touchpoints.rules import rule_number, rule_of_number
from domain.touchpoints.spans import LONGEST, SpanBackwards, SpanTooLong, UnknownSpan, read_span

PERSIAN = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")


@pytest.mark.parametrize(
    ("text", "span"),
    [
        *(("0", 0 * DAY), ("-0", 0 * DAY), ("at once", 0 * DAY), ("صفر", 0 * DAY), ("همان موقع", 0 * DAY)),
        *(("10", 10 * DAY), ("۱۰", 10 * DAY), (" 3 Weeks. ", 21 * DAY), ("3weeks", 21 * DAY), ("a week", 7 * DAY)),
        *(
            ("دو هفته", 14 * DAY),
            ("دو\u200cهفته", 14 * DAY),
            ("دو هفته\u200cی بعد", 14 * DAY),
            ("پس از ده روز", 10 * DAY),
        ),
        *(("12 hours", 12 * HOUR), ("یک ماه", 30 * DAY), ("a year", 365 * DAY), ("بیست روز", 20 * DAY)),
        *(("007", 7 * DAY), ("730", 730 * DAY), ("17,520 hours", 730 * DAY), ("twenty days later", 20 * DAY)),
    ],
)
def test_both_languages_are_read(text, span):
    assert read_span(text) == span


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        *((text, UnknownSpan) for text in ("", "soon", "a", "1.5 weeks", "3 days ago", "2 3", "weeks", "x" * 5000)),
        *((text, SpanBackwards) for text in ("-3", "−۳", "منفی دو هفته", "- 1 day", "-" + "9" * 4000)),
        *((text, SpanTooLong) for text in ("731", "25 months", "999999999", "9" * 5000, "۱۲٬۰۰۰")),
    ],
)
def test_what_is_none_is_refused(text, refusal):
    with pytest.raises(refusal):
        read_span(text)


@given(st.integers(0, 730))
def test_every_number_of_days_is_read_in_every_script(days):
    wanted = timedelta(days=days)
    assert {read_span(text) for text in (f"{days}", f"{days}".translate(PERSIAN), f"{days} days", f"{days} روز")} == {
        wanted
    }


@given(st.text(max_size=40) | st.text("0123456789۰۱۲۳-− dayshourweekروزهفته,٬", max_size=20))
def test_whatever_is_written_it_is_a_span_that_may_hold_or_is_refused(text):
    with suppress(Refusal):
        assert timedelta() <= read_span(text) <= LONGEST


@given(st.integers(0, 10**12), st.sampled_from(TOUCHPOINTS))
def test_a_rule_is_known_by_its_number(product, touchpoint):
    assert rule_of_number(rule_number(product, touchpoint)) == (product, touchpoint)
