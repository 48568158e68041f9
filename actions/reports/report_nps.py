"""The score of a period, honest about how much it can tell: interval, response rate, and a verdict in words."""

from typing import Any

from actions.reports.draw_nps import STALE_AFTER, hand_picture
from actions.silence.measure import shown
from actions.work import Work
from domain.figures.nps import Category, Sample, Tally, compare
from domain.figures.periods import Period
from domain.figures.precision import AIM, needed, within
from domain.figures.shares import Share
from domain.silence.coverage import Coverage, if_silent_were_passive
from domain.surveys import Origin
from storage.figures import reports, score_counts
from storage.silence import coverage

VOICES = 5


async def report_nps(work: Work, period: Period, *, is_compared: bool = False) -> None:
    """Each figure tells how it differs from the period before; where that is compared, how it stood then, too."""
    found = await nps_of(work, period)
    figures = found["figures"]
    message = "nps.report" if figures else "nps.empty"
    work.say(work.by.id, message, **found, is_compared=int(is_compared), until=work.now + STALE_AFTER)
    if figures and figures[0]["sample"] is not Sample.COUNTS_ONLY:
        hand_picture(work, figures[0]["origin"], period)


async def nps_of(work: Work, period: Period) -> dict[str, Any]:
    """All figures of a score: /nps and digests tell the same.

    Asked and volunteered scores are two figures; the asked one leads where there is one.
    """
    measured = await coverage.ahead(work.tx, period.last)
    totals, before = await score_counts.totals(work.tx, period, period.before)
    figures = [_figure(origin, total, before[origin].tally) for origin, total in totals.items() if total.tally.n]
    return {
        "period": days_of(period),
        "before": days_of(period.before),
        "figures": figures,
        "rate": _share(totals[Origin.ASKED].answered),
        **_heard(measured(), totals[Origin.ASKED]),
    }


async def show_voices(work: Work, period: Period) -> None:
    """What customers wrote with their scores, unedited, the latest first."""
    found = await reports.voices(work.tx, period, reader=work.by.id, limit=VOICES)
    work.say(
        work.by.id,
        "nps.voices" if found else "nps.no_voices",
        period=days_of(period),
        voices=[{"score": voice.score, "words": voice.words_id} for voice in found],
    )


def _figure(origin: Origin, total: score_counts.Total, before: Tally) -> dict[str, Any]:
    tally = total.tally
    change = compare(before, tally)
    return {
        "origin": origin,
        **_stand(tally),
        **_precision(tally, total.answered.n if origin is Origin.ASKED else 0),
        "promoters": tally.promoters,
        "passives": tally.passives,
        "detractors": tally.detractors,
        "shares": {category: tally.share(category).percent for category in Category},
        "then": _stand(before),
        "difference": change.difference,
        "difference_low": change.interval.low if change.interval else None,
        "difference_high": change.interval.high if change.interval else None,
        "p": change.p,
        "verdict": change.verdict,
    }


def _stand(tally: Tally) -> dict[str, Any]:
    is_shown = tally.sample not in (Sample.NONE, Sample.COUNTS_ONLY)
    interval = tally.interval if is_shown else None
    return {
        "n": tally.n,
        "sample": tally.sample,
        "nps": tally.nps,
        "low": interval.low if interval else None,
        "high": interval.high if interval else None,
    }


def _precision(tally: Tally, asked: int) -> dict[str, Any]:
    """How many it would take where the interval is wide, and how closely they are known who were asked, if any."""
    interval, variance = tally.interval, tally.variance
    is_wide = interval is not None and interval.high - interval.low > 2 * AIM
    return {
        "needed": needed(variance) if is_wide and variance else None,
        "aim": AIM,
        "within": within(tally, asked),
        "asked": asked,
    }


def _heard(measured: Coverage | None, asked: score_counts.Total) -> dict[str, Any]:
    """From how many customers there was word at the end of the period, and the score if the silent were passive."""
    nps = asked.tally.nps
    is_shown = nps is not None and asked.tally.sample not in (Sample.NONE, Sample.COUNTS_ONLY)
    return {
        "coverage": shown(measured),
        "if_passive": if_silent_were_passive(nps, asked.answered) if is_shown and nps is not None else None,
    }


def _share(share: Share) -> dict[str, Any]:
    interval = share.wilson
    return {
        "k": share.k,
        "n": share.n,
        "percent": share.percent,
        "low": interval.low if interval else None,
        "high": interval.high if interval else None,
    }


def days_of(period: Period) -> dict[str, Any]:
    return {"first": period.first, "last": period.last, "days": period.days}
