"""Thanks and notes that pile up for one of the staff become a few lists, so that complaints don't wait behind them."""

from collections.abc import Sequence
from datetime import datetime

from domain.frozen import frozen
from domain.messages import GATHERED, Intent, Said
from domain.people import PersonId
from storage import outbox
from storage.database import Transaction
from storage.said import gathered

PILE = 5
"""So many go at once to a chat before its pace sets in; more than that somebody would have to wait for."""
IN_A_LIST = 10


@frozen
class Gathered:
    """Which rows aren't to be sent any more, and the lists that are sent instead."""

    rows: frozenset[int]
    lists: list[Said]


async def gather(tx: Transaction, person: PersonId, waiting: Sequence[Said], *, run: int, now: datetime) -> Gathered:
    """Each notice keeps its row, which tells that it stands in a list; what isn't a pile goes one by one."""
    numbers = {one.id for one in waiting}
    found = await gathered.thanks_and_notes(tx, person, first=min(numbers), last=max(numbers))
    notices = [one for one in found if one.id in numbers]
    if len(notices) < PILE:
        return Gathered(frozenset(), [])
    await gathered.stand_in_a_list(tx, notices, now=now)
    matters = [one.matter_id for one in notices]
    lists = [
        Said(Intent.SEND, GATHERED, {"cards": matters[start : start + IN_A_LIST]}, person_id=person)
        for start in range(0, len(matters), IN_A_LIST)
    ]
    return Gathered(frozenset(one.id for one in notices), await outbox.add_all(tx, lists, run=run, now=now))
