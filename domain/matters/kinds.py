"""What sort of matter it is, since when, and why it may be put aside."""

from enum import StrEnum

from domain.figures.nps import Category


class Kind(StrEnum):
    """Only the customer's own word makes a complaint out of the others."""

    COMPLAINT = "complaint"
    LOW_SCORE = "low_score"
    THANKS = "thanks"
    NOTE = "note"


class Meant(StrEnum):
    """What a customer says that words out of the blue are."""

    COMPLAINT = "complaint"
    QUESTION = "question"
    THANKS = "thanks"
    NOTE = "note"

    @property
    def kind(self) -> Kind:
        """A question is a note that says so: its answer is a message, and no explanation is owed."""
        return Kind.NOTE if self is Meant.QUESTION else Kind(self.value)


def kind_of(category: Category) -> Kind:
    """What a score and its words are to staff, as long as the customer doesn't call it a problem."""
    kinds = {Category.PROMOTER: Kind.THANKS, Category.PASSIVE: Kind.NOTE, Category.DETRACTOR: Kind.LOW_SCORE}
    return kinds[category]


class Since(StrEnum):
    """Since when it is so, told from the day of the complaint."""

    TODAY = "today"
    SOME_DAYS = "some_days"
    OVER_A_WEEK = "over_a_week"
    SINCE_IT_CAME = "since_it_came"


class Dismissal(StrEnum):
    """Why a manager may close without the customer's word."""

    SPAM = "spam"
    TEST = "test"
    DUPLICATE = "duplicate"
