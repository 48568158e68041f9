"""What a shop system may send, checked field by field, with a sentence for each that can't be taken."""

import unicodedata
from collections.abc import Iterable
from datetime import datetime
from typing import Annotated, Any

from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, Field, ValidationError, ValidationInfo

from actions.phone_numbers import normalised
from domain.money import MOST, Currency
from domain.purchases import LONGEST_NAME
from domain.reports import EARLIEST, LONGEST_NUMBER, Reported, stands_for_nobody

LONGEST_PHONE = 40
LARGEST_TELEGRAM_ID = 2**52


def _clean(text: str) -> str:
    """On one line and without signs that no reader sees and no database takes."""
    if any(unicodedata.category(sign) in ("Cc", "Cs") for sign in text):
        raise ValueError("holds control characters")
    line = " ".join(text.split())
    if not any(unicodedata.category(sign)[0] in "LNPS" for sign in line):
        raise ValueError("is empty")
    return line


def cleaned(text: str) -> str | None:
    """A number as it would be kept; None for what no number can be."""
    try:
        return _clean(text)
    except ValueError:
        return None


def _in_our_time(moment: datetime) -> datetime:
    """Programs write the year 1 for no date at all."""
    if moment.year < EARLIEST:
        raise ValueError("is too long ago; leave it out where there is no date")
    return moment


def _number(text: str, info: ValidationInfo) -> str:
    """In the one form in which it can be found again; the context tells in which country the shop is."""
    if (number := normalised(_clean(text), (info.context or {}).get("country"))) is None:
        raise ValueError("is no phone number")
    return number


def _somebody(ref: str) -> str:
    """Whoever came with one link would have all that was sold to everybody who is none."""
    if stands_for_nobody(ref):
        raise ValueError("stands for nobody; leave it out where there is no customer")
    return ref


Moment = Annotated[AwareDatetime, AfterValidator(_in_our_time)]
Line = Annotated[str, Field(min_length=1, max_length=LONGEST_NUMBER), AfterValidator(_clean)]
Ref = Annotated[Line, AfterValidator(_somebody)]
Phone = Annotated[str, Field(min_length=1, max_length=LONGEST_PHONE), AfterValidator(_number)]
Name = Annotated[str, Field(min_length=1, max_length=LONGEST_NAME), AfterValidator(_clean)]


class Customer(BaseModel):
    """Whatever the shop may tell of who bought it; all of it may be left out."""

    model_config = ConfigDict(extra="forbid", strict=True)

    ref: Ref | None = Field(
        None, description="The shop's own id of the customer, none for guests: one link claims all of theirs."
    )
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
    purchased_at: Moment | None = Field(None, description="With its offset; now, if it is left out.")
    delivered_at: Moment | None = Field(None, description="With its offset; the question follows from it.")
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

    delivered_at: Moment | None = None
    returned_at: Moment | None = None
    cancelled_at: Moment | None = None


def faults(error: ValidationError) -> dict[str, str]:
    """By field, in plain words; the fields of an object are named with a point between."""
    return {_field(one["loc"]): one["msg"].removeprefix("Value error, ") for one in error.errors()}


def _field(place: Iterable[Any]) -> str:
    return ".".join(str(part) for part in place) or "body"
