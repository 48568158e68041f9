"""Thanks or a greeting alone, and all that only begins like them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.matters.courtesy import THANKING, is_mere_greeting, is_mere_thanks
from domain.words import Written


def says(text: str) -> bool:
    return is_mere_thanks(Written(text, 1))


@pytest.mark.parametrize(
    "text",
    [
        *("Thanks", "THANK YOU!!", "ok thanks", "Thanks a lot for your help 🙏", "thx", "🌹🌹", "👍"),
        *("ممنون", "خیلی ممنونم از شما", "مرسي", "دست‌تون درد نکنه", "لطف کردین، سپاس", "سلام، متشکرم از پیگیریتون"),
    ],
)
def test_thanks_in_either_language(text: str):
    assert says(text)


@pytest.mark.parametrize(
    "text",
    [
        *("", "ok", "no thanks", "Thanks for nothing", "thanks, but it still leaks", "Thank you. When does it come?"),
        *("ممنون میشم زودتر بفرستید", "مرسی ولی نرسید", "ممنون که گند زدید", "نکنه گم شده", "😡", "سلام", "?"),
    ],
)
def test_what_says_anything_else_is_no_mere_thanks(text: str):
    assert not says(text)


@pytest.mark.parametrize(
    "text",
    [
        *("Hello", "hi there!", "Good morning", "hey", "Hello?", "HELLO everyone 🙂"),
        *("سلام", "سلام، خسته نباشید", "سلام وقتتون بخیر", "با سلام و درود", "صبح بخیر", "سلام خوبید؟"),
    ],
)
def test_a_greeting_in_either_language(text: str):
    assert is_mere_greeting(Written(text, 1))


@pytest.mark.parametrize(
    "text",
    [
        *("", "good", "there", "Hello, it leaks", "Good morning, where is it?", "hi 5", "how are you", "🙂"),
        *("سلام، شکسته بود", "سلام ممنون", "خسته نباشید", "شب", "سلام ساعت کارتان چیست؟", "وقت شما"),
    ],
)
def test_what_says_more_is_no_mere_greeting(text: str):
    assert not is_mere_greeting(Written(text, 1))


@given(st.sampled_from(THANKING), st.integers(0, 99))
def test_a_number_beside_it_says_something(thanks: str, number: int):
    assert not says(f"{thanks} {number}")
