"""Digits and spellings brought to one form."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.digits import matching_key, to_ascii


@pytest.mark.parametrize(
    ("typed", "plain"), [("۱۴۰۵", "1405"), ("١٤٠٥", "1405"), ("１２", "12"), ("𝟗", "9"), ("K۷M۴", "K7M4")]
)
def test_digits_of_every_script_become_0_to_9(typed, plain):
    assert to_ascii(typed) == plain


@given(st.text())
def test_nothing_but_digits_changes(text):
    plain = to_ascii(text)

    assert len(plain) == len(text)
    assert all(a == b or unicodedata.digit(a) == int(b) for a, b in zip(text, plain, strict=True))


@pytest.mark.parametrize("spelling", ["سه‌ماهه", "سه\u00adماهه", "سَه‌ماهه", "\u200fسه‌ماهه\u200f", "سه\uf07dماهه"])
def test_spellings_of_a_word_share_a_key(spelling):
    assert matching_key(spelling) == "سهماهه"


@pytest.mark.parametrize("spelling", ["كيك يك", "کیک یک", "کیک\u00a0یک", " کیک\u2009 یک\n"])
def test_arabic_letters_and_odd_spaces_share_a_key(spelling):
    assert matching_key(spelling) == "کیک یک"
