"""What customers are asked outside a complaint that they are telling, and who takes the answer."""

from actions.matters import keep_words, question_customer
from actions.panel.hear_answer import hear_answer
from domain.expectations import Awaited

TOLD_BY_CUSTOMERS = {
    Awaited.REASON: keep_words.give_reason,
    Awaited.ANSWER: question_customer.take_answer,
    Awaited.MISSING: keep_words.add_missing,
    Awaited.PANEL: hear_answer,
}
