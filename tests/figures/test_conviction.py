"""/conviction says what every explanation and every judgement says by itself, and what its customer scored next."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from datetime import datetime
from functools import cache
from typing import Any

from actions.reports.report_conviction import conviction_of
from domain.figures.periods import Period
from tests.figures.conftest import Shop
from tests.figures.picked import days_told, is_in
from tests.figures.reckoned import Stand, change, differences, is_shown, stand_of, told
from tests.figures.rows import Explanation, Response
from tests.figures.year import Year

MOST_COMPARED = 12
Named = Callable[[Explanation], Any]


async def test_every_figure_of_conviction(shop: Shop, period: Period):
    found = await conviction_of(shop.look(), period)

    assert differences(found, by_hand(shop.year, period)) == []


def by_hand(year: Year, period: Period) -> dict[str, Any]:
    every = [one for one in year.explanations if is_in(one.sent_at, period)]
    judged = [one for one in every if not one.is_automatic]
    topics = {one.id: one.topic or "none" for one in year.matters}
    names = {one.id: one.name for one in year.causes}
    of_causes = [one for one in every if one.cause_id is not None]
    return {
        "period": days_told(period),
        "sent": len(judged),
        "at_once": len(every) - len(judged),
        **{side: _yes([getattr(one, side) for one in judged]) for side in ("convinced", "clear", "honest")},
        "topics": _by(judged, lambda one: topics[one.matter_id]),
        "authors": _by(judged, lambda one: one.author_id, called="person"),
        "causes_used": _by(of_causes, lambda one: names[one.cause_id]),
        "scores": _next(year, judged),
        **_beside(year, every, judged, period),
    }


def _yes(said: Iterable[int | None]) -> dict[str, Any]:
    """Of those who said yes or no."""
    answers = [one for one in said if one is not None]
    return told(sum(answers), len(answers))


def _by(judged: list[Explanation], name: Named, *, called: str = "name") -> list[dict[str, Any]]:
    """What was judged most often first; what nobody judged is left out."""
    found = defaultdict(list)
    for one in judged:
        if one.convinced is not None:
            found[name(one)].append(one.convinced)
    ordered = sorted(found, key=lambda each: (-len(found[each]), str(each)))
    return [{called: each, **_yes(found[each])} for each in ordered[:MOST_COMPARED]]


def _beside(year: Year, every: list[Explanation], judged: list[Explanation], period: Period) -> dict[str, Any]:
    given = {one.explanation_id: one for one in year.remedies}
    costs = defaultdict(list)
    for one in every:
        if one.id in given:
            costs[given[one.id].currency].append(given[one.id].cost)
    endings = Counter(one.detail for one in year.events if one.kind == "agreed" and is_in(one.at, period))

    def remedy(one: Explanation) -> str:
        return given[one.id].kind if one.id in given else "apology" if one.apology else "none"

    return {
        "remedies": _by(judged, remedy) if any(remedy(one) != "none" for one in judged) else [],
        "costs": [
            {"currency": currency, "given": len(costs[currency]), "cost": sum(costs[currency])}
            for currency in sorted(costs, key=lambda each: (-len(costs[each]), each))
        ],
        "satisfied": endings["satisfied"],
        "appeased": endings["appeased"],
        "scores_beside": _given_or_told(year, judged),
    }


def _next(year: Year, judged: list[Explanation]) -> dict[str, Any] | None:
    """By the last judgement of each customer."""
    last = _last_of_each(year, [one for one in judged if one.convinced is not None], lambda one: one.judged_at)
    scores = _first_after(year, {customer: one.judged_at for customer, one in last.items()})
    unconvinced, convinced = (
        stand_of(score for customer, score in scores.items() if last[customer].convinced == said) for said in (0, 1)
    )
    if not unconvinced.n and not convinced.n:
        return None
    return {
        "convinced": _figure(convinced),
        "unconvinced": _figure(unconvinced),
        "verdict": change(unconvinced, convinced).verdict,
    }


def _given_or_told(year: Year, judged: list[Explanation]) -> dict[str, Any] | None:
    """By the last explanation of each customer, and whether anything was ever given in its matter."""
    given = {one.explanation_id for one in year.remedies}
    matters = {one.matter_id for one in year.explanations if one.id in given and one.sent_at is not None}
    last = _last_of_each(year, judged, lambda one: one.sent_at)
    scores = _first_after(year, {customer: one.sent_at for customer, one in last.items()})
    compensated, explained = (
        stand_of(score for customer, score in scores.items() if (last[customer].matter_id in matters) is is_given)
        for is_given in (True, False)
    )
    if not compensated.n:
        return None
    return {
        "explained": _figure(explained),
        "compensated": _figure(compensated),
        "verdict": change(compensated, explained).verdict,
    }


def _last_of_each(year: Year, judged: list[Explanation], when: Named) -> dict[int, Explanation]:
    whose = {one.id: one.customer_id for one in year.matters}
    return {whose[one.matter_id]: one for one in sorted(judged, key=lambda one: (when(one), one.id))}


def _first_after(year: Year, since: dict[int, datetime | None]) -> dict[int, int]:
    """What each of these customers scored first when they were asked after this moment."""
    found: dict[int, int] = {}
    for customer, moment in since.items():
        later = [one for one in _asked(year).get(customer, ()) if moment is not None and one.scored_at > moment]
        if later:
            found[customer] = min(later, key=lambda one: one.scored_at).score
    return found


@cache
def _asked(year: Year) -> dict[int, list[Response]]:
    found = defaultdict(list)
    for one in year.responses:
        if one.origin == "asked":
            found[one.customer_id].append(one)
    return dict(found)


def _figure(stand: Stand) -> dict[str, Any]:
    return {"n": stand.n, "nps": stand.nps if is_shown(stand.n) else None}
