"""How serious a matter is: the rule and its signs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.matters.severity import Severity, Sign, Weight


def weighed(words: str, complaints_before: int = 0) -> Weight:
    return Weight.of(words, complaints_before=complaints_before)


@pytest.mark.parametrize(
    ("words", "signs"),
    [
        ("The kettle caught FIRE.", [Sign.SAFETY]),
        ("پسرم را برق گرفت", [Sign.SAFETY]),
        ("برق‌گرفتگی داشت", [Sign.SAFETY]),
        ("My lawyer will call you.", [Sign.PUBLIC]),
        ("استوری می‌کنم که همه بدونن", [Sign.PUBLIC]),
        ("I want my money back", [Sign.MONEY]),
        ("پولم رو پس بدید", [Sign.MONEY]),
        ("دو بار کم شده و می‌رم تعزیرات", [Sign.PUBLIC, Sign.MONEY]),
        ("دستم سوخت، شكايت مي‌كنم به دادگاه", [Sign.SAFETY, Sign.PUBLIC]),
    ],
)
def test_a_sign_is_found_in_either_language_and_any_spelling(words, signs):
    assert list(weighed(words).signs) == signs


@pytest.mark.parametrize(
    "words",
    [
        *("It leaks.", "the issue is the lid", "a pursuit", "a campfire mug", "the burner is loose", "a courteous man"),
        *("the delivery fee hurts", "blood orange tea", "I explored it", "smoked salmon", "I was shocked", ""),
        *("دیر رسید", "موندم خونه کسی نیومد", "دوست دارم زود برسد", "کاربرد ندارد", "دزدگیرش کار نمی‌کند"),
    ],
)
def test_a_word_that_only_looks_like_one_is_no_sign(words):
    assert weighed(words) == Weight(Severity.NORMAL)


def test_danger_is_urgent_every_other_sign_is_high():
    assert weighed("I bleed").severity is Severity.URGENT
    assert weighed("my lawyer").severity is Severity.HIGH
    assert weighed("I bleed, and my lawyer knows").severity is Severity.URGENT


def test_the_third_complaint_is_high_whatever_it_says():
    assert weighed("It leaks.", complaints_before=1) == Weight(Severity.NORMAL)
    assert weighed("It leaks.", complaints_before=2) == Weight(Severity.HIGH, (Sign.REPEATED,))


@given(st.text(), st.text(), st.integers(0, 3))
def test_more_words_never_make_it_less_serious(words, more, before):
    whole = weighed(f"{words}\n{more}", before)

    assert whole.severity.rank >= weighed(words, before).severity.rank
    assert set(whole.signs) >= set(weighed(words, before).signs)
