"""What people type instead of tapping: a yes or a no, that something has arrived, or that all is well with it."""

from collections.abc import Callable

from domain.digits import matching_key, words_in
from domain.touchpoints.feelings import Felt
from domain.touchpoints.occasions import Occasion
from domain.words import Written

LONGEST_ANSWER = 60
YES = (
    *("بله", "بلی", "آره", "آری", "اره", "حله", "حلشد", "حلشده", "شد", "شده"),
    *("yes", "yeah", "yep", "yup", "settled", "solved", "resolved", "fixed"),
)
BESIDE_YES = (
    *("حل", "درست", "برطرف", "مشکل", "مشکلم", "مشکلمون", "کاملا", "کامل"),
    *("خدا", "رو", "را", "شکر", "است", "دیگه", "دیگر"),
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
    *("به", "دستم", "دستمون", "دست", "سالم", "کامل", "دیروز", "امروز"),
    *("است", "سلام", "ممنون", "ممنونم", "مرسی", "تشکر"),
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


FINE = (
    *("بله", "بلی", "آره", "آری", "خوب", "خوبه", "عالی", "عالیه", "راضی", "راضیم", "راضی‌ام", "خوبم"),
    *("yes", "yeah", "yep", "yup", "fine", "good", "great", "well", "ok", "okay", "perfect", "happy"),
)
BESIDE_FINE = (
    *("همه", "چیز", "همه‌چیز", "خیلی", "است", "هست", "هستم", "بود"),
    *("سلام", "ممنون", "ممنونم", "مرسی", "خدا", "رو", "را", "شکر"),
    *("all", "is", "it", "s", "its", "everything", "very", "so", "far", "i", "am", "m", "we", "are", "re", "with"),
    *("thank", "thanks", "you", "hello", "hi", "much"),
)
NOT_FINE = (
    *("نه", "نخیر", "خیر", "نیست", "نیستم", "بد", "بده", "ناراضی", "ناراضیم", "ناراضی‌ام"),
    *("no", "nope", "not", "isn", "isnt", "bad", "badly", "unhappy"),
)
BESIDE_NOT_FINE = (
    *("خوب", "عالی", "راضی", "همه", "چیز", "همه‌چیز", "خیلی", "اصلا"),
    *("زیاد", "است", "هستم", "سلام", "متاسفانه", "راستش"),
    *("really", "very", "so", "all", "is", "it", "s", "its"),
    *("everything", "t", "i", "am", "m", "fine", "good"),
    *("well", "happy"),
    *("great", "with", "unfortunately", "sorry", "hello", "hi"),
)


def typed_feeling(kind: Occasion, written: Written) -> Felt | None:
    """What is felt, where a message says this and nothing else."""
    return next((felt for is_said, felt in FELT.get(kind, ()) if is_said(written)), None)


def is_fine(written: Written) -> bool:
    """Whether a message says that all is well, and nothing else."""
    return _may_be_answer(written) and _is_all(words_in(written.text), _FINE, beside=_BESIDE_FINE)


def is_not_fine(written: Written) -> bool:
    """Whether a message says that something isn't right, but not what."""
    return _may_be_answer(written) and _is_all(words_in(written.text), _NOT_FINE, beside=_BESIDE_NOT_FINE)


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
_FINE, _BESIDE_FINE = frozenset(map(matching_key, FINE)), frozenset(map(matching_key, BESIDE_FINE))
_NOT_FINE, _BESIDE_NOT_FINE = frozenset(map(matching_key, NOT_FINE)), frozenset(map(matching_key, BESIDE_NOT_FINE))
_HOW_IT_IS = ((is_fine, Felt.FINE), (is_not_fine, Felt.NOT_FINE))
FELT: dict[Occasion, tuple[tuple[Callable[[Written], bool], Felt], ...]] = {
    Occasion.DELIVERED: ((is_arrived, Felt.HERE), (is_missing, Felt.NOT_YET)),
    Occasion.RESULT: ((is_yes, Felt.EXPECTED), (is_no, Felt.LESS)),
    Occasion.CHECK_IN: _HOW_IT_IS,
    Occasion.SILENCE: _HOW_IT_IS,
}
