"""What the buttons around touchpoints remember: a customer's answers and wishes, and an owner's changes."""

from enum import StrEnum

from domain.touchpoints.arrivals import Heard
from domain.touchpoints.feelings import Felt
from domain.touchpoints.occasions import Occasion
from handlers.taps.base import Tap


class Changing(StrEnum):
    """What of a rule an owner changes."""

    SHOW = "show"
    TURN = "turn"
    SPAN = "span"
    OTHER = "other"
    ANCHOR = "anchor"
    PART = "part"


class Describing(StrEnum):
    """What an owner does about what is told of a product."""

    SHOW = "show"
    EXPECTED = "expected"
    NO_EXPECTED = "no_expected"
    WORTH = "worth"
    NO_WORTH = "no_worth"
    SOONER = "sooner"
    LATER = "later"


class FeelTap(Tap, prefix="fl"):
    feeling: int
    felt: Felt


class HeardTap(Tap, prefix="hrd"):
    heard: Heard


class DeclineTap(Tap, prefix="dc"):
    follow_up: int


class PlanTap(Tap, prefix="pln"):
    """0 is the plan for all products."""

    product: int


class RuleTap(Tap, prefix="plr"):
    product: int
    touchpoint: Occasion
    what: Changing
    value: int


class ProductsTap(Tap, prefix="pls"):
    page: int


class ProductTap(Tap, prefix="plp"):
    product: int
    what: Describing


class WhyTap(Tap, prefix="why"):
    customer: int
