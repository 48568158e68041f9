"""All laws together, looked at after each step."""

from collections.abc import MutableMapping, Sequence, Set
from typing import Any

from sandbox.people import Account
from sandbox.stage import Stage
from tests.wander.laws.ahead import Almanac
from tests.wander.laws.heard import Ears, Heard
from tests.wander.laws.night import ensure_quiet
from tests.wander.laws.notices import Board
from tests.wander.laws.tables import ensure_sound, ensure_taken_up
from tests.wander.laws.whole import ensure_nothing_broke
from tests.wander.laws.wording import ensure_in_their_language, ensure_no_hole, ensure_said_once, language_of

PREVIEWED = """
select people.telegram_id, outbox.message_id from outbox join people on people.id = outbox.person_id
where as_read_by is not null and message_id is not null
"""


class Code:
    def __init__(self, play: Stage, logs: Sequence[MutableMapping[str, Any]]) -> None:
        self._logs = logs
        self._ears = Ears(play.telegram)
        self._almanac = Almanac(play)
        self._board = Board()
        self._newest: set[tuple[int, int]] = set()

    async def ensure_kept(
        self, play: Stage, *, is_one_alone: bool = False, after_time: bool = False, aside: Set[int] = frozenset()
    ) -> None:
        """What one alone does in fair weather is answered once; after a round of the jobs nothing due is left.

        `aside` are the failures that were meant.
        """
        await ensure_nothing_broke(play, self._logs, aside)
        play.telegram.calls.clear()  # They are judged.
        await ensure_sound(play)
        if after_time:
            await ensure_taken_up(play)
        news = await self._news(play)
        for language, heard in news:
            ensure_no_hole(heard)
            ensure_in_their_language(language, heard)
        await self._almanac.ensure_ahead(play, news)
        await ensure_quiet(play, [heard for _, heard in news], after_time=after_time)
        await self._board.ensure_current(play)
        self._newest = {(heard.by.id, heard.message.id) for _, heard in news}
        if is_one_alone:
            ensure_said_once(heard for _, heard in news)

    def is_fresh(self, account: Account) -> bool:
        """Whether the last message of their chat is one of the bot's that came, or was changed, by the latest step."""
        return bool(account.chat) and (account.id, account.chat[-1].id) in self._newest

    async def _news(self, play: Stage) -> list[tuple[str, Heard]]:
        """In the language of whoever reads it; what is shown as its customer will read it is in theirs."""
        rows = await play.house.works.reads.rows(PREVIEWED)
        previews = {(row["telegram_id"], row["message_id"]) for row in rows}
        news = [one for one in self._ears.listen() if (one.by.id, one.message.id) not in previews]
        return [(language, one) for one in news if (language := await language_of(play, one.by))]
