"""What sort of matter it is, what it is about, and why it may be put aside."""

from enum import StrEnum


class Kind(StrEnum):
    """Only the customer's own word makes a complaint out of the others."""

    COMPLAINT = "complaint"
    LOW_SCORE = "low_score"
    THANKS = "thanks"
    NOTE = "note"


class Topic(StrEnum):
    LATE = "late"
    DAMAGED = "damaged"
    WRONG_ITEM = "wrong_item"
    QUALITY = "quality"
    PRICE = "price"
    TREATMENT = "treatment"
    OTHER = "other"


class Dismissal(StrEnum):
    """Why a manager may close without the customer's word."""

    SPAM = "spam"
    TEST = "test"
    DUPLICATE = "duplicate"
