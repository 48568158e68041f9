"""How staff speak to customers: words of contempt, hollow phrases and what says nothing go to nobody."""

import re
from collections.abc import Iterable
from enum import StrEnum

from domain.digits import matching_key, words_in
from domain.refusals import Refusal
from domain.words import Written, ensure_in_words, ensure_short

APOSTROPHES = re.compile("['’]")
# Seda's own lists: insults and what belittles, in the forms in which they are written to customers.
CONTEMPT = (
    *("احمق", "احمقانه", "نادان", "بی‌شعور", "بی شعور", "نفهم", "زبان‌نفهم", "زبان نفهم", "بی‌سواد", "بی سواد"),
    *("پررو", "مفت‌خور", "مفت خور", "غرغرو", "دروغگو", "دروغ‌گو", "دروغ می‌گویید", "چرت و پرت", "چرند"),
    *("مزخرف", "خفه شو", "خفه شید", "همینه که هست", "همین است که هست", "ناراحتی نخر"),
    *("idiot", "idiots", "idiotic", "stupid", "moron", "liar", "liars", "you are lying", "you're lying"),
    *("whiner", "whining", "shut up", "none of our business", "not our problem", "get a life"),
    *("take it or leave it", "nonsense", "calm down"),
)


class Instead(StrEnum):
    """What says something in place of what says nothing."""

    REGRET = "regret"
    DAY = "day"
    CAUSE = "cause"
    DEED = "deed"


HOLLOW: dict[Instead, tuple[str, ...]] = {
    Instead.REGRET: (
        *("هرگونه ناراحتی", "هر گونه ناراحتی", "ناراحتی پیش‌آمده", "ناراحتی پیش آمده", "بابت مشکل پیش‌آمده"),
        *("بابت مشکل پیش آمده", "any inconvenience", "the inconvenience caused", "inconvenience this may have"),
        *("if you feel", "sorry you feel", "sorry that you feel", "متأسفانه", "پوزش می‌طلبیم", "پوزش می طلبیم"),
    ),
    Instead.DAY: (
        *("در اسرع وقت", "در اولین فرصت", "به‌زودی", "به زودی", "صبور باشید", "صبور باش", "شکیبا باشید"),
        *("as soon as possible", "asap", "in due course", "please be patient", "bear with us"),
    ),
    Instead.CAUSE: (
        *("طبق روال", "طبق قوانین", "طبق مقررات", "مشکلات فنی", "بنا به دلایلی"),
        *("سیستم خطا داشت", "امکان‌پذیر نمی‌باشد", "امکان پذیر نمی باشد"),
        *("per our policy", "unforeseen circumstances", "for various reasons", "unfortunately this is not possible"),
    ),
    Instead.DEED: (
        *("پیگیری‌های لازم", "پیگیری های لازم", "اقدامات لازم", "رضایت شما برای ما", "نظر شما برای ما"),
        *("مشتری‌مداری", "مشتری مداری", "جلب رضایت شما", "valued customer", "very seriously", "rest assured"),
        *("necessary measures", "necessary steps", "your satisfaction is important", "utmost"),
    ),
}
# With these a sentence begins, and nothing has been said yet.
BEGINNINGS = frozenset(("چون", "چونکه", "چون که", "زیرا", "برای اینکه", "برای این که", "because", "because of"))
SHOWN = 40


def ensure_respectful(*texts: str) -> None:
    """Let through what may be read by a customer.

    Raises:
        Contempt: it looks down on whoever reads it.
        Hollow: it could stand under any complaint, and so says nothing about this one.
    """
    for text in texts:
        words = _words(text)
        if phrase := _found(CONTEMPT, words):
            raise Contempt(phrase=phrase)
        for instead, phrases in HOLLOW.items():
            if phrase := _found(phrases, words):
                raise Hollow(phrase=phrase, instead=instead)


def ensure_saying(text: str) -> None:
    """Let through what has words beyond those with which a sentence begins: no dot, no thumb, no bare “because”.

    Raises:
        SaysNothing: whoever reads it knows no more than before.
    """
    if not is_saying(text):
        raise SaysNothing(phrase=text[:SHOWN])


def is_saying(text: str) -> bool:
    words = _words(text).strip()
    return bool(words) and words not in {_words(beginning).strip() for beginning in BEGINNINGS}


def ensure_fit_to_say(written: Written, longest: int) -> None:
    """Let through what is words alone that say something, respectful, and no longer than this."""
    ensure_in_words(written)
    ensure_saying(written.text)
    ensure_respectful(written.text)
    ensure_short(written.text, longest)


def _found(phrases: Iterable[str], words: str) -> str | None:
    return next((phrase for phrase in phrases if _words(phrase) in words), None)


def _words(text: str) -> str:
    """The words alone, one space around each, so that no word is found inside another."""
    return f" {' '.join(words_in(APOSTROPHES.sub('', matching_key(text))))} "


class Contempt(Refusal):
    words = "refusals.contempt"


class Hollow(Refusal):
    words = "refusals.hollow"


class SaysNothing(Refusal):
    words = "refusals.says_nothing"
