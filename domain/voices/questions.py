"""Of which voices and which period managers ask for the themes, in either language and any order."""

import re
from datetime import date
from enum import StrEnum

from domain.dates.calendar import Calendar
from domain.digits import matching_key
from domain.figures.periods import Period, UnknownPeriod, read_period
from domain.frozen import frozen
from domain.refusals import Refusal


class Voices(StrEnum):
    """Whose words are read: of all, of those who gave such a score, or of complaints."""

    ALL = "all"
    PROMOTERS = "promoters"
    DETRACTORS = "detractors"
    COMPLAINTS = "complaints"

    @property
    def scores(self) -> tuple[int, int] | None:
        """The lowest and the highest score of those who are heard; None where no score counts."""
        return {Voices.ALL: (0, 10), Voices.PROMOTERS: (9, 10), Voices.DETRACTORS: (0, 6)}.get(self)


_NAMES = {
    Voices.ALL: r"all|everybody|everything|همه",
    Voices.PROMOTERS: r"promoters?|توصیه ?کننده(?: ?ها|گان)?|راضی(?: ?ها)?|مثبت(?: ?ها)?",
    Voices.DETRACTORS: r"detractors?|ناراضی(?: ?ها|ان)?|منفی(?: ?ها)?",
    Voices.COMPLAINTS: r"complaints?|شکایت(?: ?ها)?|شکایات",
}
_PATTERNS = {voices: re.compile(rf"(?:^| )(?:of |from )?(?:{names})(?= |$)") for voices, names in _NAMES.items()}


class UnknownThemes(Refusal):
    """Facts: `text`, what was asked for; `longest`, in days."""

    words = "refusals.unknown_themes"


@frozen
class ThemesQuestion:
    period: Period
    voices: Voices = Voices.ALL


def read_themes(words: list[str], *, today: date, calendar: Calendar) -> ThemesQuestion:
    """Read what stands after /themes; what names no voices is the period."""
    asked = matching_key(" ".join(words))
    voices, rest = _voices(asked)
    left = words if voices is None else rest.split()
    try:
        period = read_period(left, today=today, calendar=calendar)
    except UnknownPeriod as refused:
        raise UnknownThemes(text=" ".join(words), longest=refused.facts["longest"]) from refused
    return ThemesQuestion(period, voices or Voices.ALL)


def _voices(asked: str) -> tuple[Voices | None, str]:
    for voices, pattern in _PATTERNS.items():
        rest, found = pattern.subn(" ", asked, count=1)
        if found:
            return voices, rest
    return None, asked
