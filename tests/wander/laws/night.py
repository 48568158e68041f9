"""The law of the night: nothing that can wait comes in it, and what comes makes no sound."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from sandbox.stage import Stage
from tests.wander.laws.heard import Heard

TEHRAN = ZoneInfo("Asia/Tehran")
FALLS, ENDS = 21, 9
"""Hours of the shop, by its settings."""
RINGS = "staff.severe"
WAITS = ("survey.", "touch.", "silence.", "panel.", "follow_up.", "digest.", "closing.")
SENT = """
select people.telegram_id, message_id, message, matter_id from outbox join people on people.id = person_id
where message_id is not null
"""


@dataclass(frozen=True)
class Came:
    message: str
    is_of_case: bool


async def ensure_quiet(play: Stage, news: Iterable[Heard], *, after_time: bool) -> None:
    """Whoever writes at night is answered; after time that passed nobody has written."""
    nightly = [one for one in news if not one.message.edited and is_night(one.at)]
    came = await _came(play) if nightly else {}
    for one in nightly:
        what = came.get((one.by.id, one.message.id))
        if what is None or what.message != RINGS:
            assert one.message.silent, ("rings at night", one.by, what, one.message.html)
        if after_time and what is not None:
            is_idle = what.message.startswith(WAITS) and not what.is_of_case
            assert not is_idle, ("comes at night", one.by, what, one.message.html)


def is_night(moment: datetime) -> bool:
    return not ENDS <= moment.astimezone(TEHRAN).hour < FALLS


async def _came(play: Stage) -> Mapping[tuple[int, int], Came]:
    return {
        (row["telegram_id"], row["message_id"]): Came(row["message"], row["matter_id"] is not None)
        for row in await play.house.works.reads.rows(SENT)
    }
