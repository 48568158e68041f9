"""What the next text of a person answers."""

from datetime import datetime
from enum import StrEnum

from domain.frozen import frozen
from domain.people import Person, Role
from domain.policy import Policy


class Awaited(StrEnum):
    """The subject is the invitation, response, matter, explanation, promise, topic or customer that it belongs to.
    Of the panel it is the question that was asked.

    Of a rule of the plan it is the number of its product and touchpoint in one.
    Of opening hours it is the weekday or the holiday, with how many days follow it; of one that is still to be told 0.
    The purchase of somebody who isn't here yet belongs to nobody so far: there the subject is None, and so it is
    where somebody is to show their phone number.
    """

    SCORE = "score"
    REASON = "reason"
    COMPLAINT_WORDS = "complaint_words"
    COMPLAINT_PURCHASE = "complaint_purchase"
    COMPLAINT_SINCE = "complaint_since"
    COMPLAINT_WANTED = "complaint_wanted"
    ANSWER = "answer"
    MISSING = "missing"
    WHAT_HAPPENED = "what_happened"
    WHY = "why"
    WHAT_NOW = "what_now"
    PREVENTION = "prevention"
    APOLOGY = "apology"
    OTHERWISE = "otherwise"
    QUESTION = "question"
    PURCHASE_WHAT = "purchase_what"
    PURCHASE_FOR_LINK = "purchase_for_link"
    PURCHASE_WHEN = "purchase_when"
    RELAYED = "relayed"
    PHONE = "phone"
    PROMISE_WHAT = "promise_what"
    PROMISE_DUE = "promise_due"
    PROMISE_WHY = "promise_why"
    PROMISE_WHY_NOT = "promise_why_not"
    PROMISE_PROOF = "promise_proof"
    CAUSE_NAME = "cause_name"
    CAUSE_OVER = "cause_over"
    TOPIC_NAME = "topic_name"
    TOPIC_FA = "topic_fa"
    TOPIC_EN = "topic_en"
    TOPIC_WORDS = "topic_words"
    PRODUCT_EXPECTED = "product_expected"
    PRODUCT_WORTH = "product_worth"
    PLAN_SPAN = "plan_span"
    SHOP_NAME = "shop_name"
    REMEDY_COST = "remedy_cost"
    REMEDY_WHAT = "remedy_what"
    REMEDY_WHY_NOT = "remedy_why_not"
    HOURS = "hours"
    HOLIDAY = "holiday"
    HOLIDAY_NAME = "holiday_name"
    DIGEST_REPLY = "digest_reply"
    PANEL = "panel"


OF_EXPLANATIONS = frozenset(
    {
        *(Awaited.WHAT_HAPPENED, Awaited.WHY, Awaited.WHAT_NOW, Awaited.PREVENTION),
        *(Awaited.APOLOGY, Awaited.OTHERWISE),
    }
)
OF_PROMISES = frozenset(
    {
        *(Awaited.PROMISE_WHAT, Awaited.PROMISE_DUE, Awaited.PROMISE_PROOF),
        *(Awaited.PROMISE_WHY, Awaited.PROMISE_WHY_NOT),
    }
)
# What is asked of staff before something goes to a customer; each part of it can be changed until it is sent.
OF_UNSENT = OF_EXPLANATIONS | {
    *(Awaited.PROMISE_WHAT, Awaited.PROMISE_DUE),
    *(Awaited.REMEDY_COST, Awaited.REMEDY_WHAT),
}
# What is asked while a complaint is told.
OF_DRAFTS = frozenset(
    {
        *(Awaited.COMPLAINT_WORDS, Awaited.COMPLAINT_PURCHASE),
        *(Awaited.COMPLAINT_SINCE, Awaited.COMPLAINT_WANTED),
    }
)
OF_TOPICS = frozenset({Awaited.TOPIC_NAME, Awaited.TOPIC_FA, Awaited.TOPIC_EN, Awaited.TOPIC_WORDS})
OF_HOURS = frozenset({Awaited.HOURS, Awaited.HOLIDAY, Awaited.HOLIDAY_NAME})
# What only staff are asked, with the least role of whoever may answer; without it the answer means nothing.
ASKED_OF: dict[Awaited, Role] = {
    **dict.fromkeys((*OF_EXPLANATIONS, *OF_PROMISES), Role.AGENT),
    **dict.fromkeys((Awaited.QUESTION, Awaited.RELAYED, Awaited.CAUSE_NAME), Role.AGENT),
    **dict.fromkeys((Awaited.PURCHASE_WHAT, Awaited.PURCHASE_FOR_LINK, Awaited.PURCHASE_WHEN), Role.AGENT),
    **dict.fromkeys((Awaited.REMEDY_COST, Awaited.REMEDY_WHAT), Role.AGENT),
    **dict.fromkeys((Awaited.REMEDY_WHY_NOT, Awaited.CAUSE_OVER, Awaited.DIGEST_REPLY), Role.MANAGER),
    **dict.fromkeys((*OF_TOPICS, *OF_HOURS), Role.OWNER),
    **dict.fromkeys((Awaited.SHOP_NAME, Awaited.PRODUCT_EXPECTED, Awaited.PRODUCT_WORTH), Role.OWNER),
    Awaited.PLAN_SPAN: Role.OWNER,
}
# What customers are asked; whoever of the staff buys here, too, may answer it.
ASKED_OF_CUSTOMERS = frozenset(
    {
        *OF_DRAFTS,
        *(Awaited.SCORE, Awaited.REASON, Awaited.ANSWER, Awaited.MISSING, Awaited.PHONE, Awaited.PANEL),
    }
)


@frozen
class Expectation:
    kind: Awaited
    subject_id: int | None
    since: datetime

    @property
    def subject(self) -> int:
        if self.subject_id is None:
            raise LookupError(f"{self.kind} belongs to nothing")
        return self.subject_id

    def is_for(self, person: Person) -> bool:
        """Whether it is still theirs to answer: what was asked of a role isn't, once they have it no more."""
        return self.kind not in ASKED_OF or person.may(ASKED_OF[self.kind])

    def holds(self, now: datetime, policy: Policy) -> bool:
        return now - self.since < policy.expectation_lasts
