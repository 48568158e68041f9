"""Kept explanations: which are offered for a complaint, which answer it at once, and in whose letters they are."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.matters import topics
from domain.people import PersonId
from domain.staff.causes import Cause, CauseExpired, CauseId, HappeningBefore, NoTopic, OverBefore, offered
from tests.templates.cards import NOW
from tests.templates.causes import a_cause

DAY = timedelta(days=1)


def named(name: str, **given: object) -> Cause:
    return a_cause(**({"name": name, "why": "Nobody knows.", "what_now": "We look.", "product": None} | given))


def names(
    *causes: Cause, topic: topics.TopicCode | None = topics.DAMAGED, product: str | None = None, words: str = ""
) -> list[str]:
    numbered = [replace(cause, id=CauseId(number)) for number, cause in enumerate(causes)]
    return [cause.name for cause in offered(numbered, topic, product, words, now=NOW)]


def test_the_topic_decides_first_then_the_words_that_both_have():
    box, lid, late = named("thin box"), named("loose lid of the kettle"), named("late van", topic=topics.LATE)

    assert names(box, lid, late, words="the kettle's lid is loose") == ["loose lid of the kettle", "thin box"]
    assert names(box, late, topic=topics.OTHER, words="a box") == []
    assert names(late, topic=topics.OTHER, words="nobody knows where it is") == ["late van"]


def test_three_are_enough():
    assert len(names(*(named(f"cause {number}") for number in range(9)))) == 3


def test_what_has_run_out_was_removed_or_is_for_another_product_is_not_offered():
    assert names(named("old", valid_until=NOW), named("gone", removed_at=NOW - DAY)) == []
    pot = replace(named("pot"), product="Tea-Pot", is_for_product=1)
    assert names(pot, product="kettle") == []
    assert names(pot, product=None) == []
    assert names(pot, product="tea-pot") == ["pot"]


def test_persian_spellings_are_one():
    seal = named("واشر", why="واشر كتري فرسوده بود")

    assert names(seal, topic=topics.OTHER, words="کتری من؛ واشرش... واشر فرسوده") == ["واشر"]


def test_at_once_answers_only_what_happens_now_on_its_topic():
    cause = named("box")
    now = cause.happening(PersonId(1), now=NOW)

    assert not cause.explains(topics.DAMAGED, None)
    assert now.explains(topics.DAMAGED, None)
    assert not now.explains(topics.LATE, None)
    assert not now.explains(None, None)
    assert not now.is_valid(NOW + 91 * DAY)
    assert not now.over("done", now=NOW).explains(topics.DAMAGED, None)


def test_it_begins_and_ends_once_and_may_begin_again():
    now = named("box").happening(PersonId(1), now=NOW)
    with pytest.raises(HappeningBefore):
        now.happening(PersonId(1), now=NOW)
    over = now.over("done", now=NOW + DAY)
    with pytest.raises(OverBefore):
        over.over("done", now=NOW + DAY)

    again = over.happening(PersonId(2), now=NOW + 2 * DAY)

    assert (again.happening_since, again.over_at, again.news) == (NOW + 2 * DAY, None, None)


def test_without_a_topic_or_its_time_it_cannot_happen():
    with pytest.raises(NoTopic):
        named("box", topic=None).happening(PersonId(1), now=NOW)
    with pytest.raises(CauseExpired):
        named("box", valid_until=NOW).happening(PersonId(1), now=NOW)


@pytest.mark.parametrize(
    ("why", "language", "reads"),
    [
        ("واشرش فرسوده بود", "fa", True),
        ("واشر XK-12 فرسوده بود", "fa", True),
        ("A worn seal.", "fa", False),
        ("A worn seal.", "en", True),
        ("واشرش فرسوده بود", "en", False),
        ("42", "en", True),
    ],
)
def test_in_whose_letters_it_is_written(why: str, language: str, reads: bool):
    assert a_cause(why=why).reads_in(language) is reads
