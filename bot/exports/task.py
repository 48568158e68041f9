"""What the process that writes an export is told, and what it tells when it is done."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain.exports.exports import What
from domain.frozen import frozen
from domain.people import PersonId
from storage.exports.lists import Wanted


@frozen
class Given:
    """What the writer must know: `now` and the days as ISO text, the folder in which it leaves its files."""

    url: str
    zone: str
    now: str
    language: str
    what: str
    form: str
    first: str
    last: str
    reader: int
    folder: str

    @property
    def wanted(self) -> Wanted:
        zone = ZoneInfo(self.zone)
        start = datetime.combine(date.fromisoformat(self.first), time(), zone)
        ending = datetime.combine(date.fromisoformat(self.last) + timedelta(days=1), time(), zone)
        return Wanted(What(self.what), self.first, self.last, start, ending, PersonId(self.reader))


@frozen
class Written:
    """The names of the files in their order, and how many lines they have together."""

    names: list[str]
    lines: int
