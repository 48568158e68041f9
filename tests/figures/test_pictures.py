"""The pictures under /nps and /summary show what each row by itself adds up to, in the months of either calendar."""

from collections import Counter
from datetime import date

import pytest

from actions.reports.draw_complaints import complaints_picture
from actions.reports.draw_nps import nps_picture
from domain.figures.months import Month
from domain.figures.periods import Period
from templates.calendars import calendar_of
from tests.figures import calendars
from tests.figures.chance import day_of
from tests.figures.conftest import Shop
from tests.figures.picked import complained_in, is_in, scored_in, stand_in
from tests.figures.reckoned import differences, is_shown
from tests.figures.year import Year

MONTHS, TOPICS, CAUSES = 12, 7, 5
CALENDARS = {"fa": "jalali", "en": "gregorian"}


@pytest.fixture(params=CALENDARS)
def language(request: pytest.FixtureRequest) -> str:
    return request.param


async def test_the_picture_of_a_score(shop: Shop, period: Period, language: str):
    origin = "asked" if language == "fa" else "volunteered"
    facts = {"origin": origin, "first": period.first, "last": period.last}

    drawn = await nps_picture(shop.reads, facts, calendar_of(language), shop.business)

    scores = Counter(one.score for one in scored_in(shop.year, period, origin))
    months = trend(shop.year, period, origin, CALENDARS[language])
    shown = [month for month in months if month["nps"] is not None]
    assert drawn.is_volunteered == (origin == "volunteered")
    assert drawn.histogram.times == tuple(scores[score] for score in range(11))
    assert drawn.histogram.peak == max(range(11), key=lambda score: (scores[score], score))
    assert differences([_told(month) for month in drawn.trend.months], months) == []
    for found, first in (
        (drawn.trend.lowest, min(shown, key=lambda month: month["nps"], default=None)),
        (drawn.trend.highest, max(shown, key=lambda month: month["nps"], default=None)),
        (drawn.trend.latest, shown[-1] if shown else None),
    ):
        assert (found and found.period.first) == (first and first["first"])


def trend(year: Year, period: Period, origin: str, calendar: str) -> list[dict]:
    months = []
    for month in calendars.months_until(period.last, calendar, MONTHS):
        stand = stand_in(year, month, origin)
        nps = stand.nps if is_shown(stand.n) else None
        is_whole = calendars.is_whole(month, calendar)
        months.append({"first": month.first, "last": month.last, "of": stand, "nps": nps, "is_whole": is_whole})
    return months


def _told(month: Month) -> dict:
    tally, period = month.tally, month.period
    of = (tally.promoters, tally.passives, tally.detractors)
    return {"first": period.first, "last": period.last, "of": of, "nps": month.nps, "is_whole": month.is_whole}


async def test_the_picture_of_complaints(shop: Shop, period: Period, language: str):
    facts = {"first": period.first, "last": period.last}

    drawn = await complaints_picture(shop.reads, facts, calendar_of(language), shop.business)

    months = calendars.months_until(period.last, CALENDARS[language], MONTHS)
    rows = topics_by_month(shop.year, months)
    assert list(drawn.months) == months
    assert drawn.is_whole == calendars.is_whole(months[-1], CALENDARS[language])
    assert [(row.name, row.times) for row in drawn.topics] == rows
    assert drawn.n == sum(sum(times) for _, times in rows)
    assert differences(drawn.causes, pareto(shop.year, period)) == []
    assert (drawn.explained.k, drawn.explained.n) == explained_in(shop.year, period)


def topics_by_month(year: Year, months: list[Period]) -> list[tuple[str, tuple[int, ...]]]:
    """The six most frequent topics and the rest together, if there are more than seven."""
    told = complained_in(year, Period(months[0].first, months[-1].last))
    times = Counter((one.topic or "none", _place(day_of(one.received_at), months)) for one in told)
    whole = Counter(one.topic or "none" for one in told)
    names = sorted(whole, key=lambda name: (-whole[name], name))
    rows = [(name, tuple(times[name, place] for place in range(len(months)))) for name in names]
    if len(rows) <= TOPICS:
        return rows
    rest = [sum(column) for column in zip(*(row for _, row in rows[TOPICS - 1 :]), strict=True)]
    return [*rows[: TOPICS - 1], ("rest", tuple(rest))]


def _place(day: date, months: list[Period]) -> int:
    return sum(month.last < day for month in months)


def pareto(year: Year, period: Period) -> list[dict]:
    """By their names, which two may share; each complaint once for each name that explained it."""
    names = {one.id: one.name for one in year.causes}
    sent = [one for one in year.explanations if is_in(one.sent_at, period) and one.cause_id]
    times = Counter(name for name, _ in {(names[one.cause_id], one.matter_id) for one in sent})
    ordered = sorted(times, key=lambda name: (-times[name], name))
    so_far = [100 * sum(times[name] for name in ordered[: place + 1]) / times.total() for place in range(len(ordered))]
    bars = zip(ordered, so_far, strict=True)
    return [{"name": name, "times": times[name], "so_far": share} for name, share in bars][:CAUSES]


def explained_in(year: Year, period: Period) -> tuple[int, int]:
    sent = [one for one in year.explanations if is_in(one.sent_at, period)]
    return len({one.matter_id for one in sent if one.cause_id}), len({one.matter_id for one in sent})
