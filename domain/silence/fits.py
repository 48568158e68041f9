"""Of somebody who has gone a manager may say that they never were our customer, and why: whom not to pursue."""

from enum import StrEnum

from domain.refusals import Refusal


class Misfit(StrEnum):
    """Why what we sell wasn't for them: of them, and of nothing that we did badly."""

    NEED = "need"
    PRICE = "price"
    FAR = "far"
    ONCE = "once"
    TERMS = "terms"
    OTHER = "other"


class NotGone(Refusal):
    """Whoever buys from us is our customer."""

    words = "refusals.not_gone"
