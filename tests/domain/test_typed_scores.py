"""Scores typed instead of tapped."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.digits import matching_key
from domain.figures.nps import Score
from domain.typed_scores import read_score

ZEROS = [chr(code) for code in range(0x20000) if unicodedata.decimal(chr(code), None) == 0]  # Beyond there is none.


@pytest.mark.parametrize(
    ("typed", "score"),
    [
        *[(nine, 9) for nine in ("۹", "9", "٩", "９", "𝟗", "⑨", "9️⃣", "09", "9.0", "۹٫۰", "۹/۱۰", "۹ از ده")],
        *[(nine, 9) for nine in ("نه", "نُه", "nine", "Nine!", "NINE.", "نه از ده", "9 of 10", "nine out of ten")],
        *[(ten, 10) for ten in ("🔟", "1️⃣0️⃣", "۱۰", "10/10", "10 / 10", "۱۰ از ۱۰", "۱۰.", "ده", "دَه", "ده!")],
        ("8 out of 10", 8),
        ("يك", 1),
        ("\u200f۷\u200f", 7),
        ("\u2067۷\u2069\n", 7),
        ("صفر", 0),
        ("0", 0),
    ],
)
def test_a_message_that_is_a_score_is_read(typed, score):
    assert read_score(typed) == score


@pytest.mark.parametrize(
    "typed",
    [
        *("arrived 2 days late", "نمره ۸ میدم", "8 please", "نه، ممنون", "نه!", "نه.", "no", "", ".", "👍"),
        *("7-8", "۵ یا ۶", "11", "۱۱", "-1", "−1", "+9", "9.5", "9½", "1 0", "100", "010", "9/5", "9/100"),
        *("11/10", "9/10/2026", "8 8", "nine ten", "ده.0", "8outof10", "9?", "۹؟", "of 10", "10²"),
    ],
)
def test_a_message_that_says_anything_else_is_no_score(typed):
    assert read_score(typed) is None


@given(st.sampled_from(ZEROS), st.integers(0, 10))
def test_every_score_reads_back_in_every_script(zero, score):
    typed = "".join(chr(ord(zero) + int(digit)) for digit in str(score))

    assert read_score(typed) == Score(score)
    assert read_score(f"\u200f{typed}.") == score


words = st.one_of(
    st.text(min_size=1),
    st.sampled_from(["9", "۹", "10", "نه", "ten", "8.", "please", "days", "یا", "-", "٫"]),
)


@given(st.lists(words, min_size=2, max_size=5).map(" ".join))
def test_two_words_are_no_score_unless_they_say_of_ten(text):
    is_of_ten = re.search(r"/|⁄|／|از|of", unicodedata.normalize("NFKC", text).casefold())
    if len(matching_key(text).split()) >= 2 and not is_of_ten:  # A sign that nobody sees is no word.
        assert read_score(text) is None
