"""Purchases: a bare name, a delivery that has come, a question in time, and a link that is used in time."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.people import PersonId
from domain.policy import Policy
from domain.purchases import (
    LONGEST_NAME,
    Link,
    LinkId,
    LinkState,
    NamelessPurchase,
    NameTooLong,
    NotDeliveredYet,
    Purchase,
    PurchaseId,
    ensure_named,
    is_token,
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
def test_what_arrived_within_a_month_or_is_still_to_come_may_be_asked_about(ago):
    delivered = a_purchase().delivered(NOW - ago, now=NOW)

    assert a_purchase().may_be_asked_about(now=NOW, policy=POLICY)
    assert delivered.may_be_asked_about(now=NOW, policy=POLICY) == (ago <= 30 * DAY)


def a_link(claimed_after: timedelta | None = None) -> Link:
    claimed_at = None if claimed_after is None else NOW + claimed_after
    return Link(LinkId(1), "token", PurchaseId(1), NOW, NOW + 90 * DAY, claimed_at)


@given(st.timedeltas(timedelta(), 400 * DAY))
def test_what_nobody_came_with_is_open_until_its_moment(after):
    assert a_link().standing(NOW + after) is (LinkState.OPEN if after < 90 * DAY else LinkState.OVER)


@given(st.timedeltas(timedelta(), 400 * DAY), st.timedeltas(timedelta(), 89 * DAY))
def test_what_was_used_in_time_stays_used_for_ever(after, claimed_after):
    assert a_link(claimed_after).standing(NOW + claimed_after + after) is LinkState.USED


@pytest.mark.parametrize("text", ["a", "-_" * 32, "0aZ"])
def test_what_a_link_carries_is_a_token(text):
    assert is_token(text)


@pytest.mark.parametrize("text", ["", "a" * 65, "a\0", "a\n", "لینک", "۱۲", "a=b", "a b"])
def test_what_somebody_wrote_by_hand_is_none(text):
    assert not is_token(text)
