"""Works on exports: has written what waits, hands the parts over to be sent, and clears what has arrived."""

import asyncio
from datetime import timedelta
from typing import Any

import structlog

from actions.exports import write_export
from actions.work import Works
from bot.exports import apart
from bot.exports.place import Place
from bot.exports.task import Given, Written
from domain.exports.exports import Export, ExportId, ExportState
from domain.people import Person
from scheduler.timetable import Row
from templates.render import Texts

log = structlog.get_logger(__name__)
EVERY = timedelta(seconds=1)
WRITTEN_WITHIN = 1800.0


class Exporter:
    def __init__(self, works: Works, texts: Texts, database_url: str) -> None:
        self._works = works
        self._texts = texts
        self._place = Place(database_url)
        self._database_url = database_url
        self._stopped: set[ExportId] = set()
        self._at_work = asyncio.Lock()

    @property
    def row(self) -> Row:
        """For the timetable, which knows nothing of files."""

        async def work_on_exports(_: Works) -> None:
            await self.look()

        return Row(EVERY, work_on_exports)

    async def look(self) -> None:
        """Do all that there is to do; one that meets a fault of ours waits for the next start."""
        async with self._at_work:
            exports = await write_export.under_way(self._works.look())
            self._place.clear_all_but({export.id for export in exports})
            for export in exports:
                if export.id not in self._stopped:
                    await self._try(export)

    async def _try(self, export: Export) -> None:
        try:
            await (self._write(export) if export.state is ExportState.WAITING else self._clear(export))
        except Exception as error:
            if self._works.is_away(error):
                raise
            log.exception("an export can't go on", export=export.id)
            self._stopped.add(export.id)

    async def _once(self, action: Any, *given: Any) -> Any:
        async with self._works.open() as work:
            return await action(work, *given)

    async def _write(self, export: Export) -> None:
        reader = await self._once(write_export.claim, export)
        if reader is None:
            return
        begun_at = self._works.clock()
        try:
            written = await self._written(export, reader)
        except (apart.NotWritten, OSError, TimeoutError) as error:
            log.exception("an export could not be written", export=export.id, why=str(error))
            self._place.clear(export.id)
            await self._once(write_export.fail, export)
            return
        await self._once(write_export.finish, export, written.names, written.lines, begun_at)
        if not written.names:
            self._place.clear(export.id)

    async def _written(self, export: Export, reader: Person) -> Written:
        folder = await asyncio.to_thread(self._place.new, export.id)
        given = Given(
            url=self._database_url,
            zone=str(self._works.business.zone),
            now=self._works.clock().isoformat(),
            language=self._texts.pick(reader.chosen_language, reader.telegram_language),
            what=export.what,
            form=export.form,
            first=export.first,
            last=export.last,
            reader=reader.id,
            folder=str(folder.absolute()),
        )
        async with asyncio.timeout(WRITTEN_WITHIN):
            return await apart.write(given)

    async def _clear(self, export: Export) -> None:
        """Nothing of it stays on the disk once its last part is on its way, or too late."""
        if await self._once(write_export.settle, export):
            await asyncio.to_thread(self._place.clear, export.id)
