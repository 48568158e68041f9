"""What is looked for: kindly refused where it says nothing, together or apart, with what stands around it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.voices.finding import (
    LONGEST,
    Excerpt,
    SoughtTooLong,
    SoughtTooShort,
    Span,
    excerpt,
    read_sought,
    starts_of,
)

TEXT = "دوتاش شکسته بود، سه‌شنبه شب هم مهمون دارم. Two were BROKEN, کد ۱۲۳۴."


@pytest.mark.parametrize("text", ["", "  ", "؟؟", "از", "ab", "۱۲", "\u200c" * 9, "- . -"])
def test_fewer_than_three_letters_say_too_little(text: str):
    with pytest.raises(SoughtTooShort):
        read_sought(text)


def test_nobody_looks_for_a_letter():
    with pytest.raises(SoughtTooLong):
        read_sought("ن" * (LONGEST + 1))


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("شکست", "شکسته"),
        ("سه شنبه", "سه‌شنبه"),
        ("سهشنبه شب", "سه‌شنبه شب"),
        ("شنبه", "سه‌شنبه"),
        ("were broken", "were BROKEN"),
        ("1234", "۱۲۳۴"),
        ("کد1234", "کد ۱۲۳۴"),
        ("broken کد", "BROKEN, کد"),
    ],
)
def test_it_is_found_with_the_whole_word_that_it_begins(wanted: str, found: str):
    span = read_sought(wanted).find(TEXT)

    assert span is not None
    assert excerpt(TEXT, span).found == found


@pytest.mark.parametrize("wanted", ["کسته", "roken", "شب سه‌شنبه", "234"])
def test_what_stands_in_the_middle_of_a_word_or_in_another_order_is_not(wanted: str):
    assert read_sought(wanted).find(TEXT) is None


def test_apart_each_word_may_stand_anywhere_and_parts_of_one_word_stay_one():
    assert read_sought("مهمون شکسته").find(TEXT) is None
    assert read_sought("مهمون شکسته", is_apart=True).find(TEXT) == Span(6, 11)
    assert read_sought("مهمون قوری", is_apart=True).find(TEXT) is None
    assert not read_sought("نمی شود").may_be_apart
    assert not read_sought("کتاب های").may_be_apart
    assert read_sought("نمی شود گفت").words == ("نمیشود", "گفت")
    assert not read_sought("شکسته شکسته").may_be_apart


def test_an_excerpt_is_cut_between_words():
    text = f"{'قبل ' * 40}شکسته {'بعد ' * 40}".strip()
    span = read_sought("شکسته").find(text)
    assert span is not None

    assert excerpt(text, span) == Excerpt("قبل " * 15, "شکسته", " بعد" * 15, True, True)
    assert excerpt("شکسته", Span(0, 5)) == Excerpt("", "شکسته", "", False, False)


@given(st.text(), st.integers(0, 30), st.integers(0, 30))
def test_an_excerpt_of_anything_is_a_piece_of_it(text: str, start: int, length: int):
    start = min(start, len(text))
    cut = excerpt(text, Span(start, min(start + length, len(text))))

    assert cut.before + cut.found + cut.after in text


def test_what_has_no_letters_has_no_starts_and_what_is_long_has_each_once():
    assert starts_of("👍 … ؟!") == []
    assert len(starts_of("بله " * 1000)) == 3
