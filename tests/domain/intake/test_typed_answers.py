"""A typed yes or no to “is it settled?”, and all that only begins like one."""

import pytest

from domain.typed_answers import ARRIVED, FINE, MISSING, NOT_FINE, Saying
from domain.typed_answers import NO as SAYS_NO
from domain.typed_answers import YES as SAYS_YES
from domain.words import Written

YES = [
    *("yes", "Yes!", "Yes, it's settled", "yes thank you", "it is solved now", "Settled.", "yes, all fixed, thanks"),
    *(
        "بله",
        "بله حل شد ممنون",
        "آره",
        "حل شد",
        "بله، مشکل حل شده است",
        "حل‌شد",
        "بله مرسي",
        "حله",
        "درست شد خدا رو شکر",
    ),
]
NO = [
    *("no", "Not yet", "no, not yet", "It isn't settled", "it's still not fixed", "unfortunately not"),
    *("نه", "نه هنوز", "هنوز نه", "حل نشد", "نه حل نشده", "هنوز حل نشده است", "نخیر"),
]
NEITHER = [
    *("", "thanks", "ممنون", "ok", "باشه", "yes but it leaks again", "yes?", "بله؟", "settled for what", "no problem"),
    *("بله ولی هنوز چکه می‌کند", "نه ممنون", "حل", "it is", "when is it settled", "no thanks", "مشکل", "👍"),
]


def says(saying: Saying, text: str) -> bool:
    return saying.is_all_of(Written(text, 1))


@pytest.mark.parametrize("text", YES)
def test_a_yes_in_either_language(text: str):
    assert (says(SAYS_YES, text), says(SAYS_NO, text)) == (True, False)


@pytest.mark.parametrize("text", NO)
def test_a_no_in_either_language(text: str):
    assert (says(SAYS_YES, text), says(SAYS_NO, text)) == (False, True)


@pytest.mark.parametrize("text", [*NEITHER, *(f"yes, {no}" for no in NO), *(f"{no}، بله" for no in NO)])
def test_what_says_anything_else_is_neither(text: str):
    assert (says(SAYS_YES, text), says(SAYS_NO, text)) == (False, False)


def test_what_somebody_else_wrote_is_no_answer():
    assert not SAYS_YES.is_all_of(Written("yes", 1, is_forwarded=True))


@pytest.mark.parametrize(
    ("text", "arrived", "missing"),
    [
        *(
            (text, True, False)
            for text in ("yes", "It has arrived", "I've got it, thanks", "بله", "رسيد", "سالم به دستم رسید")
        ),
        *((text, False, True) for text in ("not yet", "It hasn't arrived", "نه هنوز", "نرسیده", "هنوز به دستم نرسیده")),
        *(
            (text, False, False)
            for text in ("", "thanks", "yes, broken", "نه شکسته بود", "it", "سالم", "رسید؟", "رسید ولی دیر")
        ),
    ],
)
def test_whether_it_has_arrived(text: str, arrived: bool, missing: bool):
    assert (says(ARRIVED, text), says(MISSING, text)) == (arrived, missing)


@pytest.mark.parametrize(
    ("text", "fine", "not_fine"),
    [
        *(
            (text, True, False)
            for text in ("yes", "All fine", "It's great, thanks", "بله", "همه‌چیز خوب است", "خوبه ممنون", "راضي‌ام")
        ),
        *((text, False, True) for text in ("no", "Not so well", "It isn't good", "خوب نیست", "نه", "راضی نیستم")),
        *((text, False, False) for text in ("", "ممنون", "fine but loud", "خوب بود ولی شکست", "خوب است؟", "همه چیز")),
    ],
)
def test_whether_all_is_well(text: str, fine: bool, not_fine: bool):
    assert (says(FINE, text), says(NOT_FINE, text)) == (fine, not_fine)
