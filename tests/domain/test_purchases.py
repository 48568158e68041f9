"""Purchases: a bare name, a delivery that has come, and a question in time."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.people import PersonId
from domain.policy import Policy
from domain.purchases import (
    LONGEST_NAME,
    NamelessPurchase,
    NameTooLong,
    NotDeliveredYet,
    Purchase,
    PurchaseId,
    ensure_named,
)
from tests.templates.cards import DAY, NOW

POLICY = Policy()


def a_purchase() -> Purchase:
    return Purchase(PurchaseId(1), PersonId(2), "قوری", None)


@given(st.text(max_size=300))
def test_a_name_is_one_line_of_what_was_written_or_is_refused(text):
    words = text.split()
    try:
        name = ensure_named(text)
    except NamelessPurchase:
        assert words == []
    except NameTooLong as refusal:
        assert refusal.facts == {"length": len(" ".join(words)), "longest": LONGEST_NAME}
    else:
        assert name.split() == words
        assert 1 <= len(name) <= LONGEST_NAME


def test_what_has_not_come_yet_is_not_delivered():
    with pytest.raises(NotDeliveredYet) as refusal:
        a_purchase().delivered(NOW + timedelta(minutes=1), now=NOW)

    assert refusal.value.facts == {"day": NOW + timedelta(minutes=1)}
    assert a_purchase().delivered(NOW, now=NOW).delivered_at == NOW


@given(st.timedeltas(timedelta(), 60 * DAY))
def test_the_question_comes_a_day_after_the_delivery_never_in_the_past_and_not_after_a_month(ago):
    due = a_purchase().delivered(NOW - ago, now=NOW).question_due(now=NOW, policy=POLICY)

    assert due == (None if ago > 30 * DAY else max(NOW, NOW - ago + DAY))


def test_what_is_still_on_its_way_is_not_asked_about():
    assert a_purchase().question_due(now=NOW, policy=POLICY) is None
