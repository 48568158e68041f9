"""All laws together, looked at after each step."""

from collections.abc import MutableMapping, Sequence
from typing import Any

from sandbox.stage import Stage
from tests.wander.ahead import Almanac
from tests.wander.heard import Ears, Heard
from tests.wander.laws import ensure_nothing_broke
from tests.wander.tables import ensure_sound, ensure_taken_up
from tests.wander.wording import ensure_in_their_language, ensure_no_hole, ensure_said_once, language_of

PREVIEWED = """
select people.telegram_id, outbox.message_id from outbox join people on people.id = outbox.person_id
where as_read_by is not null and message_id is not null
"""


class Code:
    def __init__(self, play: Stage, logs: Sequence[MutableMapping[str, Any]]) -> None:
        self._logs = logs
        self._ears = Ears(play.telegram)
        self._almanac = Almanac(play)

    async def ensure_kept(self, play: Stage, *, is_one_alone: bool = False, after_time: bool = False) -> None:
        """What one alone does in fair weather is answered once; after a round of the jobs nothing due is left."""
        await ensure_nothing_broke(play, self._logs)
        play.telegram.calls.clear()  # They are judged.
        await ensure_sound(play)
        if after_time:
            await ensure_taken_up(play)
        news = await self._news(play)
        for language, heard in news:
            ensure_no_hole(heard)
            ensure_in_their_language(language, heard)
        await self._almanac.ensure_ahead(play, news)
        if is_one_alone:
            ensure_said_once(heard for _, heard in news)

    async def _news(self, play: Stage) -> list[tuple[str, Heard]]:
        """In the language of whoever reads it; what is shown as its customer will read it is in theirs."""
        rows = await play.house.works.reads.rows(PREVIEWED)
        previews = {(row["telegram_id"], row["message_id"]) for row in rows}
        news = [one for one in self._ears.listen() if (one.by.id, one.message.id) not in previews]
        return [(language, one) for one in news if (language := await language_of(play, one.by))]
