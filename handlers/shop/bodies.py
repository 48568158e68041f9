"""What a shop system may send, checked field by field, with a sentence for each that can't be taken."""

import unicodedata
from collections.abc import Iterable
from typing import Annotated, Any

from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, Field, ValidationError, ValidationInfo

from domain.money import MOST, Currency
from domain.purchases import LONGEST_NAME
from domain.reports import LONGEST_NUMBER, Reported
from handlers.phone_numbers import normalised

LONGEST_PHONE = 40
LARGEST_TELEGRAM_ID = 2**52


def _clean(text: str) -> str:
    """On one line and without signs that no reader sees and no database takes."""
    if any(unicodedata.category(sign) in ("Cc", "Cs") for sign in text):
        raise ValueError("holds control characters")
    if not (cleaned := " ".join(text.split())):
        raise ValueError("is empty")
    return cleaned


def _number(text: str, info: ValidationInfo) -> str:
    """In the one form in which it can be found again; the context tells in which country the shop is."""
    if (number := normalised(_clean(text), (info.context or {}).get("country"))) is None:
        raise ValueError("is no phone number")
    return number


Line = Annotated[str, Field(min_length=1, max_length=LONGEST_NUMBER), AfterValidator(_clean)]
Phone = Annotated[str, Field(min_length=1, max_length=LONGEST_PHONE), AfterValidator(_number)]
Name = Annotated[str, Field(min_length=1, max_length=LONGEST_NAME), AfterValidator(_clean)]


class Customer(BaseModel):
    """Whatever the shop may tell of who bought it; all of it may be left out."""

    model_config = ConfigDict(extra="forbid", strict=True)

    ref: Line | None = Field(None, description="The shop's own id of the customer: one link claims all of theirs.")
    telegram_id: int | None = Field(None, ge=1, le=LARGEST_TELEGRAM_ID, description="If the shop knows it.")
    phone: Phone | None = Field(
        None, description="Whoever shares this number claims what was bought under it; local or with its +code."
    )


class Value(BaseModel):
    """What it cost, in whole units of a currency."""

    model_config = ConfigDict(extra="forbid")

    amount: int = Field(ge=0, le=MOST, strict=True)
    currency: Currency


class Purchase(BaseModel):
    """A purchase under the shop's own number."""

    model_config = ConfigDict(extra="forbid", title="Purchase")

    number: Line = Field(description="The shop's own number; the same one reported again changes nothing.")
    what: Name = Field(description="What was bought, as the customer would say it.")
    purchased_at: AwareDatetime | None = Field(None, description="With its offset; now, if it is left out.")
    delivered_at: AwareDatetime | None = Field(None, description="With its offset; the question follows from it.")
    customer: Customer | None = None
    value: Value | None = None
    served_by: Line | None = Field(None, description="Who served the customer.")

    @property
    def reported(self) -> Reported:
        customer, value = self.customer, self.value
        return Reported(
            **self.model_dump(exclude={"customer", "value"}),
            customer_ref=customer.ref if customer else None,
            telegram_id=customer.telegram_id if customer else None,
            phone=customer.phone if customer else None,
            cost=value.amount if value else None,
            currency=value.currency if value else None,
        )


class Change(BaseModel):
    """What became of a purchase; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid", title="Change")

    delivered_at: AwareDatetime | None = None
    returned_at: AwareDatetime | None = None
    cancelled_at: AwareDatetime | None = None


def faults(error: ValidationError) -> dict[str, str]:
    """By field, in plain words; the fields of an object are named with a point between."""
    return {_field(one["loc"]): one["msg"].removeprefix("Value error, ") for one in error.errors()}


def _field(place: Iterable[Any]) -> str:
    return ".".join(str(part) for part in place) or "body"
