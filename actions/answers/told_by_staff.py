"""What staff are asked about purchases, promises, opening hours, topics and the like, and who takes the answer."""

from actions.causes import happen, keep_cause
from actions.digests import watch
from actions.hours import change_hours, declare_holidays
from actions.intake import relay
from actions.matters import question_customer
from actions.promises import keep_promise, make_promise, move_promise
from actions.remedies import allow_remedy, choose_remedy
from actions.shops import keys
from actions.surveys import register_purchase
from actions.topics import change_topics
from actions.touchpoints import change_plan, describe_product
from actions.voices import topic_words
from domain.expectations import Awaited

TOLD_BY_STAFF = {
    Awaited.QUESTION: question_customer.ask,
    Awaited.PURCHASE_WHAT: register_purchase.name_in_words,
    Awaited.PURCHASE_WHEN: register_purchase.date_delivery,
    Awaited.PROMISE_WHAT: make_promise.word_promise,
    Awaited.PROMISE_DUE: make_promise.date_in_words,
    Awaited.PROMISE_WHY: move_promise.move_with_reason,
    Awaited.PROMISE_WHY_NOT: move_promise.break_with_reason,
    Awaited.PROMISE_PROOF: keep_promise.keep_with,
    Awaited.RELAYED: relay.relay,
    Awaited.CAUSE_NAME: keep_cause.name_cause,
    Awaited.CAUSE_OVER: happen.tell_over,
    Awaited.TOPIC_NAME: change_topics.name_topic,
    Awaited.TOPIC_FA: change_topics.name_in_persian,
    Awaited.TOPIC_EN: change_topics.name_in_english,
    Awaited.TOPIC_WORDS: topic_words.add_words,
    Awaited.PRODUCT_EXPECTED: describe_product.write_expected,
    Awaited.PRODUCT_WORTH: describe_product.write_worth,
    Awaited.PLAN_SPAN: change_plan.write_span,
    Awaited.SHOP_NAME: keys.name_shop,
    Awaited.REMEDY_COST: choose_remedy.take_cost,
    Awaited.REMEDY_WHAT: choose_remedy.word_remedy,
    Awaited.REMEDY_WHY_NOT: allow_remedy.refuse_with_reason,
    Awaited.HOURS: change_hours.write_hours,
    Awaited.HOLIDAY: declare_holidays.write_holiday,
    Awaited.HOLIDAY_NAME: declare_holidays.name_holidays,
    Awaited.DIGEST_REPLY: watch.take_reply,
}
