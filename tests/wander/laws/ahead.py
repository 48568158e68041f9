"""The law of moments: what is over isn't told as if it were still to come."""

import re
from datetime import datetime
from itertools import pairwise

from sandbox.stage import Stage
from templates.calendars import calendar_of
from templates.moments import NOW, Moments, phrases_of
from templates.typography import Typography
from tests.wander.laws.heard import Heard

MOMENTS = """
select due_at as at from matters where due_at is not null
union select due_at from promises where due_at is not null
union select first_due_at from promises where first_due_at is not null
"""
QUOTE = re.compile(r"<blockquote.*?</blockquote>", re.DOTALL)
SENTENCE = re.compile(r"\n|(?<=[.؛;?؟])\s")
TELLS_OF_PAST = re.compile(
    r"\b(was|were|late|passed|didn't|kept|broken|overdue|over|had|told|since|promised|missing)\b"
    "|بود|گذشت|عقب|دیر|نشد|ندادیم|عمل|گفتیم|قول از|پیگیر است|نرسیده|\u200f?– "
)
HISTORY = r"• {0}:|\([^()\n]*{0}\)"


class Almanac:
    """Every date that was ever named, in each language, as it is written on the day."""

    def __init__(self, play: Stage) -> None:
        zone = play.house.works.business.zone
        self._written = {
            language: Moments(Typography.of(language), calendar_of(language), phrases_of(language), zone)
            for language in ("fa", "en")
        }

    async def ensure_ahead(self, play: Stage, news: list[tuple[str, Heard]]) -> None:
        found = await play.house.works.reads.rows(MOMENTS)
        moments = [_read(row["at"]) for row in found]
        for language, heard in news:
            for moment in moments:
                if moment < heard.at:
                    self._ensure_told_as_past(moment, language, heard)

    def _ensure_told_as_past(self, moment: datetime, language: str, heard: Heard) -> None:
        """What stands in a sentence, or in the next: how late a promise is."""
        token = NOW.set(heard.at)
        written = re.escape(self._written[language].by(moment)) + r"(?![\d:])"
        NOW.reset(token)
        sentences = [*SENTENCE.split(QUOTE.sub("", heard.message.html)), ""]
        for sentence, following in pairwise(sentences):
            if re.search(written, sentence) and not re.search(HISTORY.format(written), sentence):
                is_told = TELLS_OF_PAST.search(f"{sentence} {following}")
                assert is_told, (sentence, heard.at.isoformat(), heard.by, heard.message.html)


def _read(at: datetime | str) -> datetime:
    """SQLite forgets what is a moment where rows are put together."""
    return datetime.fromisoformat(at) if isinstance(at, str) else at
