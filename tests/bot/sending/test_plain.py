"""A message as plain text: what a reader sees of it, in pieces that Telegram takes and eyes can read."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sending.plain import LONGEST_PART, cut, text_of

FAMILY = "👨\u200d👩\u200d👧"
SHORT_AND_STRANGE = st.text(st.sampled_from("ab \n۳پ😀é\u0301\u200d👍🏽🇮🇷"), max_size=80)


def units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@pytest.mark.parametrize(
    ("html", "read"),
    [
        ("<b>Yes</b> &amp; no", "Yes & no"),
        ('<a href="https://t.me/x?start=1">here</a>', "here"),
        ("<blockquote expandable>It's 3 &lt; 4</blockquote>", "It's 3 < 4"),
        ("a <b>broken <i>one", "a broken one"),
        ("3 < 4", "3 < 4"),
    ],
)
def test_a_reader_sees_the_words_alone(html, read):
    assert text_of(html) == read


def test_what_fits_stays_whole():
    assert cut("ن" * LONGEST_PART, LONGEST_PART) == ["ن" * LONGEST_PART]


def test_signs_that_telegram_counts_twice_are_counted_twice():
    assert [units(piece) for piece in cut("😀" * 3000, LONGEST_PART)] == [4096, 1904]


def test_it_is_cut_between_lines_else_between_words():
    assert cut("one two\nthree four", 14) == ["one two", "three four"]
    assert cut("one two three four", 14) == ["one two three", "four"]


@pytest.mark.parametrize(
    "sign",
    ["e\u0301", "👍🏽", "🇮🇷", FAMILY, "ب\u064e\u0651", "☎\ufe0f", "\U0001f3f4\U000e0067\U000e0062\U000e007f"],
)
@pytest.mark.parametrize("before", range(3))
def test_no_sign_is_cut_in_two(sign, before):
    text = "x" * before + sign * 20

    pieces = cut(text, 15)

    assert "".join(pieces) == text
    assert all(piece.removeprefix("x" * before).replace(sign, "") == "" for piece in pieces)


@given(SHORT_AND_STRANGE)
def test_no_piece_is_too_long_and_no_word_is_lost(text):
    pieces = cut(text, 20)

    assert all(units(piece) <= 20 for piece in pieces)
    assert "".join("".join(pieces).split()) == "".join(text.split())
    assert len(pieces) == 1 or all(piece.strip(" \n") for piece in pieces)


@given(st.text(st.sampled_from("ab😀\u0301"), max_size=200))
def test_whatever_the_text_no_piece_begins_with_half_a_sign(text):
    for piece in cut("a" + text, 60)[1:]:
        assert unicodedata.combining(piece[0]) == 0 or "\u0301" * 60 in text


def test_a_sign_that_is_longer_than_a_message_is_cut_all_the_same():
    assert "".join(cut("e" + "\u0301" * 300, 100)) == "e" + "\u0301" * 300
