"""Which purchase it was and since when, where a customer is asked."""

from domain.matters import topics
from domain.matters.kinds import Since
from handlers.taps import BoughtTap, Draft, DraftTap, SinceTap
from sandbox.past.hands import Hand, Life

SINCE = {topics.DAMAGED: Since.SINCE_IT_CAME, topics.QUALITY: Since.OVER_A_WEEK}


def particulars(customer: Hand, topic: str, what: str) -> Life:
    if customer.button(BoughtTap) is not None:
        if (named := customer.button(BoughtTap, labelled=what[:8])) is not None:
            yield from customer.taps_at(named)
        else:
            yield from customer.taps(DraftTap, what=Draft.NONE_OF_THESE)
    if customer.button(SinceTap) is not None:
        yield from customer.taps(SinceTap, since=SINCE.get(topics.TopicCode(topic), Since.SOME_DAYS))
