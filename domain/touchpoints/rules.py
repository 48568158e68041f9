"""Survey plans: for each touchpoint whether it comes, how long after what, and in which hours of the day."""

from datetime import timedelta
from enum import StrEnum

from domain.digits import matching_key
from domain.frozen import frozen
from domain.policy import DAY, Policy
from domain.touchpoints.occasions import TOUCHPOINTS, Occasion

LONGEST_TOLD = 600


class Anchor(StrEnum):
    """What the time is counted from."""

    PURCHASED = "purchased"
    DELIVERED = "delivered"
    RESULT = "result"


class DayPart(StrEnum):
    """In which hours it comes; at any time means outside the quiet hours."""

    ANY = "any"
    MORNING = "morning"
    NOON = "noon"
    EVENING = "evening"

    @property
    def hours(self) -> tuple[int, int] | None:
        return {DayPart.MORNING: (9, 12), DayPart.NOON: (12, 16), DayPart.EVENING: (16, 20)}.get(self)


@frozen
class Rule:
    """For all products where `product` is None; `id` is 0 for what nobody has changed yet."""

    touchpoint: Occasion
    is_on: bool
    anchor: Anchor
    after: timedelta
    part: DayPart = DayPart.ANY
    product: str | None = None
    id: int = 0


@frozen
class ProductCard:
    """What is told of a product: what to expect of it and what not, when its result shows, and what it is worth."""

    product: str
    expected: str | None = None
    result_after: timedelta | None = None
    worth: str | None = None


def usual_rules(policy: Policy) -> dict[Occasion, Rule]:
    """As it is before anybody changes anything: the question, and whatever an owner has written of a product."""
    return {
        rule.touchpoint: rule
        for rule in (
            Rule(Occasion.EXPECTATION, True, Anchor.PURCHASED, timedelta()),
            Rule(Occasion.DELIVERED, False, Anchor.PURCHASED, 5 * DAY),
            Rule(Occasion.QUESTION, True, Anchor.DELIVERED, policy.question_after),
            Rule(Occasion.CHECK_IN, False, Anchor.DELIVERED, 45 * DAY),
            Rule(Occasion.RESULT, True, Anchor.RESULT, timedelta()),
            Rule(Occasion.VALUE, False, Anchor.DELIVERED, 60 * DAY),
            Rule(Occasion.RELATIONSHIP, False, Anchor.PURCHASED, 91 * DAY),
            Rule(Occasion.ANNIVERSARY, False, Anchor.PURCHASED, 365 * DAY),
        )
    }


def rule_number(product: int, touchpoint: Occasion) -> int:
    """By which an answer knows the rule that was asked about."""
    return product * len(TOUCHPOINTS) + TOUCHPOINTS.index(touchpoint)


def rule_of_number(number: int) -> tuple[int, Occasion]:
    product, place = divmod(number, len(TOUCHPOINTS))
    return product, TOUCHPOINTS[place]


def product_of(what: str) -> str:
    """Two purchases are of one product where their names match, however they are spelt."""
    return matching_key(what)
