"""/nps by anything says of each group what its responses say by themselves."""

from collections.abc import Callable
from typing import Any

import pytest

from actions.reports.split_nps import split_of
from domain.figures.periods import Period
from domain.figures.splits import Group, SplitReport
from templates.calendars import calendar_of
from tests.figures import calendars
from tests.figures.conftest import Shop
from tests.figures.customers import PRODUCT_OF
from tests.figures.picked import before, grouped_by, scored_in, stand_in
from tests.figures.reckoned import Stand, change, differences, is_shown, shown_interval, stand_of
from tests.figures.rows import Response
from tests.figures.year import Year

GROUPS, MONTHS = 10, 12
NOBODY = Stand(0, 0, 0)
Named = Callable[[Response], Any]


def by_product(year: Year) -> Named:
    what, asked = [one.what for one in year.purchases], [one.purchase_id for one in year.invitations]
    return lambda one: _maybe(asked[one.invitation_id - 1], what)


def by_seller(year: Year) -> Named:
    sellers, asked = [one.served_by for one in year.purchases], [one.purchase_id for one in year.invitations]
    return lambda one: _maybe(asked[one.invitation_id - 1], sellers)


def by_touchpoint(year: Year) -> Named:
    return lambda one: year.invitations[one.invitation_id - 1].touchpoint


def by_language(year: Year) -> Named:
    spoken = [one.telegram_language if one.chosen_language is None else one.chosen_language for one in year.people]
    short = [(code or "").replace("_", "-").split("-")[0].lower() or None for code in spoken]
    return lambda one: short[one.customer_id - 1]


def by_topic(year: Year) -> Named:
    """Of the latest complaint that came of it."""
    told = {one.response_id: one.topic or "none" for one in year.matters if one.kind == "complaint" and one.received_at}
    return lambda one: told.get(one.id)


def _maybe(number: int | None, of: list[str | None]) -> str | None:
    return None if number is None else of[number - 1]


NAMES = {
    "product": by_product,
    "served_by": by_seller,
    "touchpoint": by_touchpoint,
    "language": by_language,
    "topic": by_topic,
}


@pytest.mark.parametrize("split", NAMES)
async def test_every_group_of_a_split(shop: Shop, period: Period, split: str):
    origin = "volunteered" if split == "language" and period.days == 60 else "asked"

    report = await _asked(shop, period, split, origin)

    name = NAMES[split](shop.year)
    now, then = (_groups(scored_in(shop.year, days, origin), name) for days in (period, before(period)))
    groups = sorted(now, key=lambda key: (key is None, -len(now[key][1]), now[key][0] or ""))
    rest = groups[GROUPS - 1 :] if len(groups) > GROUPS else []
    alone = [key for key in groups if key not in rest]
    expected = [
        told(now[key][0], stand_of(now[key][1]), stand_of(then[key][1]) if key in then else NOBODY) for key in alone
    ]
    together = [stand_of(score for key in rest if key in of for score in of[key][1]) for of in (now, then)]
    assert differences([_told(group) for group in report.groups], expected) == []
    assert (report.rest is None) == (not rest)
    assert report.rest is None or differences(_told(report.rest), told(None, *together)) == []
    assert report.rest_of == len(rest)
    _ensure_whole(shop.year, report, period, origin)


def _groups(rows: list[Response], name: Named) -> dict[Any, tuple[Any, list[int]]]:
    """By what spellings have in common: called as it is written most often, and its scores."""
    spellings = grouped_by((name(one), one.score) for one in rows)
    found: dict[Any, list[Any]] = {}
    for spelling in spellings:
        found.setdefault(_folded(spelling), []).append(spelling)
    return {
        key: (
            max(each, key=lambda one: (len(spellings[one]), one)) if key else None,
            [score for one in each for score in spellings[one]],
        )
        for key, each in found.items()
    }


def _folded(spelling: str | None) -> str | None:
    return PRODUCT_OF.get(spelling, spelling.lower()) if spelling else None


def told(name: Any, stand: Stand, then: Stand | None) -> dict[str, Any]:
    is_told, changed = is_shown(stand.n), None if then is None else change(then, stand)
    return {
        "name": name,
        "of": (stand.p, stand.a, stand.d),
        "before": then and (then.p, then.a, then.d),
        "nps": stand.nps if is_told else None,
        "interval": shown_interval(stand) if is_told else None,
        "change": changed and (changed.difference, changed.low, changed.high, changed.p, changed.verdict),
    }


def _told(group: Group) -> dict[str, Any]:
    tally, then, changed = group.tally, group.before, group.change
    interval = changed and changed.interval
    return {
        "name": group.name,
        "of": (tally.promoters, tally.passives, tally.detractors),
        "before": then and (then.promoters, then.passives, then.detractors),
        "nps": group.nps,
        "interval": group.interval and (group.interval.low, group.interval.high),
        "change": changed
        and (
            changed.difference,
            interval and interval.low,
            interval and interval.high,
            changed.p,
            changed.verdict,
        ),
    }


@pytest.mark.parametrize(("language", "calendar"), [("fa", "jalali"), ("en", "gregorian")])
async def test_every_month_of_a_split(shop: Shop, period: Period, language: str, calendar: str):
    report = await _asked(shop, period, "month", "asked", language)

    months = calendars.months_in(period, calendar)
    stands = [stand_in(shop.year, month, "asked") for month in months]
    expected = [
        told(month.first, stand, then) for month, stand, then in zip(months, stands, [None, *stands], strict=False)
    ][-MONTHS:]
    oldest = months[:-MONTHS]
    assert differences([_told(group) for group in report.groups], expected) == []
    assert report.rest_of == len(oldest)
    if oldest:
        rest = stand_in(shop.year, Period(period.first, oldest[-1].last), "asked")
        assert report.rest is not None
        assert differences(_told(report.rest), told(None, rest, None)) == []
    _ensure_whole(shop.year, report, period, "asked")


async def _asked(shop: Shop, period: Period, split: str, origin: str, language: str = "fa") -> SplitReport:
    days = {"first": period.first, "last": period.last}
    facts = {"split": split, "origin": origin, "on": 1, "period": days}
    return await split_of(shop.reads, facts, calendar_of(language), shop.business)


def _ensure_whole(year: Year, report: SplitReport, period: Period, origin: str) -> None:
    """What stands over the groups and beside them, and how many of them are compared."""
    whole = told(None, stand_in(year, period, origin), stand_in(year, before(period), origin))
    volunteered = stand_in(year, period, "volunteered") if origin == "asked" else None
    beside = report.volunteered and (
        report.volunteered.promoters,
        report.volunteered.passives,
        report.volunteered.detractors,
    )
    assert differences(_told(report.whole), whole) == []
    assert beside == volunteered
    compared = [one for one in report.groups if one.before and min(one.tally.n, one.before.n) >= 5]
    assert report.compared == len(compared)
    assert report.is_known == any(one.name is not None for one in report.groups)
