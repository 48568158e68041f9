"""How serious a matter is: proposed by a rule that names its signs, and decided by staff."""

import re
from collections.abc import Iterable
from enum import StrEnum
from typing import Self

from domain.digits import matching_key
from domain.frozen import frozen

REPEATED_FROM = 2
"""So many complaints before this one: it is the third."""


class Severity(StrEnum):
    LOW = "low"
    NORMAL = "normal"
    HIGH = "high"
    URGENT = "urgent"

    @property
    def rank(self) -> int:
        return list(Severity).index(self)

    @property
    def is_severe(self) -> bool:
        """Whether managers hear of it at once, at whatever hour."""
        return self.rank >= Severity.HIGH.rank


class Sign(StrEnum):
    """What in a matter makes it serious."""

    SAFETY = "safety"
    PUBLIC = "public"
    MONEY = "money"
    REPEATED = "repeated"


# How words begin that people use of it, in either language; those that end with a space are meant whole, for a burner
# is no burn and «خونه» no «خون». What people mean by them staff decide.
WORDS: dict[Sign, tuple[str, ...]] = {
    Sign.SAFETY: (
        *("burn ", "burns ", "burnt ", "burned ", "fire ", "smoke ", "electric shock", "got a shock", "electrocut"),
        *("injur", "got hurt", "hurt my", "hurt me", "bleed", "bled ", "hospital", "poison", "choke", "choking"),
        *("gas leak", "smell of gas", "explod", "explos", "allerg", "unsafe", "dangerous"),
        *("آتش گرفت", "آتیش گرفت", "آتش‌سوزی", "سوختگی", "دستم سوخت", "دستش سوخت", "دود کرد", "برق گرفت", "برق‌گرفت"),
        *("زخم", "خون ", "خون‌ریزی", "بیمارستان", "درمانگاه", "اورژانس", "مسموم", "خفه شد", "نشت گاز", "بوی گاز"),
        *("منفجر", "انفجار", "ترکید", "آلرژی", "حساسیت داد", "حساسیت گرفت", "خطرناک", "آسیب دید"),
    ),
    Sign.PUBLIC: (
        *("lawyer", "sue ", "court ", "police ", "instagram", "twitter", "facebook", "journalist", "newspaper"),
        *("everyone will know", "tell everyone", "bad review", "consumer protection"),
        *("وکیل", "دادگاه", "پلیس", "تعزیرات", "اتحادیه", "سازمان حمایت", "اینستاگرام", "توییتر", "استوری", "رسانه‌ها"),
        *("به همه می‌گ", "همه‌جا می‌نویس", "آبروتون", "آبرویتان"),
    ),
    Sign.MONEY: (
        *("refund", "money back", "charged twice", "charged me twice", "overcharg", "double charge", "scam", "fraud"),
        *("stole ", "stolen ", "cheated "),
        *("پولم", "پول من", "پول رو پس", "پول را پس", "برگشت پول", "دو بار کم", "دوبار کم", "دو بار کسر", "دوبار کسر"),
        *("کلاهبردار", "کلاه‌بردار", "سرم کلاه", "دزد ", "دزدی "),
    ),
}


def _beginning(stems: Iterable[str]) -> re.Pattern[str]:
    ends = (re.escape(matching_key(stem)) + (r"(?!\w)" if stem.endswith(" ") else "") for stem in stems)
    return re.compile(rf"(?<!\w)(?:{'|'.join(ends)})")


PATTERNS = {sign: _beginning(stems) for sign, stems in WORDS.items()}


@frozen
class Weight:
    """A severity and its signs; without a sign it is an ordinary matter."""

    severity: Severity
    signs: tuple[Sign, ...] = ()

    @classmethod
    def of(cls, words: str, *, complaints_before: int) -> Self:
        """Weigh what a customer has written: danger is urgent, every other sign is high."""
        key = matching_key(words)
        signs = [sign for sign, pattern in PATTERNS.items() if pattern.search(key)]
        if complaints_before >= REPEATED_FROM:
            signs.append(Sign.REPEATED)
        if Sign.SAFETY in signs:
            return cls(Severity.URGENT, tuple(signs))
        return cls(Severity.HIGH if signs else Severity.NORMAL, tuple(signs))
