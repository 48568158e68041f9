"""The letters of a text: the same for every spelling, and each knows where it was written."""

import unicodedata

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from domain.voices.finding import DEPTH, Range, number_of, read_sought, starts_of
from domain.voices.spelling import letters_of, squashed

ALPHABET = "ابپتثجچحخدذرزسشصطعغفقکگلمنوهی"
WORD = st.text(ALPHABET, min_size=2, max_size=6).filter(lambda word: not any(sign * 3 in word for sign in ALPHABET))
BETWEEN = st.sampled_from(["", " ", "\u200c", "  ", "\u00a0", "\n", "-", " \u200f"])


@pytest.mark.parametrize(
    ("spellings", "squash"),
    [
        (["می‌شود", "می شود", "میشود", "مي‌شود", "مي شود", "مِی‌شَوَد", "ميـشود", "\u202bمی‌شود\u202c"], "میشود"),
        (["بسته‌بندی", "بسته بندی", "بستهبندی", "بسته بندي", "بستۀ بندی", "بستة بندى"], "بستهبندی"),
        (["كيك", "کیک", "ک‌یک"], "کیک"),
        (["۱۲۳۴", "1234", "١٢٣٤", "12۳۴", "１２３４"], "1234"),
        (["GLASS", "glass", "Ｇｌａｓｓ", "gláss"], "glass"),
        (["سلام", "سلااام", "سلاااااام"], "سلام"),
        (["آب", "اب", "أب", "ا\u0653ب"], "اب"),
        (["مسئول", "مسيول", "مسیول"], "مسیول"),
    ],
)
def test_all_spellings_come_to_the_same(spellings: list[str], squash: str):
    assert {squashed(one) for one in spellings} == {squash}


@given(st.lists(WORD, min_size=2, max_size=4), st.lists(BETWEEN, min_size=3, max_size=3))
def test_what_stands_between_the_parts_of_a_word_makes_no_difference(parts: list[str], between: list[str]):
    joined = "".join(parts)
    assume(not any(three in joined for three in (sign * 3 for sign in ALPHABET)))
    assume(len(joined) > 2)
    gaps = [*between, ""]
    spelt = "".join(part + gap for part, gap in zip(parts, gaps, strict=False))

    assert squashed(spelt) == joined
    for text in (joined, spelt, f"این {spelt} بود"):
        for wanted in (joined, spelt):
            assert read_sought(wanted).find(text) is not None


@given(st.text())
def test_any_text_has_letters_each_of_which_knows_its_place(text: str):
    letters = letters_of(text)

    assert len(letters.places) == len(letters.squash)
    assert letters.places == sorted(letters.places)
    assert "".join(letters.parts) == letters.squash
    assert all(sign.isalnum() and sign == sign.casefold() for sign in letters.squash)
    assert set(letters.words) <= set(letters.starts)


@given(st.text())
def test_neither_composing_nor_taking_apart_makes_a_difference(text: str):
    assert squashed(unicodedata.normalize("NFC", text)) == squashed(unicodedata.normalize("NFD", text))


@given(st.text(ALPHABET + "abcxyz0189", min_size=1, max_size=14), st.text(ALPHABET + "abcxyz0189", max_size=6))
def test_all_that_begins_alike_stands_within_its_range(start: str, rest: str):
    within = Range.of(start)

    assert within.low <= number_of((start + rest)[:DEPTH]) <= within.high
    assert 0 <= within.low <= within.high < 2**63


@given(st.lists(WORD, min_size=1, max_size=8))
def test_what_is_found_in_a_text_is_found_by_its_starts(words: list[str]):
    text = " ".join(words)
    for word in words:
        if len(word) >= 3:
            (within,) = read_sought(word).ranges
            assert read_sought(word).find(text) is not None
            assert any(within.low <= one <= within.high for one in starts_of(text))
