"""From how many customers we hear, and what falling complaints mean where fewer and fewer speak."""

from collections.abc import Sequence
from datetime import date

from domain.figures.shares import Share
from domain.frozen import frozen

JUDGED_FROM = 30
"""Of fewer active customers a share says little about the rest."""
FALLS_BY = 5.0
"""So many points within a month are told to managers."""
# Of those who have a problem, so many in a hundred complain, says the article "Customer loyalty" (its beliefs 1 and 2):
# a quarter at most, and 10 to 30 by other counts. They are its figures, and never printed as a result of the shop's.
COMPLAIN = 25
COMPLAIN_AT_LEAST, COMPLAIN_AT_MOST = 10, 30


@frozen
class Coverage:
    """Of the customers who bought within a year, so many were heard from within three months."""

    day: date
    heard: int
    active: int
    products: Sequence[tuple[str, int, int]] = ()  # Those that sold most: name, heard, active.

    @property
    def share(self) -> Share:
        return Share(self.heard, self.active)


def is_dark(complaints: int, complaints_before: int, now: Coverage | None, before: Coverage | None) -> bool:
    """Whether fewer complaints come with fewer voices: no sign of satisfaction, rather one of silence."""
    if now is None or before is None or not now.active or not before.active:
        return False
    fell = (now.share.percent or 0) < (before.share.percent or 0)
    return complaints < complaints_before and fell


def has_fallen(now: Coverage, before: Coverage | None) -> bool:
    """Whether managers should hear of it."""
    if before is None or min(now.active, before.active) < JUDGED_FROM:
        return False
    return (before.share.percent or 0) - (now.share.percent or 0) >= FALLS_BY


@frozen
class Unheard:
    """How many customers may have had a problem, by the articles' figures: the middle, and how far it may reach."""

    likely: int
    silent: int
    least: int
    most: int


def unheard(complaints: int) -> Unheard | None:
    """V36: 12 complaints stand for about 48 customers with a problem, 36 of them silent; from 40 to 120."""
    if not complaints:
        return None
    likely = _of(complaints, COMPLAIN)
    return Unheard(likely, likely - complaints, _of(complaints, COMPLAIN_AT_MOST), _of(complaints, COMPLAIN_AT_LEAST))


def _of(complaints: int, percent: int) -> int:
    return round(complaints * 100 / percent)


def if_silent_were_passive(nps: float, response: Share) -> float | None:
    """V14: the score if all who didn't answer stood in the middle."""
    return None if not response.n else nps * response.k / response.n
