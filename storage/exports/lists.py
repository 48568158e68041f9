"""The lists that are exported, piece by piece: no statement holds many rows, and none is held open between two."""

from collections import defaultdict
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from domain.exports.exports import What
from domain.figures.nps import Score
from domain.frozen import frozen
from domain.people import PersonId
from domain.promises.promises import Promise
from storage.database import Transaction, queries
from storage.rows import read
from storage.staff.topics import topic_in

QUERIES = queries("lists", are_long=True, folder=Path(__file__).parent)
A_PIECE = 2000
Row = dict[str, Any]
SPANS = {
    What.RESPONSES: QUERIES.span_of_responses,
    What.COMPLAINTS: QUERIES.span_of_complaints,
    What.PROMISES: QUERIES.span_of_promises,
    What.PURCHASES: QUERIES.span_of_purchases,
}
ROWS = {
    What.RESPONSES: QUERIES.responses,
    What.COMPLAINTS: QUERIES.complaints,
    What.PROMISES: QUERIES.promises,
    What.PURCHASES: QUERIES.purchases,
}
WORDS = {What.RESPONSES: QUERIES.reasons, What.COMPLAINTS: QUERIES.told}


@frozen
class Wanted:
    """Which list, from which day to which (both inside) and as moments, and who will read it."""

    what: What
    first: str
    last: str
    start: datetime
    ending: datetime
    reader_id: PersonId

    @property
    def of_period(self) -> dict[str, Any]:
        return {"first": self.first, "last": self.last, "start": self.start, "ending": self.ending}


async def span(reads: Transaction, wanted: Wanted) -> tuple[int, int] | None:
    """The first and the last number; between them there may be others. None where there is nothing."""
    row = await reads.one(SPANS[wanted.what], **wanted.of_period)
    return None if row is None or row["first"] is None else (row["first"], row["last"])


async def rows(reads: Transaction, wanted: Wanted, after: int, upto: int, *, now: datetime) -> list[Row]:
    given = {"after": after, "upto": upto}
    found = await reads.all(ROWS[wanted.what], **given, **wanted.of_period, reader_id=wanted.reader_id)
    words = await reads.all(WORDS[wanted.what], **given) if found and wanted.what in WORDS else []
    told = _together(words)
    more = MORE.get(wanted.what, _nothing)
    return [{**dict(row), **told[row["id"]], **more(row, now)} for row in found]


def _together(words: list[Any]) -> dict[int, dict[str, str]]:
    """What was written in several messages is one text; each kind of it stands by itself."""
    bodies: dict[int, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for row in words:
        bodies[row["of_id"]]["wanted" if row["part"] == "wanted" else "words"].append(row["body"])
    found = {number: {part: "\n".join(each) for part, each in parts.items()} for number, parts in bodies.items()}
    return defaultdict(dict, found)


def _nothing(_row: Any, _now: datetime) -> Row:
    return {}


def _of_response(row: Any, _now: datetime) -> Row:
    return {"category": Score(row["score"]).category}


def _of_complaint(row: Any, _now: datetime) -> Row:
    return {"topic": topic_in(row)}


def _of_promise(row: Any, now: datetime) -> Row:
    return {"promise": row["what"], "standing": read(Promise, row).standing(now)}


MORE: dict[What, Callable[[Any, datetime], Row]] = {
    What.RESPONSES: _of_response,
    What.COMPLAINTS: _of_complaint,
    What.PROMISES: _of_promise,
}
