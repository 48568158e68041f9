"""What a shop system reports of a purchase, and what it is told when that can't be."""

import hashlib
import json
import re
from dataclasses import asdict, dataclass
from datetime import datetime

from domain.digits import to_ascii
from domain.money import Currency

LONGEST_NUMBER = 64
MOBILE = re.compile(r"(?:\+98|0098|98|0)?(9\d{9})")
"""A mobile number of Iran's, however it is begun: spreadsheets drop its zero."""


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class Order:
    """A purchase as a shop system tells it whole, each time anew; `told_at` says as of when."""

    reported: Reported
    told_at: datetime
    returned_at: datetime | None = None
    cancelled_at: datetime | None = None


def ref_of(text: str) -> str | None:
    """By what the shop knows its customer; one telephone number written in two ways is one customer."""
    ref = " ".join(to_ascii(text).split())
    digits = re.sub(r"[ ()\-–.]", "", ref)
    if mobile := MOBILE.fullmatch(digits):
        return f"0{mobile[1]}"
    return ref[:LONGEST_NUMBER] or None


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
