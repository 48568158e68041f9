"""Survey plans: when each touchpoint comes, in which part of the day, and what never comes."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.policy import DAY, Policy
from domain.purchases import Purchase, PurchaseId
from domain.touchpoints.dating import due_at, within
from domain.touchpoints.occasions import TOUCHPOINTS, Occasion
from domain.touchpoints.rules import Anchor, DayPart, ProductCard, Rule, product_of, usual_rules

ZONES = [ZoneInfo(name) for name in ("Asia/Tehran", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe")]
BOUGHT = datetime(2026, 3, 1, 10, tzinfo=UTC)
CARD = ProductCard("teapot", "It leaks at first.", 30 * DAY, "Tea tastes better.")
MOMENTS = st.timedeltas(timedelta(), 700 * DAY).map(lambda later: BOUGHT + later)


def a_purchase(**given) -> Purchase:
    usual = {"id": PurchaseId(1), "customer_id": None, "what": "teapot", "delivered_at": BOUGHT + 3 * DAY}
    return Purchase(**(usual | {"purchased_at": BOUGHT} | given))


@pytest.mark.parametrize(
    ("anchor", "due"),
    [(Anchor.PURCHASED, BOUGHT + DAY), (Anchor.DELIVERED, BOUGHT + 4 * DAY), (Anchor.RESULT, BOUGHT + 34 * DAY)],
)
def test_it_is_counted_from_the_purchase_the_delivery_or_the_day_of_the_result(anchor, due):
    assert due_at(Rule(Occasion.CHECK_IN, True, anchor, DAY), a_purchase(), CARD) == due


def test_without_what_it_counts_from_or_has_to_say_it_doesnt_come():
    waits = a_purchase(delivered_at=None)
    untold = ProductCard("teapot")

    assert due_at(Rule(Occasion.QUESTION, True, Anchor.DELIVERED, DAY), waits, CARD) is None
    assert due_at(Rule(Occasion.CHECK_IN, True, Anchor.RESULT, DAY), waits, None) is None
    for touchpoint in (Occasion.EXPECTATION, Occasion.RESULT, Occasion.VALUE):
        assert due_at(Rule(touchpoint, True, Anchor.PURCHASED, DAY), a_purchase(), untold) is None
        assert due_at(Rule(touchpoint, True, Anchor.PURCHASED, DAY), a_purchase(), CARD) is not None
    assert due_at(Rule(Occasion.DELIVERED, True, Anchor.PURCHASED, DAY), a_purchase(), CARD) is None


@pytest.mark.parametrize("touchpoint", TOUCHPOINTS)
def test_what_is_off_or_given_back_never_comes(touchpoint):
    for rule, purchase in (
        (Rule(touchpoint, False, Anchor.PURCHASED, DAY), a_purchase()),
        (Rule(touchpoint, True, Anchor.PURCHASED, DAY), a_purchase(returned_at=BOUGHT)),
        (Rule(touchpoint, True, Anchor.PURCHASED, DAY), a_purchase(cancelled_at=BOUGHT)),
    ):
        assert due_at(rule, purchase, CARD) is None


@given(st.sampled_from(DayPart), MOMENTS, st.sampled_from(ZONES))
def test_it_comes_in_its_part_of_the_day_and_within_a_day(part, moment, zone):
    comes = within(part, moment, zone)

    assert moment <= comes <= moment + DAY + timedelta(hours=1)
    if part.hours is not None:
        begins, ends = part.hours
        assert begins <= comes.astimezone(zone).hour < ends
    assert within(part, comes, zone) == comes


def test_as_it_comes_there_is_the_question_and_whatever_owners_write():
    usual = usual_rules(Policy())

    assert set(usual) == set(TOUCHPOINTS)
    assert {one for one, rule in usual.items() if rule.is_on} == {
        Occasion.QUESTION,
        Occasion.EXPECTATION,
        Occasion.RESULT,
    }
    assert product_of("قوري  چيني") == product_of("قوری چینی")
