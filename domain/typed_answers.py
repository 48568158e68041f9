"""A yes or a no that people type instead of tapping: whether something is settled, or has arrived."""

from domain.digits import matching_key, words_in
from domain.words import Written

LONGEST_ANSWER = 60
YES = (
    *("بله", "بلی", "آره", "آری", "اره", "حله", "حلشد", "حلشده", "شد", "شده"),
    *("yes", "yeah", "yep", "yup", "settled", "solved", "resolved", "fixed"),
)
BESIDE_YES = (
    *(
        "حل",
        "درست",
        "برطرف",
        "مشکل",
        "مشکلم",
        "مشکلمون",
        "کاملا",
        "کامل",
        "خدا",
        "رو",
        "را",
        "شکر",
        "است",
        "دیگه",
        "دیگر",
    ),
    *("ممنون", "ممنونم", "مرسی", "سپاس", "متشکرم", "تشکر", "خیلی", "سلام", "الان", "لطف", "کردید", "کردین"),
    *("it", "its", "s", "is", "has", "been", "was", "now", "all", "that", "completely", "fully", "thank", "thanks"),
    *("you", "very", "much", "everything", "hello", "hi"),
)
NO = ("نه", "نخیر", "خیر", "نشد", "نشده", "هنوز", "no", "nope", "not", "isn", "isnt", "hasn", "hasnt")
BESIDE_NO = (
    *("حل", "درست", "برطرف", "مشکل", "مشکلم", "است", "سلام", "که", "متاسفانه"),
    *("yet", "it", "its", "s", "is", "has", "been", "still", "t", "settled", "solved", "resolved", "fixed"),
    *("unfortunately", "sorry", "hello", "hi"),
)


ARRIVED = (
    *("بله", "بلی", "آره", "آری", "رسید", "رسیده", "گرفتم", "yes", "yeah", "yep", "yup", "arrived", "received", "got"),
)
BESIDE_ARRIVED = (
    *(
        "به",
        "دستم",
        "دستمون",
        "دست",
        "سالم",
        "کامل",
        "دیروز",
        "امروز",
        "است",
        "سلام",
        "ممنون",
        "ممنونم",
        "مرسی",
        "تشکر",
    ),
    *("it", "has", "is", "i", "ve", "have", "here", "well", "safely", "today", "yesterday", "thank", "thanks", "you"),
)
MISSING = (
    *("نه", "نخیر", "خیر", "نرسید", "نرسیده", "نگرفتم", "هنوز"),
    *("no", "nope", "not", "hasn", "hasnt", "haven", "havent", "didn", "didnt"),
)
BESIDE_MISSING = (
    *("به", "دستم", "دستمون", "دست", "است", "سلام", "چیزی", "متاسفانه"),
    *("yet", "it", "has", "is", "i", "have", "still", "t", "arrived", "arrive", "received", "here", "come", "got"),
)


def is_arrived(written: Written) -> bool:
    """Whether a message says that it is there, and nothing else."""
    return _may_be_answer(written) and _is_all(words_in(written.text), _ARRIVED, beside=_BESIDE_ARRIVED)


def is_missing(written: Written) -> bool:
    """Whether a message says that it isn't there yet, and nothing else."""
    return _may_be_answer(written) and _is_all(words_in(written.text), _MISSING, beside=_BESIDE_MISSING)


def is_yes(written: Written) -> bool:
    """Whether a message says that it is settled, and nothing else; thanks alone don't."""
    return _may_be_answer(written) and _is_all(words_in(written.text), _YES, beside=_BESIDE_YES)


def is_no(written: Written) -> bool:
    """Whether a message says that it isn't settled, and nothing else: what is missing is words for staff."""
    return _may_be_answer(written) and _is_all(words_in(written.text), _NO, beside=_BESIDE_NO)


def _may_be_answer(written: Written) -> bool:
    """Whoever asks back, or sends more than a few words of their own, doesn't just answer."""
    is_asking = any(sign in written.text for sign in "?؟")
    is_short = len(written.text) <= LONGEST_ANSWER
    return is_short and not is_asking and written.file is None and not written.is_forwarded


def _is_all(said: list[str], words: frozenset[str], *, beside: frozenset[str]) -> bool:
    return any(word in words for word in said) and all(word in words | beside for word in said)


_YES, _BESIDE_YES = frozenset(map(matching_key, YES)), frozenset(map(matching_key, BESIDE_YES))
_NO, _BESIDE_NO = frozenset(map(matching_key, NO)), frozenset(map(matching_key, BESIDE_NO))
_ARRIVED, _BESIDE_ARRIVED = frozenset(map(matching_key, ARRIVED)), frozenset(map(matching_key, BESIDE_ARRIVED))
_MISSING, _BESIDE_MISSING = frozenset(map(matching_key, MISSING)), frozenset(map(matching_key, BESIDE_MISSING))
