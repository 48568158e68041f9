"""What the half year tells: a shop that does well, a bad week for deliveries, and the recovery."""

from datetime import timedelta

import pytest

from domain.figures.nps import Tally
from domain.figures.periods import Period
from domain.matters.kinds import Kind
from domain.matters.steps import State
from domain.surveys import Origin
from sandbox.past.building import ENDS_AT
from storage import people
from storage.figures import score_counts
from storage.privacy import mine, traces

BEFORE, BAD, SINCE = (100, 61), (58, 50), (34, 0)
"""From so many days before now to so many: answers come a day or two after what they are about."""


async def scores(tables, first: int, last: int) -> Tally:
    days = Period(*((ENDS_AT - timedelta(days=before)).date() for before in (first, last)))
    return (await score_counts.total(tables, Origin.ASKED, days)).tally


@pytest.fixture
async def customers(past, tables):
    """All who are still known: whoever asked to be forgotten is nobody any more."""
    found = [await people.by_telegram_id(tables, number) for number in past.memory.users]
    return [one for one in found if one is not None and one.role is None]


async def test_the_score_falls_in_the_bad_week_and_recovers(tables):
    before, bad, since = [await scores(tables, *days) for days in (BEFORE, BAD, SINCE)]

    assert min(before.n, bad.n, since.n) >= 20
    assert before.nps > 20
    assert bad.nps < 0
    assert since.nps > before.nps


async def test_it_is_a_shop_of_four_hundred_customers_and_fifteen_hundred_purchases(tables, customers):
    bought = [len((await mine.lists(tables, one.id))["purchases"]) for one in customers]

    assert len(customers) >= 398
    assert 1490 <= sum(bought) <= 1530


@pytest.mark.parametrize("language", ["fa", "en"])
async def test_in_both_languages_something_stands_in_every_state(tables, customers, language):
    """Who was forgotten is nobody any more, and speaks no language."""
    found = [
        matter
        for one in customers
        if one.telegram_language == language
        for matter in await traces.matters_of(tables, one.id)
    ]

    assert {matter.state for matter in found} == set(State) - {State.FORGOTTEN}
    assert len([matter for matter in found if matter.kind is Kind.COMPLAINT]) >= 15
