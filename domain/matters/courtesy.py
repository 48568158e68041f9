"""Words of thanks or of greeting alone: they answer nothing, so they move no clock and open nothing again."""

from domain.digits import matching_key, words_in
from domain.words import Written

LONGEST_THANKS = 100
SIGNS = frozenset("🙏🌹🌷💐❤♥👍👏😊🙂")
PHRASES = (
    *("دست شما درد نکنه", "دست شما درد نکند", "دستتون درد نکنه", "دستتان درد نکند", "دستت درد نکنه"),
    *("لطف کردید", "لطف کردین", "لطف دارید", "زحمت کشیدید", "زحمت کشیدین", "خسته نباشید", "خدا قوت", "قربان شما"),
)
THANKING = (
    *("ممنون", "ممنونم", "ممنونیم", "مرسی", "سپاس", "سپاسگزارم", "سپاسگزاریم", "متشکرم", "متشکریم", "تشکر"),
    *("thanks", "thank", "thankyou", "thx", "thnx", "ty", "tnx", "cheers", "grateful", "appreciated"),
)
BESIDE = (
    *("خیلی", "بسیار", "واقعا", "واقعاً", "از", "شما", "شماها", "لطفتون", "لطفتان", "بابت", "برای", "هم", "باشه"),
    *("پیگیری", "پیگیریتون", "پیگیریتان", "پاسخ", "پاسختون", "پاسختان", "جواب", "جوابتون", "جوابتان", "توضیح"),
    *("توضیحتون", "توضیحتان", "توضیحاتتون", "سلام", "همگی", "عزیز", "جان", "ok", "okay", "great", "good", "you"),
    *("so", "very", "much", "many", "a", "lot", "for", "the", "your", "help", "reply", "answer", "explanation", "all"),
    *("it", "that", "again", "really", "am", "i", "well", "fine", "perfect", "to", "everyone"),
)

GREETING = (
    *("سلام", "سلامم", "درود", "بخیر", "الو", "علیک", "علیکم"),
    *("hello", "hallo", "hi", "hey", "hiya", "morning", "evening", "afternoon", "salam", "salaam"),
)
BESIDE_GREETING = (
    *("وقت", "وقتتون", "وقتتان", "روز", "روزتون", "روزتان", "صبح", "صبحتون", "عصر", "عصرتون", "شب", "شبتون", "خدمت"),
    *("شما", "همگی", "دوستان", "عزیز", "جان", "گرامی", "خسته", "نباشید", "نباشین", "خوبید", "خوبین", "و", "بر", "با"),
    *("good", "there", "all", "everyone", "everybody", "dear", "again", "to"),
    *("you", "day", "team", "guys", "how", "are"),
)


def is_mere_greeting(written: Written) -> bool:
    """Whether a message says nothing but hello."""
    return _may_be_courtesy(written) and _is_all(words_in(written.text), _GREETING, beside=_BESIDE_GREETING)


def is_mere_thanks(written: Written) -> bool:
    """Whether a message says nothing but thank you; what says anything else is heard as what it says."""
    if not _may_be_courtesy(written):
        return False
    key = matching_key(written.text)
    for phrase in _PHRASES:
        key = key.replace(phrase, _THANKS)
    said = words_in(key)
    if not said:
        return any(sign in SIGNS for sign in written.text)
    return _is_all(said, _THANKING, beside=_BESIDE)


def _may_be_courtesy(written: Written) -> bool:
    """Whoever sends a file, or what somebody else wrote, or much, says more than that."""
    return written.file is None and not written.is_forwarded and len(written.text) <= LONGEST_THANKS


def _is_all(said: list[str], words: frozenset[str], *, beside: frozenset[str]) -> bool:
    """Whether one of these words is there, and nothing but these and what may stand beside them."""
    return any(word in words for word in said) and all(word in words | beside for word in said)


_THANKS = "thanks"
_PHRASES = tuple(map(matching_key, PHRASES))
_THANKING = frozenset(map(matching_key, THANKING))
_BESIDE = frozenset(map(matching_key, BESIDE))
_GREETING = frozenset(map(matching_key, GREETING))
_BESIDE_GREETING = frozenset(map(matching_key, BESIDE_GREETING))
