"""/retention says what every purchase says by itself: who stayed, who left and why, and from whom the income comes."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from actions.reports.report_retention import read_retention
from domain.figures.periods import Period
from tests.figures.conftest import WITH_TWO_PERIODS, Shop
from tests.figures.picked import A_YEAR, days_told, span_of
from tests.figures.reckoned import differences, is_shown, shift, told
from tests.figures.spendings import spent_by, tier, who_is_new
from tests.figures.year import Year

CLAIMS = {
    **{"more_kept": 5, "profit_at_least": 25, "profit_at_most": 95, "profit_in_another": 125},
    **{"roi": 100, "times_dearer": 5, "income": 80, "settled_in_minutes": 80},
}


@WITH_TWO_PERIODS
async def test_every_figure_of_retention(shop: Shop, period: Period):
    found = await read_retention(shop.look(), period)

    assert differences(found, by_hand(shop.year, period)) == []


@dataclass
class Customer:
    """When they bought, as far as it was by the end of the period."""

    id: int
    bought: list[datetime]
    was_here: bool
    is_here: bool
    scores: list[int]
    has_complained: bool = False


def by_hand(year: Year, period: Period) -> dict[str, Any]:
    customers = list(customers_of(year, period))
    here = [one for one in customers if one.was_here]
    kept, lost = [one for one in here if one.is_here], [one for one in here if not one.is_here]
    return {
        "period": days_told(period),
        "lasts": 365,
        "cohort": _cohort(customers, len(kept), len(lost), period),
        "stayed": told(len(kept), len(here)),
        "twice": told(sum(_is_twice(one.bought) for one in customers), len(customers)),
        **_why(year, lost, period),
        "not_ours": _not_ours(year, lost),
        **_traits(kept, lost, period),
        "income": _income(year, period),
        **who_is_new(year, period),
        "articles": CLAIMS,
    }


def customers_of(year: Year, period: Period) -> Iterator[Customer]:
    start, ending = span_of(period)
    ours = {one.id for one in year.people if one.is_customer}
    bought, scores = defaultdict(list), defaultdict(list)
    for one in year.purchases:
        if one.customer_id in ours and one.stands and one.at < ending:
            bought[one.customer_id].append(one.at)
    for one in year.responses:
        if start - A_YEAR <= one.scored_at < start:
            scores[one.customer_id].append(one.score)
    complained = {
        one.customer_id
        for one in year.matters
        if one.kind == "complaint"
        and one.state != "merged"
        and one.received_at is not None
        and start - A_YEAR <= one.received_at < start
    }
    for customer, moments in bought.items():
        was_here = any(start - A_YEAR <= at < start for at in moments)
        is_here = any(at >= ending - A_YEAR for at in moments)
        yield Customer(customer, moments, was_here, is_here, scores[customer], customer in complained)


def _cohort(customers: Sequence[Customer], kept: int, lost: int, period: Period) -> dict[str, Any]:
    """The articles' formula is 100·(E − N)/S; with all who came it counts some who had gone again."""
    start = span_of(period)[0]
    new = sum(one.is_here and not one.was_here for one in customers)
    passing = sum(not one.was_here and not one.is_here and max(one.bought) >= start for one in customers)
    whole, end = kept + lost, kept + new
    is_told = is_shown(whole)
    return {
        "start": whole,
        "end": end,
        "lost": lost,
        "new": new,
        "passing": passing,
        "percent": 100 * kept / whole if is_told else None,
        "churn": 100 * lost / whole if is_told else None,
        "formula": 100 * (end - new) / whole if is_told else None,
        "with_all": 100 * (end - new - passing) / whole if is_told and 0 < passing <= kept else None,
    }


def _is_twice(moments: Iterable[datetime]) -> bool:
    """At two moments: what was bought together was bought once."""
    return len(set(moments)) > 1


def _why(year: Year, lost: list[Customer], period: Period) -> dict[str, Any]:
    since = span_of(period)[0] - A_YEAR
    exits = {one.customer_id: one.felt for one in year.feelings if one.kind == "exit" and one.asked_at >= since}
    said = Counter(exits[one.id] for one in lost if exits.get(one.id) is not None)
    return {
        "reasons": [{"felt": felt, "times": said[felt]} for felt in sorted(said, key=lambda each: (-said[each], each))],
        "unsaid": sum(one.id in exits and exits[one.id] is None for one in lost),
        "unasked": sum(one.id not in exits for one in lost),
    }


def _not_ours(year: Year, lost: list[Customer]) -> dict[str, Any]:
    why = Counter(year.misfits[one.id] for one in lost if one.id in year.misfits)
    ordered = sorted(why, key=lambda each: (-why[each], each))
    return {"k": why.total(), "n": len(lost), "reasons": [{"why": one, "times": why[one]} for one in ordered]}


def _traits(kept: list[Customer], lost: list[Customer], period: Period) -> dict[str, Any]:
    """What was so before the period; of the scores the last one, of those who gave one."""
    start = span_of(period)[0]
    of = {"kept": kept, "lost": lost}
    had = {
        "bought_twice": [[_is_twice(at for at in one.bought if at < start) for one in each] for each in of.values()],
        "complained": [[one.has_complained for one in each] for each in of.values()],
        "promoter": [[one.scores[-1] >= 9 for one in each if one.scores] for each in of.values()],
        "detractor": [[one.scores[-1] <= 6 for one in each if one.scores] for each in of.values()],
    }
    traits = []
    for name, (stayed, left) in had.items():
        if stayed and left:
            shares = (sum(left), len(left)), (sum(stayed), len(stayed))
            traits.append(
                {"name": name, "kept": told(*shares[1]), "lost": told(*shares[0]), "among_lost": shift(*shares)}
            )
    return {"traits": traits, "compared": sum(one["among_lost"] != "unjudged" for one in traits)}


def _income(year: Year, period: Period) -> dict[str, Any]:
    start, ending = span_of(period)
    within, whole = spent_by(year, start, ending), spent_by(year, None, ending)
    return {
        "known": within.known,
        "purchases": within.bought,
        "currency": "toman",
        "tier": tier(within.of.values()),
        "lifetime": tier(whole.of.values()),
    }
