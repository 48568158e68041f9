"""Works on files of purchases: fetches and reads what waits, takes in what was said yes to, clears what is over."""

import asyncio
from contextlib import aclosing
from datetime import datetime, timedelta
from typing import Any

import structlog
from telegram import Bot
from telegram.error import BadRequest, Forbidden, InvalidToken, TelegramError

from actions.sheets import read_in, take_in
from actions.work import Works
from bot.sheets.apart import pieces
from bot.sheets.task import Given
from domain.sheets.rows import FIELDS
from domain.sheets.sheets import GIVEN_UP_AFTER, LARGEST_SHEET, Sheet, SheetId, SheetState, Why
from scheduler.timetable import Row
from templates.weekends import country_of

log = structlog.get_logger(__name__)
EVERY = timedelta(seconds=1)
FETCHED_WITHIN = 60.0
READ_WITHIN = 300.0
REST = timedelta(seconds=10)
"""For so long Telegram isn't asked again that has just not answered."""
MOMENTS = [FIELDS.index("purchased_at"), FIELDS.index("delivered_at")]
A_PIECE = 500
DEFECT = FIELDS.index("defect")


class Clerk:
    def __init__(self, works: Works, bot: Bot) -> None:
        self._works = works
        self._bot = bot
        self._rests_until: datetime | None = None
        self._stopped: set[SheetId] = set()
        self._at_work = asyncio.Lock()

    @property
    def row(self) -> Row:
        """For the timetable, which knows nothing of files."""

        async def work_on_sheets(_: Works) -> None:
            await self.look()

        return Row(EVERY, work_on_sheets)

    async def look(self) -> None:
        """Do all that there is to do; a sheet that meets a fault of ours waits for the next start."""
        async with self._at_work:
            for sheet, state in await read_in.under_way(self._works.look()):
                if sheet not in self._stopped:
                    await self._try(sheet, state)

    async def _try(self, sheet: SheetId, state: SheetState) -> None:
        try:
            await self._work_on(sheet, state)
        except Exception as error:
            if self._works.is_away(error):
                raise
            log.exception("a sheet can't go on", sheet=sheet)
            self._stopped.add(sheet)

    async def _work_on(self, sheet: SheetId, state: SheetState) -> None:
        match state:
            case SheetState.WAITING:
                await self._read(sheet)
            case SheetState.TAKING:
                await self._until_done(take_in.take_batch, sheet)
            case _:
                await self._until_done(read_in.clear_some, sheet)

    async def _until_done(self, action: Any, *given: Any) -> None:
        """A short Work each: whoever waits for the storage is next."""
        while await self._works_once(action, *given):
            pass

    async def _works_once(self, action: Any, *given: Any) -> Any:
        async with self._works.open() as work:
            return await action(work, *given)

    async def _read(self, number: SheetId) -> None:
        if self._rests_until is not None and self._works.clock() < self._rests_until:
            return
        sheet = await self._works_once(read_in.claim, number)
        if sheet is None:
            return
        try:
            content = await self._fetch(sheet)
        except TelegramError as error:
            await self._out_of_reach(sheet, error)
            return
        await self._until_done(read_in.clear_before_reading, number)
        if len(content) > LARGEST_SHEET:
            await self._works_once(read_in.refuse, sheet, Why.TOO_LARGE)
            return
        await self._keep(sheet, content)

    async def _fetch(self, sheet: Sheet) -> bytes:
        """From Telegram, or from the disk where a Bot API server of one's own tells a path there."""
        file = await self._bot.get_file(sheet.file_id or "", read_timeout=FETCHED_WITHIN)
        return bytes(await file.download_as_bytearray(read_timeout=FETCHED_WITHIN))

    async def _out_of_reach(self, sheet: Sheet, error: TelegramError) -> None:
        log.warning("a file can't be fetched", sheet=sheet.id, why=error.message)
        now = self._works.clock()
        if isinstance(error, BadRequest | Forbidden | InvalidToken) or now - sheet.sent_at > GIVEN_UP_AFTER:
            why = Why.TOO_LARGE if "too big" in error.message.lower() else Why.OUT_OF_REACH
            await self._works_once(read_in.refuse, sheet, why)
            return
        self._rests_until = now + REST
        await self._works_once(read_in.let_go, sheet.id)

    async def _keep(self, sheet: Sheet, content: bytes) -> None:
        """Piece by piece, a short Work each; what it holds is shown at the end, or why it can't be."""
        try:
            async with asyncio.timeout(READ_WITHIN):
                await self._keep_all(sheet, content)
        except TimeoutError:
            log.exception("reading a sheet took too long", sheet=sheet.id)
            await self._works_once(read_in.refuse, sheet, Why.UNREADABLE)

    async def _keep_all(self, sheet: Sheet, content: bytes) -> None:
        business = self._works.business
        zone, now = str(business.zone), self._works.clock().isoformat()
        given = Given(zone, now, business.currency, country_of(business.zone))
        columns, good, bad = {}, 0, 0
        async with aclosing(pieces(content, given)) as found:
            async for piece in found:
                match piece:
                    case {"why": why}:
                        await self._works_once(read_in.refuse, sheet, Why(why))
                        return
                    case dict():
                        columns = piece
                    case _:
                        defects = sum(row[DEFECT] is not None for row in piece)
                        good, bad = good + len(piece) - defects, bad + defects
                        await self._works_once(read_in.keep_rows, sheet.id, [_row(row) for row in piece])
        taken = await read_in.numbers_taken_in(self._works.look(), sheet.id)
        for start in range(0, len(taken), A_PIECE):
            await self._works_once(read_in.give_back, sheet.id, taken[start : start + A_PIECE])
        good, bad = good - len(taken), bad + len(taken)
        known = await read_in.known_in(self._works.look(), sheet.id)
        async with self._works.open() as work:
            await read_in.show(work, sheet, columns, good=good, bad=bad, known=known)


def _row(listed: list[Any]) -> dict[str, Any]:
    for place in MOMENTS:
        if listed[place] is not None:
            listed[place] = datetime.fromisoformat(listed[place])
    return dict(zip(FIELDS, listed, strict=True))
