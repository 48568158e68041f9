"""Counts what a Work asks of its database, the begin and the commit included."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from storage.database import Database
from storage.engines.postgres_line import Line
from storage.engines.sqlite import Sqlite


@asynccontextmanager
async def counting(database: Database) -> AsyncIterator[list[str]]:
    """The statements of the transactions within the block, as they are sent to the engine."""
    sent: list[str] = []
    listening = _on_sqlite if isinstance(database, Sqlite) else _on_postgres
    async with listening(database, sent):
        yield sent


@asynccontextmanager
async def _on_sqlite(database: Any, sent: list[str]) -> AsyncIterator[None]:
    await database._writer.set_trace_callback(sent.append)
    try:
        yield
    finally:
        await database._writer.set_trace_callback(None)


@asynccontextmanager
async def _on_postgres(_database: Any, sent: list[str]) -> AsyncIterator[None]:
    """What goes out on any line."""
    really_send = Line._send

    def send(line: Line, sql: str, parameters: Any, answer: Any) -> None:
        sent.append(sql)
        really_send(line, sql, parameters, answer)

    Line._send = send
    try:
        yield
    finally:
        Line._send = really_send
