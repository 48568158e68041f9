"""A line to PostgreSQL in libpq's pipeline mode: statements go out one after the other, and only who asks waits."""

import asyncio
from collections import deque
from collections.abc import Mapping
from contextlib import suppress
from threading import Thread
from typing import Any, Self

import psycopg
from psycopg import errors, pq
from psycopg.errors import error_from_result

from storage.engines.postgres_row import PostgresRow
from storage.engines.postgres_statements import Statements
from storage.engines.transaction import Coming

CALLS_WITHIN = 60
"""Seconds for a server to let us in."""
REFUSED, PASSED_OVER, SYNCED = (
    *(pq.ExecStatus.FATAL_ERROR, pq.ExecStatus.PIPELINE_ABORTED),
    pq.ExecStatus.PIPELINE_SYNC,
)

OUTDATED = (errors.FeatureNotSupported.sqlstate, errors.InvalidSqlStatementName.sqlstate)
"""A statement whose tables have changed since it was prepared, or that the server has no more."""

Answer = asyncio.Future[pq.abc.PGresult]


class Line:
    """After an error the server passes over what was sent behind it, up to where somebody waits, who hears of it."""

    def __init__(self, connection: psycopg.AsyncConnection[Any], patience: float) -> None:
        self.is_closed = False
        self._connection = connection  # Ends its line when it is let go.
        self._libpq = connection.pgconn
        self._patience = patience
        self._loop = asyncio.get_running_loop()
        self._statements = Statements()
        self._sent: deque[tuple[str, Answer | None, bool]] = deque()  # And whether it only prepares.
        self._asked: set[Answer | None] = set()  # By somebody who waits, or has gone.
        self._is_within = False  # An answer has come, its end hasn't.
        self._failed: BaseException | None = None
        self._libpq.enter_pipeline_mode()
        self._socket = self._libpq.socket  # To be let go when the line is cut, when libpq has no word of it any more.
        self._loop.add_reader(self._socket, self._hear)

    @classmethod
    async def call(cls, url: str, *, patience: float) -> Self:
        """Raise psycopg.Error where nobody is there, or lets us in; patience is for an answer, in seconds."""
        connection = await psycopg.AsyncConnection.connect(
            url, autocommit=True, client_encoding="utf8", connect_timeout=CALLS_WITHIN
        )
        return cls(connection, patience)

    @property
    def is_asked(self) -> bool:
        """Whether the server still owes an answer to somebody, who may have gone."""
        return bool(self._asked)

    def give(self, sql: str, parameters: Mapping[str, Any]) -> None:
        """Send what nobody waits for: if it fails, whoever asks next hears why."""
        self._send(sql, parameters, None)

    def ask_ahead(self, sql: str, parameters: Mapping[str, Any]) -> Coming:
        """Send what is answered on the way, before whoever asks next has their own answer."""
        answer: Answer = self._loop.create_future()
        answer.add_done_callback(_looked_at)
        self._send(sql, parameters, answer)
        return Coming(lambda: self._statements.rows(sql, answer.result()))

    async def ask(self, sql: str, parameters: Mapping[str, Any], *, patience: float | None = None) -> list[PostgresRow]:
        """The rows of the answer, when all that was sent before is done, too.

        Raises:
            psycopg.Error: as the server says no.
            TimeoutError: it says nothing; the line is given up.
        """
        return self._statements.rows(sql, await self._answer(sql, parameters, patience or self._patience))

    async def _answer(self, sql: str, parameters: Mapping[str, Any], patience: float) -> pq.abc.PGresult:
        answer: Answer = self._loop.create_future()
        self._send(sql, parameters, answer)
        self._asked.add(answer)
        self.sync()
        overdue = self._loop.call_later(patience, self._give_up, TimeoutError("the database doesn't answer"))
        try:
            return await answer
        finally:
            overdue.cancel()

    def _send(self, sql: str, parameters: Mapping[str, Any], answer: Answer | None) -> None:
        if self.is_closed:
            raise psycopg.OperationalError("the line to the database is closed")
        statement = self._statements.of(sql)
        values = self._statements.values(statement, parameters)
        if sql not in self._statements.prepared:
            self._libpq.send_prepare(statement.name, statement.text)
            self._sent.append((sql, None, True))
            self._statements.prepared.add(sql)
        self._libpq.send_query_prepared(statement.name, values, result_format=pq.Format.BINARY)
        self._sent.append((sql, answer, False))

    def sync(self) -> None:
        """What comes behind this is apart from what came before, should that fail."""
        try:
            self._libpq.pipeline_sync()
            if self._libpq.flush():
                self._loop.add_writer(self._socket, self._flush_the_rest)
        except psycopg.OperationalError as error:
            self._give_up(error)

    def _flush_the_rest(self) -> None:
        try:
            if not self._libpq.flush():
                self._loop.remove_writer(self._socket)
        except psycopg.OperationalError as error:
            self._give_up(error)

    def _hear(self) -> None:
        try:
            self._libpq.consume_input()
            while not self.is_closed and not self._libpq.is_busy() and self._takes(self._libpq.get_result()):
                pass
        except psycopg.OperationalError as error:
            self._give_up(error)

    def _takes(self, result: pq.abc.PGresult | None) -> bool:
        """Whether there may be more: nothing is the end of an answer, or of all that has come."""
        if result is None:
            self._is_within, was_within = False, self._is_within
            return was_within
        if (status := result.status) == SYNCED:
            self._failed = None
        elif not self._sent:  # The server says good-bye.
            self._give_up(error_from_result(result))
        else:
            self._is_within = True
            self._hand_over(status, result)
        return True

    def _hand_over(self, status: int, result: pq.abc.PGresult) -> None:
        sql, answer, only_prepares = self._sent.popleft()
        if status in (REFUSED, PASSED_OVER):
            error = error_from_result(result)
            if only_prepares or error.sqlstate in OUTDATED:
                self._statements.forget(sql)
            self._failed = self._failed or error
        self._asked.discard(answer)
        if answer is None or answer.done():
            return
        if self._failed is not None:
            answer.set_exception(self._failed)
        else:
            answer.set_result(result)

    async def commit(self) -> None:
        """Raise InFailedSqlTransaction where the server took all back instead: somebody went on after its no."""
        if (await self._answer("commit", {}, self._patience)).command_status != b"COMMIT":
            raise errors.InFailedSqlTransaction("the database has taken all back")

    async def roll_back(self) -> None:
        """What failed before is over: only behind this the server listens again."""
        self.sync()
        await self._answer("rollback", {}, self._patience)

    async def close(self) -> None:
        self._give_up(psycopg.OperationalError("the line to the database is closed"))
        await self._connection.close()

    def break_off(self) -> None:
        """Whoever asked has gone: the server needn't go on with it, as far as it can be told."""
        with suppress(psycopg.OperationalError):  # It is cut already.
            Thread(target=_told_to_stop, args=(self._libpq.get_cancel(),), daemon=True).start()
        self._give_up(psycopg.OperationalError("the line to the database was broken off"))

    def _give_up(self, error: BaseException) -> None:
        if self.is_closed:
            return
        self.is_closed = True
        self._loop.remove_reader(self._socket)
        self._loop.remove_writer(self._socket)
        self._libpq.finish()
        for _, answer, _ in self._sent:
            if answer is not None and not answer.done():
                answer.set_exception(error)
        self._sent.clear()
        self._asked.clear()


def _looked_at(answer: Answer) -> None:
    """If it went wrong, whoever asked behind it has heard of that."""
    if not answer.cancelled():
        answer.exception()


def _told_to_stop(cancel: pq.abc.PGcancel) -> None:
    with suppress(psycopg.OperationalError):  # It is gone itself, or will find the line cut.
        cancel.cancel()
