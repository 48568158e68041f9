"""Counts what a Work asks of its database, the begin and the commit included."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from storage.database import Database
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
async def _on_postgres(database: Any, sent: list[str]) -> AsyncIterator[None]:
    """The line for looking is listened to, and what the pool hands out, with what is done when it comes back."""

    def heard(record: Any) -> None:
        sent.append(record.query)

    async def listen(connection: Any) -> None:
        connection.add_query_logger(heard)

    for place in database._pool._holders:
        place._setup = listen
    await database.reads.rows("select 1")  # Its line is there now.
    await listen(database.reads._line)
    try:
        yield
    finally:
        database.reads._line.remove_query_logger(heard)
        for place in database._pool._holders:
            place._setup = None
        async with database._pool.acquire() as connection:
            connection.remove_query_logger(heard)
