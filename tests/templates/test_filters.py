"""Quotes, plurals, excerpts, and what may not be shown bare."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from templates.filters import excerpt
from tests.templates.conftest import NOW


@pytest.mark.parametrize("nothing", [None, "", "  \n"])
def test_nothing_is_no_quote(say, nothing):
    assert say("یک{{ it|quote }}", nothing) == "یک"


def test_the_words_of_others_are_quoted_whole_and_escaped(say):
    said = "  <b>بد</b> & دیر،\n\tخیلی\u202e دیر  "

    assert say("{{ it|quote }}", said) == "<blockquote>&lt;b&gt;بد&lt;/b&gt; &amp; دیر،\n\tخیلی دیر</blockquote>"


def test_a_long_quote_opens_at_a_tap(say):
    assert say("{{ it|quote }}", "x" * 400).startswith("<blockquote>")
    assert say("{{ it|quote }}", "x" * 401).startswith("<blockquote expandable>")


@pytest.mark.parametrize(("count", "form"), [(0, "responses"), (1, "response"), (2, "responses")])
def test_english_has_two_forms(say, count, form):
    template = "{{ it }} {{ it|plural(one='response', other='responses') }}"

    assert say(template, count, language="en") == f"{count} {form}"


def test_a_form_that_is_not_given_is_the_other(say):
    assert say("{{ it }} {{ it|plural(other='شکایت') }}", 1) == "۱ شکایت"


@pytest.mark.parametrize(
    ("words", "length", "cut"),
    [
        ("short", 10, "short"),
        ("two glasses came broken", 14, "two glasses…"),
        ("two glasses came broken", 12, "two glasses…"),
        ("two glasses, came broken", 13, "two glasses…"),
        ("دوتاش شکسته بود، سه‌شنبه مهمون دارم", 20, "دوتاش شکسته بود…"),
        ("aaaaaaaaaa", 5, "aaaa…"),
        (None, 5, ""),
    ],
)
def test_an_excerpt_ends_between_two_words(words, length, cut):
    assert excerpt(words, length) == cut


def test_an_excerpt_is_still_somebody_elses_words(say):
    assert say("گفت: {{ it|excerpt(8) }}", "<b>no</b> way") == "گفت: \u2068&lt;b&gt;no&lt;/…\u2069"


@given(st.text(), st.integers(2, 50))
def test_an_excerpt_is_never_longer_than_asked(words, length):
    cut = excerpt(words, length)

    assert len(cut) <= length
    assert cut == words.strip() or cut.endswith("…")


@pytest.mark.parametrize("fact", [NOW, NOW.date(), True, ["a"], object()])
def test_a_fact_that_needs_a_filter_cannot_be_shown_bare(say, fact):
    with pytest.raises(TypeError, match="filter"):
        say("{{ it }}", fact)
