"""What we write of our own accord, and of which of three kinds each is: the kind decides whether it may go out."""

from enum import StrEnum


class Occasion(StrEnum):
    QUESTION = "question"
    REMINDER = "reminder"
    SETTLED = "settled"
    SETTLED_AGAIN = "settled_again"
    GIVE_UP = "give_up"
    EXPECTATION = "expectation"
    DELIVERED = "delivered"
    CHECK_IN = "check_in"
    RESULT = "result"
    VALUE = "value"
    ANNIVERSARY = "anniversary"
    RELATIONSHIP = "relationship"
    SILENCE = "silence"
    EXIT = "exit"
    CHOICE = "choice"
    PANEL_INVITATION = "panel_invitation"
    PANEL_QUESTION = "panel_question"


class MessageKind(StrEnum):
    """Asks are throttled, news are rare and can be declined for ever, service comes as the customer's case needs it."""

    ASK = "ask"
    NEWS = "news"
    SERVICE = "service"


KIND_OF: dict[Occasion, MessageKind] = {
    Occasion.QUESTION: MessageKind.ASK,
    Occasion.REMINDER: MessageKind.ASK,
    Occasion.RESULT: MessageKind.ASK,
    Occasion.CHECK_IN: MessageKind.ASK,
    Occasion.RELATIONSHIP: MessageKind.ASK,
    Occasion.SILENCE: MessageKind.ASK,
    Occasion.EXIT: MessageKind.ASK,
    Occasion.CHOICE: MessageKind.ASK,
    Occasion.PANEL_INVITATION: MessageKind.ASK,
    Occasion.PANEL_QUESTION: MessageKind.ASK,
    Occasion.VALUE: MessageKind.NEWS,
    Occasion.ANNIVERSARY: MessageKind.NEWS,
    Occasion.EXPECTATION: MessageKind.SERVICE,
    Occasion.DELIVERED: MessageKind.SERVICE,
    Occasion.SETTLED: MessageKind.SERVICE,
    Occasion.SETTLED_AGAIN: MessageKind.SERVICE,
    Occasion.GIVE_UP: MessageKind.SERVICE,
}
# What a purchase can bring, in the order of a customer's time with us.
TOUCHPOINTS = (
    *(Occasion.EXPECTATION, Occasion.DELIVERED, Occasion.QUESTION, Occasion.CHECK_IN),
    *(Occasion.RESULT, Occasion.VALUE, Occasion.RELATIONSHIP, Occasion.ANNIVERSARY),
)
# These belong to a purchase; the question about us as a whole belongs to a customer.
OF_PURCHASES = tuple(one for one in TOUCHPOINTS if one is not Occasion.RELATIONSHIP)
OF_PANEL = (Occasion.PANEL_INVITATION, Occasion.PANEL_QUESTION)
# What a customer sees coming, and may decline.
DECLINABLE = (*TOUCHPOINTS, Occasion.SILENCE, Occasion.EXIT, *OF_PANEL)
# Both are the 0–10 question.
SCORED = frozenset({Occasion.QUESTION, Occasion.RELATIONSHIP})
# A case's own clock runs by day and by night; what a purchase brings never disturbs.
OF_CASES = frozenset({Occasion.SETTLED, Occasion.SETTLED_AGAIN, Occasion.GIVE_UP})
