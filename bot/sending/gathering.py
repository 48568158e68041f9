"""What piles up in the lane of one of the staff goes as lists, as far as nobody has to act on it."""

from collections.abc import Callable
from datetime import datetime

import structlog

from actions.voices.gather import Gathered, gather
from bot.sending.lane import Lane
from storage.database import Database

log = structlog.get_logger(__name__)
NOTHING = Gathered(frozenset(), [])


class Gathering:
    def __init__(self, database: Database, clock: Callable[[], datetime], *, run: int) -> None:
        self._database = database
        self._clock = clock
        self._run = run

    async def gather(self, lane: Lane) -> Gathered:
        """What has taken the place of what; each notice is looked at once. Where that fails, all go one by one."""
        waiting = lane.take_notices()
        person = waiting[0].person_id
        assert person is not None  # noqa: S101  A group has no notices.
        try:
            async with self._database.transaction() as tx:
                return await gather(tx, person, waiting, run=self._run, now=self._clock())
        except Exception:
            log.exception("notices go one by one", many=len(waiting))
            return NOTHING
