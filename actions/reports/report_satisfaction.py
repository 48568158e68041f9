"""How content customers are with what they bought and with how they were served, apart from the score."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Any

from actions.reports.report_nps import STALE_AFTER, days_of
from actions.reports.told import told
from actions.work import Work
from domain.figures.efforts import ces
from domain.figures.nps import SHOWN_FROM
from domain.figures.periods import Period
from domain.figures.retention import ARTICLES
from domain.figures.shares import Share
from domain.figures.shifts import shift_of
from domain.figures.spans import Spread
from domain.frozen import frozen
from domain.matters.closings import Outcome, content_of
from domain.touchpoints.feelings import CHOICES
from domain.touchpoints.occasions import Occasion
from domain.touchpoints.satisfaction import Felts, least_content
from storage.figures import reports, satisfaction

SOON = timedelta(hours=1)
ASKED = (Occasion.CHECK_IN, Occasion.RESULT, Occasion.DELIVERED, Occasion.CHOICE)


@frozen
class _Read:
    """What was said within a period."""

    felts: dict[Occasion, Felts]
    outcomes: dict[Outcome, int]
    efforts: dict[int, int]

    def felt(self, kind: Occasion) -> Felts:
        return self.felts.get(kind, Felts(0, {}))


async def read_satisfaction(work: Work, period: Period) -> dict[str, Any]:
    """The facts of the report, each beside the period before; for looking only."""
    start, ending = work.business.span_of(period)
    now, before = await _read(work, start, ending), await _read(work, *work.business.span_of(period.before))
    least, compared = least_content(await satisfaction.felt_of_products(work.tx, start, ending))
    return {
        "period": days_of(period),
        **{str(kind): _felt(kind, now.felt(kind), before.felt(kind)) for kind in ASKED},
        "least": [{"what": what, **told(share)} for what, share in least],
        "compared": compared,
        "outcome": _outcome(now.outcomes, before.outcomes),
        "settled": _settled(await satisfaction.settled(work.tx, start, ending)),
        "effort": _effort(now.efforts),
        "before": _effort(before.efforts),
    }


async def show_satisfaction(work: Work, facts: dict[str, Any]) -> None:
    is_said = any(facts[figure]["n"] for figure in ("settled", "outcome", "effort"))
    is_any = is_said or any(facts[kind]["asked"] for kind in ASKED)
    message = "satisfaction.report" if is_any else "satisfaction.nothing"
    work.say(work.by.id, message, until=work.now + STALE_AFTER, **facts)


async def _read(work: Work, start: datetime, ending: datetime) -> _Read:
    felts = {kind: Felts.of(said) for kind, said in (await satisfaction.felt(work.tx, start, ending)).items()}
    return _Read(felts, *await reports.closings(work.tx, start, ending))


def _felt(kind: Occasion, now: Felts, before: Felts) -> dict[str, Any]:
    shift = shift_of(now.content, before.content)
    return {"asked": now.asked, **told(now.content), "shift": shift, "times": _times(CHOICES[kind], now.times)}


def _outcome(now: Mapping[Outcome, int], before: Mapping[Outcome, int]) -> dict[str, Any]:
    share = content_of(now)
    return {**told(share), "shift": shift_of(share, content_of(before)), "times": _times(Outcome, now)}


def _times(choices: Iterable[str], found: Mapping[Any, int]) -> dict[str, int]:
    return {str(choice): found.get(choice, 0) for choice in choices}


def _settled(spans: list[timedelta]) -> dict[str, Any]:
    soon = Share(sum(span <= SOON for span in spans), len(spans))
    return {**asdict(Spread.of(spans)), **told(soon), "within": SOON, "claimed": ARTICLES.settled_in_minutes}


def _effort(times: dict[int, int]) -> dict[str, Any]:
    n = sum(times.values())
    return {"n": n, "mean": ces(times) if n >= SHOWN_FROM else None}
