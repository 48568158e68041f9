"""What a customer says to a check-in, or to whether it has become what was to be expected."""

from datetime import datetime
from enum import StrEnum
from typing import NewType, Self

from domain.frozen import frozen, replace
from domain.people import NotYours, PersonId
from domain.touchpoints.occasions import Occasion

FeelingId = NewType("FeelingId", int)


class Felt(StrEnum):
    """What a customer may say to each question; to why they left a reason, or that they haven't.

    Whether we are their first choice is a question of today and of a year from now.

    The last five are the panel's; that somebody wrote is what they did, and no button.
    """

    FINE = "fine"
    NOT_FINE = "not_fine"
    BETTER = "better"
    EXPECTED = "expected"
    LESS = "less"
    HERE = "here"
    NOT_YET = "not_yet"
    PRICE = "price"
    QUALITY = "quality"
    TREATMENT = "treatment"
    NO_NEED = "no_need"
    ELSEWHERE = "elsewhere"
    STILL_HERE = "still_here"
    FIRST_STAYS = "first_stays"
    FIRST_NOW = "first_now"
    ONE_OF_SEVERAL = "one_of_several"
    NOT_FIRST = "not_first"
    GLADLY = "gladly"
    RATHER_NOT = "rather_not"
    NOTHING_NOW = "nothing_now"
    LEAVE = "leave"
    WROTE = "wrote"

    @property
    def is_unhappy(self) -> bool:
        return self in (Felt.NOT_FINE, Felt.LESS, Felt.QUALITY, Felt.TREATMENT)


CHOICES: dict[Occasion, tuple[Felt, ...]] = {
    Occasion.CHECK_IN: (Felt.FINE, Felt.NOT_FINE),
    Occasion.RESULT: (Felt.EXPECTED, Felt.BETTER, Felt.LESS),
    Occasion.DELIVERED: (Felt.HERE, Felt.NOT_YET),
    Occasion.SILENCE: (Felt.FINE, Felt.NOT_FINE),
    Occasion.EXIT: (*(Felt.PRICE, Felt.QUALITY, Felt.TREATMENT, Felt.NO_NEED, Felt.ELSEWHERE, Felt.STILL_HERE),),
    Occasion.CHOICE: (Felt.FIRST_STAYS, Felt.FIRST_NOW, Felt.ONE_OF_SEVERAL, Felt.NOT_FIRST),
}


@frozen
class Feeling:
    id: FeelingId
    follow_up_id: int
    customer_id: PersonId
    purchase_id: int | None
    kind: Occasion
    asked_at: datetime
    felt: Felt | None
    felt_at: datetime | None
    told_at: datetime | None = None  # When staff heard that it isn't there yet.
    matter_id: int | None = None  # Where the answer stands that the panel wrote.

    def ensure_of(self, person: PersonId) -> None:
        if self.customer_id != person:
            raise NotYours()

    def said(self, felt: Felt, *, now: datetime) -> Self:
        """Return it with what the customer says, who may think again.

        Raises:
            NotYours: no button of ours offers this answer to this question.
        """
        if felt not in CHOICES.get(self.kind, ()):
            raise NotYours()
        return replace(self, felt=felt, felt_at=now)
