"""What a shop system reports of a purchase, and what it is told when that can't be."""

import hashlib
import json
import re
from dataclasses import asdict
from datetime import datetime

from domain.digits import matching_key, to_ascii
from domain.frozen import frozen
from domain.money import Currency

LONGEST_NUMBER = 64
EARLIEST = 2000
"""A year; programs write one long before it for no date at all."""
MOBILE = re.compile(r"(?:\+98|0098|98|0)?(9\d{9})")
"""A mobile number of Iran's, however it is begun: spreadsheets drop its zero."""
LEAST_DIGITS, LEAST_DIFFERENT = 7, 4
"""Of a telephone number: what people write where something must stand has fewer, or the same again and again."""
NOBODY = frozenset(
    {
        *("null", "none", "nil", "nan", "na", "undefined", "unknown", "anonymous", "guest"),
        *("ندارد", "نامشخص", "نامعلوم", "ناشناس", "مهمان", "متفرقه"),
    }
)


@frozen
class Reported:
    """A purchase under the shop's own number; of its customer whatever the shop may tell."""

    number: str
    what: str
    purchased_at: datetime | None = None
    delivered_at: datetime | None = None
    customer_ref: str | None = None
    telegram_id: int | None = None
    phone: str | None = None
    cost: int | None = None
    currency: Currency | None = None
    served_by: str | None = None

    @property
    def digest(self) -> str:
        """The same content has the same digest, however it was written down; the phone number leaves no trace in it."""
        content = asdict(self)
        del content["phone"]  # So few are possible that whoever tries all would find it, also when it is forgotten.
        told = json.dumps(content, default=_as_text, sort_keys=True, ensure_ascii=False)
        return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()


@frozen
class Order:
    """A purchase as a shop system tells it whole, each time anew; `told_at` says as of when."""

    reported: Reported
    told_at: datetime
    returned_at: datetime | None = None
    cancelled_at: datetime | None = None
    is_any: bool = True  # Else it is none yet, or none any more: what is known of it has come to nothing.


def ref_of(text: str) -> str | None:
    """By what the shop knows its customer; one telephone number written in two ways is one customer."""
    ref = " ".join(to_ascii(text).split())
    digits = re.sub(r"[ ()\-–.]", "", ref)
    if mobile := MOBILE.fullmatch(digits):
        return f"0{mobile[1]}"
    return None if stands_for_nobody(ref) else ref[:LONGEST_NUMBER]


def ref_of_phone(text: str) -> str | None:
    """By what stands where a telephone number belongs; what a spreadsheet has rounded is the number of many."""
    digits = re.sub(r"\D", "", to_ascii(text))
    is_number = len(digits) >= LEAST_DIGITS and len(set(digits)) >= LEAST_DIFFERENT
    return ref_of(text) if is_number and not any(sign.isalpha() for sign in text) else None


def stands_for_nobody(ref: str) -> bool:
    """Programs and people write a nought, a dash or a word for no customer at all: those are not all one."""
    key = re.sub(r"[\W_0]", "", matching_key(ref))
    return not key or key in NOBODY


def _as_text(value: object) -> str:
    return str(value.timestamp()) if isinstance(value, datetime) else str(value)


class NotAsReported(Exception):
    """A report that can't be taken; these are told to programs, in English."""


class OtherContent(NotAsReported):
    """The number was used for another purchase before."""


class UnknownPurchase(NotAsReported):
    """The shop has reported none under this number."""


class Contradicts(NotAsReported):
    """It has been returned or cancelled before, or stands against what is known."""
