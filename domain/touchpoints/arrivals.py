"""How a customer first heard of us: earned by what others say of us, or bought by what we spend on it."""

from datetime import datetime
from enum import StrEnum

from domain.frozen import frozen


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


@frozen
class Arrival:
    asked_at: datetime
    heard: Heard | None
    heard_at: datetime | None
