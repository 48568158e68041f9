"""Marks: what became of each message, kept in batches, and known here until it is kept."""

import asyncio
import contextlib
from collections.abc import Callable

import structlog

from actions.sending import deliver
from domain.messages import Said
from storage.database import Database, is_away
from storage.outbox import Mark

log = structlog.get_logger(__name__)
MARK_AFTER = 0.05
AGAIN_AFTER = 1.0


class Marks:
    def __init__(self, database: Database, kept: Callable[[list[Mark]], None]) -> None:
        self._database = database
        self._kept = kept
        self._marks: list[Mark] = []
        self._latest: dict[int, Mark] = {}  # By the row that first became the message in its chat.
        self._farewells: set[int] = set()
        self._keeping: asyncio.Task[None] | None = None
        self._hurry = asyncio.Event()

    def add(self, said: Said, mark: Mark) -> None:
        self._marks.append(mark)
        if mark.message_id is not None:
            self._latest[said.instead_of_row or said.id] = mark
        if said.is_to_forgotten:
            self._farewells.add(said.id)
        if self._keeping is None or self._keeping.done():
            self._keeping = asyncio.create_task(self._keep())

    def number_of(self, row: int | None) -> int | None:
        """The number of a message that was sent a moment ago, so that no table has it yet."""
        mark = self._latest.get(row) if row is not None else None
        return mark.message_id if mark else None

    async def _keep(self) -> None:
        while self._marks:
            await self._gather()
            marks, self._marks = self._marks, []
            farewells = [mark.id for mark in marks if mark.id in self._farewells]
            try:
                alone = deliver.is_one_statement(marks, farewells=farewells)
                async with self._database.statement() if alone else self._database.transaction() as tx:
                    await deliver.mark(tx, marks, farewells=farewells)
                if farewells:
                    await self._database.scrub()
            except Exception as error:
                if is_away(error):
                    log.warning("the storage is away; marks are kept later", count=len(marks), why=repr(error))
                else:
                    log.exception("marks are kept later", count=len(marks))
                self._marks += marks
                await asyncio.sleep(AGAIN_AFTER)
            else:
                kept = {mark.id for mark in marks}
                self._latest = {row: mark for row, mark in self._latest.items() if mark.id not in kept}
                self._farewells.difference_update(farewells)
                self._kept(marks)

    async def _gather(self) -> None:
        """A moment in which marks come together, unless somebody waits for them."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(MARK_AFTER):
                await self._hurry.wait()

    async def settle(self, within: float | None = None) -> None:
        """Wait until all are kept, for so many seconds at most."""
        if self._keeping is not None:
            self._hurry.set()
            await asyncio.wait([self._keeping], timeout=within)
            self._hurry.clear()
