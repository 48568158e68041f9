"""The generated year is as large as it is said to be, holds what figures are made of, and is written once."""

import pytest

from tests.figures.conftest import PERIODS, RESPONSES, Shop
from tests.figures.picked import complained_in, scored_in

KINDS = {
    "people": ("telegram_id", "role", "chosen_language", "telegram_language", "heard_at", "forgotten_at"),
    "purchases": ("customer_id", "served_by", "purchased_at", "returned_at", "cancelled_at", "cost", "currency"),
    "invitations": ("purchase_id", "touchpoint", "delivered_at", "answered_at"),
    "matters": ("response_id", "topic", "concerns_id", "received_at", "closed_at", "merged_into"),
    "explanations": ("apology", "cause_id", "sent_at", "clear", "honest", "convinced"),
    "closings": ("outcome", "effort"),
    "promises": ("told_at", "dropped_at", "kept_at", "broken_at"),
    "raised": ("seen_at",),
    "answer_clocks": ("answered_at", "breached_at"),
    "feelings": ("felt",),
}


async def test_a_year_has_all_sorts_of_rows(shop: Shop, request: pytest.FixtureRequest):
    year, whole = shop.year, PERIODS["year"]
    responses = sum(len(scored_in(year, whole, origin)) for origin in ("asked", "volunteered"))
    (wanted,) = (count for engine, count in RESPONSES.items() if f"[{engine}]" in request.node.nodeid)

    assert responses == wanted
    assert len(complained_in(year, whole)) > responses / 20
    for table, columns in KINDS.items():
        for column in columns:
            told = {getattr(row, column) is None for row in getattr(year, table)}
            assert told == {True, False}, (table, column)


def test_whoever_asks_about_a_year_sits_in_one_worker(shop: Shop, request: pytest.FixtureRequest):
    """Else it is written in each of them."""
    if getattr(request.config.option, "loadgroup", False):
        assert request.node.nodeid.partition("@")[2] in [f"figures_{engine}" for engine in RESPONSES]
