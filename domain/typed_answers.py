"""What people type instead of tapping: a yes or a no, that something has arrived, or that all is well with it."""

from collections.abc import Iterable
from datetime import timedelta

from domain.digits import matching_key, words_in
from domain.frozen import frozen
from domain.touchpoints.feelings import Felt
from domain.touchpoints.occasions import Occasion
from domain.words import Written

LONGEST_ANSWER = 60
ANSWERED_WITHIN = timedelta(days=7)
"""Whatever is typed later than this after a question is taken for no answer to it."""


@frozen
class Saying:
    """One thing to say, in many words: one of `words` at least, and none but those and the ones `beside` them."""

    words: frozenset[str]
    beside: frozenset[str]

    def is_all_of(self, written: Written) -> bool:
        """Whoever asks back, or sends more than a few words of their own, doesn't just answer."""
        is_asking = any(sign in written.text for sign in "?؟")
        if is_asking or len(written.text) > LONGEST_ANSWER or written.file is not None or written.is_forwarded:
            return False
        said = set(words_in(written.text))
        return bool(said & self.words) and said <= self.words | self.beside


def _saying(words: Iterable[str], *, beside: Iterable[str]) -> Saying:
    return Saying(frozenset(map(matching_key, words)), frozenset(map(matching_key, beside)))


YES = _saying(
    (
        *("بله", "بلی", "آره", "آری", "اره", "حله", "حلشد", "حلشده", "شد", "شده"),
        *("yes", "yeah", "yep", "yup", "settled", "solved", "resolved", "fixed"),
    ),
    beside=(
        *("حل", "درست", "برطرف", "مشکل", "مشکلم", "مشکلمون", "کاملا", "کامل"),
        *("خدا", "رو", "را", "شکر", "است", "دیگه", "دیگر"),
        *("ممنون", "ممنونم", "مرسی", "سپاس", "متشکرم", "تشکر", "خیلی", "سلام", "الان", "لطف", "کردید", "کردین"),
        *("it", "its", "s", "is", "has", "been", "was", "now", "all", "that", "completely", "fully", "thank", "thanks"),
        *("you", "very", "much", "everything", "hello", "hi"),
    ),
)
"""It is settled, and nothing else; thanks alone don't say so."""
NO = _saying(
    (
        *("نه", "نخیر", "خیر", "نشد", "نشده", "هنوز"),
        *("no", "nope", "not", "isn", "isnt", "hasn", "hasnt"),
    ),
    beside=(
        *("حل", "درست", "برطرف", "مشکل", "مشکلم", "است", "سلام", "که", "متاسفانه"),
        *("yet", "it", "its", "s", "is", "has", "been", "still", "t", "settled", "solved", "resolved", "fixed"),
        *("unfortunately", "sorry", "hello", "hi"),
    ),
)
"""It isn't settled, and nothing else: what is missing is words for staff."""
ARRIVED = _saying(
    (
        *("بله", "بلی", "آره", "آری", "رسید", "رسیده", "گرفتم"),
        *("yes", "yeah", "yep", "yup", "arrived", "received", "got"),
    ),
    beside=(
        *("به", "دستم", "دستمون", "دست", "سالم", "کامل", "دیروز", "امروز"),
        *("است", "سلام", "ممنون", "ممنونم", "مرسی", "تشکر"),
        *("it", "has", "is", "i", "ve", "have", "here", "well", "safely", "today", "yesterday"),
        *("thank", "thanks", "you"),
    ),
)
"""It is there."""
MISSING = _saying(
    (
        *("نه", "نخیر", "خیر", "نرسید", "نرسیده", "نگرفتم", "هنوز"),
        *("no", "nope", "not", "hasn", "hasnt", "haven", "havent", "didn", "didnt"),
    ),
    beside=(
        *("به", "دستم", "دستمون", "دست", "است", "سلام", "چیزی", "متاسفانه"),
        *("yet", "it", "has", "is", "i", "have", "still", "t", "arrived", "arrive", "received", "here", "come", "got"),
    ),
)
"""It isn't there yet."""
FINE = _saying(
    (
        *("بله", "بلی", "آره", "آری", "خوب", "خوبه", "عالی", "عالیه", "راضی", "راضیم", "راضی‌ام", "خوبم"),
        *("yes", "yeah", "yep", "yup", "fine", "good", "great", "well", "ok", "okay", "perfect", "happy"),
    ),
    beside=(
        *("همه", "چیز", "همه‌چیز", "خیلی", "است", "هست", "هستم", "بود"),
        *("سلام", "ممنون", "ممنونم", "مرسی", "خدا", "رو", "را", "شکر"),
        *("all", "is", "it", "s", "its", "everything", "very", "so", "far", "i", "am", "m", "we", "are", "re", "with"),
        *("thank", "thanks", "you", "hello", "hi", "much"),
    ),
)
"""All is well with it."""
NOT_FINE = _saying(
    (
        *("نه", "نخیر", "خیر", "نیست", "نیستم", "بد", "بده", "ناراضی", "ناراضیم", "ناراضی‌ام"),
        *("no", "nope", "not", "isn", "isnt", "bad", "badly", "unhappy"),
    ),
    beside=(
        *("خوب", "عالی", "راضی", "همه", "چیز", "همه‌چیز", "خیلی", "اصلا"),
        *("زیاد", "است", "هستم", "سلام", "متاسفانه", "راستش"),
        *("really", "very", "so", "all", "is", "it", "s", "its"),
        *("everything", "t", "i", "am", "m", "fine", "good"),
        *("well", "happy"),
        *("great", "with", "unfortunately", "sorry", "hello", "hi"),
    ),
)
"""Something isn't right, but not what."""
_HOW_IT_IS = ((FINE, Felt.FINE), (NOT_FINE, Felt.NOT_FINE))
FELT: dict[Occasion, tuple[tuple[Saying, Felt], ...]] = {
    Occasion.DELIVERED: ((ARRIVED, Felt.HERE), (MISSING, Felt.NOT_YET)),
    Occasion.RESULT: ((YES, Felt.EXPECTED), (NO, Felt.LESS)),
    Occasion.CHECK_IN: _HOW_IT_IS,
    Occasion.SILENCE: _HOW_IT_IS,
}


def typed_feeling(kind: Occasion, written: Written) -> Felt | None:
    """What is felt, where a message says this and nothing else."""
    return next((felt for saying, felt in FELT.get(kind, ()) if saying.is_all_of(written)), None)
