"""What is asked while a complaint is told: in one order, nothing twice, and only what helps."""

from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from domain.matters import topics
from domain.matters.intake import Asked, about, named_in, next_asked, so_since, with_topic, with_topic_asked
from domain.matters.kinds import Since
from domain.matters.matters import Matter
from domain.matters.steps import State
from domain.matters.topics import asks_since_when
from domain.purchases import Bought, PurchaseId
from tests.templates.cards import a_matter

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


def a_draft(**given: object) -> Matter:
    usual = {"state": State.DRAFT, "topic": None, "topic_asked": 0, "wanted_asked": 0}
    return a_matter(**(usual | given))


def bought(*whats: str) -> list[Bought]:
    return [Bought(PurchaseId(number), what, NOW, NOW) for number, what in enumerate(whats, 1)]


@given(st.sampled_from([*topics.BUILT_IN, topics.TopicCode("own_8"), None]), st.integers(0, 5), st.booleans())
def test_every_question_comes_once_at_most_and_the_wish_is_the_last(topic, purchases, says_since):
    draft, asked = a_draft(), []
    holds_words = False
    while (one := next_asked(draft, holds_words=holds_words, purchases=purchases)) is not Asked.WANTED:
        asked.append(one)
        match one:
            case Asked.TOPIC:
                draft = with_topic_asked(draft, now=NOW) if topic is None else with_topic(draft, topic, now=NOW)
            case Asked.WORDS:
                holds_words = True
            case Asked.PURCHASE:
                draft = about(draft, None, now=NOW)
            case Asked.SINCE:
                draft = so_since(draft, Since.TODAY if says_since else None, now=NOW)

    assert asked == sorted(set(asked), key=list(Asked).index)
    assert (Asked.PURCHASE in asked) == (purchases > 1)
    assert (Asked.SINCE in asked) == asks_since_when(topic)


def test_a_purchase_that_is_known_is_not_asked_about():
    draft = replace(a_draft(purchase_id=7), topic_asked=1)

    assert next_asked(draft, holds_words=True, purchases=5) is Asked.WANTED


def test_words_name_a_purchase_only_where_one_is_meant():
    some = bought("six tea glasses", "kettle", "glass teapot", "قوری لعابی", "کتری برقی")

    assert [
        one.what if (one := named_in(text, some)) else None
        for text in ("the Kettle!", "tea glasses", "كتري", "قوري", "teapot, glass", "both", "", "tea", "a glass kettle")
    ] == ["kettle", "six tea glasses", "کتری برقی", "قوری لعابی", "glass teapot", None, None, "six tea glasses", None]
    assert named_in("kettle", bought("kettle", "kettle")) is None


def test_the_way_out_is_no_place_and_is_never_lost():
    numbered = enumerate(topics.BUILT_IN, 1)
    every = topics.Topics(tuple(topics.Topic(number, code, str(code), None, number, None) for number, code in numbered))
    for topic in every.offered[:-1]:
        for place in (0, 1, 3, 99):
            moved = {one.id: one for one in every.places_with(topic, place)}
            after = topics.Topics(tuple(moved.get(one.id, one) for one in every.known)).offered

            assert after[-1].code == topics.OTHER
            assert len(after) == len(every.offered)
            assert after.index(moved.get(topic.id, topic)) == min(max(place, 1), len(after) - 1) - 1
