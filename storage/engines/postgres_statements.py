"""What a server has prepared for one line, and how values go there and rows come back."""

from collections.abc import Mapping
from itertools import count
from typing import Any

import psycopg
from psycopg import pq
from psycopg.adapt import AdaptersMap, PyFormat, Transformer
from psycopg.types.numeric import IntDumper

from domain.frozen import frozen
from storage.engines.postgres_row import PostgresRow, kind_of_row
from storage.engines.postgres_texts import numbered

ADAPTERS = AdaptersMap(psycopg.adapters)
ADAPTERS.register_dumper(bool, IntDumper)  # No column of ours is of a kind that SQLite doesn't know.


@frozen
class Statement:
    name: bytes
    text: bytes
    parameters: list[str]
    formats: list[PyFormat]


class Statements:
    def __init__(self) -> None:
        self.prepared: set[str] = set()
        self._known: dict[str, Statement] = {}
        self._names = count(1)
        self._kinds = Transformer(ADAPTERS)
        self._rows: dict[str, type[PostgresRow]] = {}

    def of(self, sql: str) -> Statement:
        """The statement, prepared or not."""
        if (known := self._known.get(sql)) is None:
            text, names = numbered(sql)
            known = Statement(b"s%d" % next(self._names), text.encode(), names, [PyFormat.TEXT] * len(names))
            self._known[sql] = known
        return known

    def forget(self, sql: str) -> None:
        """It is prepared anew, under another name, when it is wanted."""
        self.prepared.discard(sql)
        self._known.pop(sql, None)
        self._rows.pop(sql, None)

    def values(self, statement: Statement, parameters: Mapping[str, Any]) -> Any:
        """As libpq takes them. Raise psycopg.DataError for what no text can hold, as a null byte."""
        return self._kinds.dump_sequence([parameters[name] for name in statement.parameters], statement.formats)

    def rows(self, sql: str, result: pq.abc.PGresult) -> list[PostgresRow]:
        if (kind := self._rows.get(sql)) is None:
            names = tuple((result.fname(place) or b"").decode() for place in range(result.nfields))
            kind = self._rows[sql] = kind_of_row(names)
        self._kinds.set_pgresult(result)
        return self._kinds.load_rows(0, result.ntuples, kind)
