"""Pictures of figures: drawn when they are sent, with what they say as their caption, for whoever can't see them."""

from collections.abc import Awaitable, Callable
from typing import Any

from actions.reports.draw_complaints import NONE, complaints_picture
from actions.reports.draw_nps import nps_picture
from bot.pictures.drawer import Drawer
from bot.sending.call import Call
from bot.sending.materials import Materials
from domain.business import Business
from domain.dates.calendar import Calendar
from domain.figures.pictures import ComplaintsPicture, NpsPicture, Picture
from domain.figures.topics import REST, TopicRow
from domain.messages import Said
from storage.database import Transaction
from templates.calendars import calendar_of

Gather = Callable[[Transaction, dict[str, Any], Calendar, Business], Awaitable[Picture]]


class Pictures:
    def __init__(self, materials: Materials, drawer: Drawer) -> None:
        self._materials = materials
        self._drawer = drawer

    async def call(self, said: Said, chat_id: int, language: str) -> Call:
        """In the reader's language, by the months of its calendar.

        Raises:
            NotDrawn: see `Drawer.png`.
        """
        gather, in_words, name = PICTURES[said.message]
        of = self._materials
        found = await gather(of.reads, said.facts, calendar_of(language), of.business)
        caption = of.plain(said.message, language, in_words(found))
        drawn = await self._drawer.png(of.texts.picture(found, language, now=of.clock()))
        parameters = {"chat_id": chat_id, "photo": "attach://picture", "caption": caption}
        return Call("sendPhoto", parameters, {"picture": (name, drawn, "image/png")})


def _of_nps(found: NpsPicture) -> dict[str, Any]:
    tally, trend = found.histogram.tally, found.trend
    interval = tally.interval
    return {
        "nps": tally.nps,
        "low": interval.low if interval else None,
        "high": interval.high if interval else None,
        "months": [
            {"month": month.period.first, "nps": month.nps, "is_whole": month.is_whole}
            for month in (trend.lowest, trend.highest, trend.latest)
            if month is not None
        ],
        "shown": len(trend.shown),
        "peak": found.histogram.peak,
        "times": found.histogram.times[found.histogram.peak],
    }


def _of_complaints(found: ComplaintsPicture) -> dict[str, Any]:
    largest = next((row for row in found.topics if row.name not in (NONE, REST)), TopicRow(NONE, ()))
    return {
        "n": found.n,
        "months": {"first": found.months[0].first, "last": found.months[-1].last},
        "largest": found.known.get(largest.name),
        "times": largest.total,
        "cause": found.causes[0].name if found.causes else None,
        "cause_times": found.causes[0].times if found.causes else 0,
        "explained": found.explained.n,
    }


# Under which message which picture goes out: who knows its figures, what they are in words, its name as a file.
PICTURES: dict[str, tuple[Gather, Callable[[Any], dict[str, Any]], str]] = {
    "nps.picture": (nps_picture, _of_nps, "seda-nps.png"),
    "summary.picture": (complaints_picture, _of_complaints, "seda-complaints.png"),
}
