"""What the next text of a person answers."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.policy import Policy


class Awaited(StrEnum):
    """The subject is the invitation, response, matter, explanation, promise, topic or customer that it belongs to.
    Of the panel it is the question that was asked.

    Of a rule of the plan it is the number of its product and touchpoint in one.
    Of opening hours it is the weekday or the holiday, of a holiday that is still to be named 0.
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
# What is asked while a complaint is told.
OF_DRAFTS = frozenset(
    {
        *(Awaited.COMPLAINT_WORDS, Awaited.COMPLAINT_PURCHASE),
        *(Awaited.COMPLAINT_SINCE, Awaited.COMPLAINT_WANTED),
    }
)
OF_TOPICS = frozenset({Awaited.TOPIC_NAME, Awaited.TOPIC_FA, Awaited.TOPIC_EN, Awaited.TOPIC_WORDS})
OF_HOURS = frozenset({Awaited.HOURS, Awaited.HOLIDAY, Awaited.HOLIDAY_NAME})
# What only somebody of the staff is asked; with the role the answer loses its meaning.
BY_STAFF = frozenset(
    {
        *OF_EXPLANATIONS,
        *(Awaited.QUESTION, Awaited.PURCHASE_WHAT, Awaited.PURCHASE_FOR_LINK, Awaited.PURCHASE_WHEN),
        Awaited.RELAYED,
        *OF_PROMISES,
        *(Awaited.CAUSE_NAME, Awaited.CAUSE_OVER),
        *OF_TOPICS,
        *(Awaited.SHOP_NAME, Awaited.PRODUCT_EXPECTED, Awaited.PRODUCT_WORTH, Awaited.PLAN_SPAN),
        *(Awaited.REMEDY_COST, Awaited.REMEDY_WHAT, Awaited.REMEDY_WHY_NOT),
        *OF_HOURS,
        Awaited.DIGEST_REPLY,
    }
)


@dataclass(frozen=True, slots=True)
class Expectation:
    kind: Awaited
    subject_id: int | None
    since: datetime

    @property
    def subject(self) -> int:
        if self.subject_id is None:
            raise LookupError(f"{self.kind} belongs to nothing")
        return self.subject_id

    def holds(self, now: datetime, policy: Policy) -> bool:
        return now - self.since < policy.expectation_lasts
