"""What the buttons remember with which owners give keys to shop systems."""

from enum import StrEnum

from handlers.taps.base import Tap


class Keying(StrEnum):
    """What an owner does with the key of a shop system."""

    NEW = "new"
    WOOCOMMERCE = "woo"
    SHOW = "show"
    REVOKE = "revoke"
    SURE = "sure"


class ShopsTap(Tap, prefix="shs"):
    page: int


class ShopTap(Tap, prefix="shp"):
    """One that is still to be made has the number 0."""

    shop: int
    what: Keying
