"""How a customer first heard of us: earned by what others say of us, or bought by what we spend on it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Heard(StrEnum):
    FRIEND = "friend"
    REVIEWS = "reviews"
    ADVERT = "advert"
    OFFER = "offer"
    OTHER = "other"

    @property
    def is_earned(self) -> bool:
        return self in (Heard.FRIEND, Heard.REVIEWS)

    @property
    def is_bought(self) -> bool:
        return self in (Heard.ADVERT, Heard.OFFER)


@dataclass(frozen=True, slots=True)
class Arrival:
    asked_at: datetime
    heard: Heard | None
    heard_at: datetime | None
