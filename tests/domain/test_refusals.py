"""Refusals carry their words and facts."""

import gc

import pytest

from domain.figures.periods import PeriodInFuture, PeriodReversed, UnknownPeriod
from domain.refusals import Refusal, every_refusal


@pytest.fixture
def passing_classes():
    """Classes of one test would else be met by the tests that ask for every Refusal."""
    yield
    gc.collect()


def test_a_refusal_carries_its_facts_but_keeps_them_out_of_the_logs():
    refusal = UnknownPeriod(text="a customer's words", longest=3650)

    assert refusal.facts == {"text": "a customer's words", "longest": 3650}
    assert str(refusal) == "refusals.unknown_period"


def test_every_refusal_is_found_once():
    found = list(every_refusal())

    assert {UnknownPeriod, PeriodReversed, PeriodInFuture} <= set(found)
    assert len(found) == len(set(found))


@pytest.mark.usefixtures("passing_classes")
def test_the_refusals_of_a_refusal_are_found_too():
    class Parent(Refusal):
        words = "refusals.parent"

    class Child(Parent):
        words = "refusals.child"

    assert list(every_refusal(Parent)) == [Child]


@pytest.mark.usefixtures("passing_classes")
def test_a_refusal_without_words_cannot_be_written():
    with pytest.raises(TypeError, match="Wordless must say which words"):
        type("Wordless", (Refusal,), {})
