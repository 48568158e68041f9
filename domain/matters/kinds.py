"""What sort of matter it is, and why it may be put aside."""

from enum import StrEnum

from domain.figures.nps import Category


class Kind(StrEnum):
    """Only the customer's own word makes a complaint out of the others."""

    COMPLAINT = "complaint"
    LOW_SCORE = "low_score"
    THANKS = "thanks"
    NOTE = "note"


def kind_of(category: Category) -> Kind:
    """What a score and its words are to staff, as long as the customer doesn't call it a problem."""
    kinds = {Category.PROMOTER: Kind.THANKS, Category.PASSIVE: Kind.NOTE, Category.DETRACTOR: Kind.LOW_SCORE}
    return kinds[category]


class Dismissal(StrEnum):
    """Why a manager may close without the customer's word."""

    SPAM = "spam"
    TEST = "test"
    DUPLICATE = "duplicate"
