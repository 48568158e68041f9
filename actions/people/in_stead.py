"""What never reached one of the staff who has left Telegram goes to those who hear such things in their stead."""

from collections import defaultdict
from collections.abc import Collection
from datetime import datetime

from actions.matters.open_matter import NOTICE
from actions.people.roles import PUT_DOWN
from actions.people.unheard import unheard_by, who_lacks
from actions.staff import staff_of
from domain.matters.matters import Matter, MatterId
from domain.messages import Intent, Said
from domain.people import Person, PersonId, Role, hearing
from storage import matters, people
from storage.database import Transaction
from storage.said import before
from storage.said.before import Lost


async def heard_instead(tx: Transaction, gone: Person, *, now: datetime) -> list[Said]:
    """To each of those who hear it now what they haven't got; what the other one had waiting was dropped just now."""
    if gone.role is None:
        return []
    staff = await people.in_reach(tx, apart_from=None)
    levels = [level for level in Role if gone in hearing([*staff, gone], level)]
    numbers = await unheard_by(tx, gone) if levels else []
    notices = [
        Said(Intent.SEND, NOTICE, {}, person_id=colleague, matter_id=matter)
        for colleague, matter in await who_lacks(tx, numbers, levels=levels)
    ]
    lists = [await _lists(tx, lost, levels, notices) for lost in await before.lost(tx, gone.id, PUT_DOWN, now=now)]
    return [*notices, *(said for each in lists for said in each)]


async def _lists(tx: Transaction, lost: Lost, levels: Collection[Role], notices: list[Said]) -> list[Said]:
    """Of what a colleague put down that which nobody has in hand still, without what is noticed at the same time."""
    noticed = {(one.person_id, one.matter_id) for one in notices}
    of_each: dict[PersonId, list[MatterId]] = defaultdict(list)
    for number in lost.facts["cards"]:
        matter = await matters.get(tx, number)
        if matter is None or not _is_free(matter) or matter.level not in levels:
            continue
        for colleague in await staff_of(tx, matter.level, matter=matter.id):
            if (colleague.id, matter.id) not in noticed and not await _has(tx, colleague, matter, lost):
                of_each[colleague.id].append(matter.id)
    return [
        Said(Intent.SEND, PUT_DOWN, lost.facts | {"cards": cards}, person_id=colleague)
        for colleague, cards in of_each.items()
    ]


def _is_free(matter: Matter) -> bool:
    return matter.is_open and matter.assignee_id is None


async def _has(tx: Transaction, colleague: Person, matter: Matter, lost: Lost) -> bool:
    """Whether a list of their own tells them the same."""
    former = lost.facts["colleague_id"]
    said = await before.said_about(tx, colleague.id, PUT_DOWN, row=lost.row)
    return any(matter.id in facts["cards"] and facts["colleague_id"] == former for facts in said)
