"""The law of notices: what staff have in their chats of a matter is what they would read if it came now."""

import json
import re
from typing import Any

from actions.sending.deliver import Address
from domain.matters.matters import MatterId
from domain.messages import Intent, Said
from sandbox.chats import Footing
from sandbox.people import Account
from sandbox.stage import Stage
from storage import outbox, people
from tests.stories.builders import column, rows
from tests.wander.deeds import taps_in

NOTICE = "staff.notice"
STATE = re.compile(r"^\u200f?(State|وضعیت): (.*)", re.MULTILINE)
SINCE = "select distinct matter_id from events where id > {since}"
NEWEST = "select coalesce(max(id), 0) from events"
PLACES = "select id, message_id from outbox where message_id is not null and message = 'staff.notice'"


class Board:
    """Looks at the notices of whatever has just moved."""

    def __init__(self) -> None:
        self._seen = 0

    async def ensure_current(self, play: Stage) -> None:
        moved = await column(play, SINCE.format(since=self._seen))
        (self._seen,) = await column(play, NEWEST)
        places = {row["id"]: row["message_id"] for row in await rows(play, PLACES)} if moved else {}
        for matter in moved:
            await _ensure_current(play, matter, places)


async def _ensure_current(play: Stage, matter: MatterId, places: dict[int, int]) -> None:
    (concerned,) = await column(play, f"select concerns_id from matters where id = {matter}")  # noqa: S608
    reads = play.house.works.reads
    for number, row in await outbox.copies(reads, matter, NOTICE):
        person = await people.get(reads, number)
        account = play.telegram.accounts.get(person.telegram_id)
        if account is None or account.own.standing is not Footing.MEMBER or number == concerned or row not in places:
            continue
        said = Said(Intent.SEND, NOTICE, {}, person_id=number, matter_id=matter)
        where = Address(account.id, person, None)
        (call,) = await play.house.messenger._composer._message(said, where)
        _ensure_same(account, places[row], call.parameters)


def _ensure_same(account: Account, number: int, now: dict[str, Any]) -> None:
    shown = account.own.messages.get(number)
    if shown is not None:
        before, after = _state_of(shown.html), _state_of(now["text"])
        is_in_other_language = before[0] != after[0]
        assert before == after or is_in_other_language, ("stale", account, number, shown.html, now["text"])
        offered = {data for _, data in taps_in(json.loads(now.get("reply_markup", "{}")))}
        over = {data for row in shown.buttons for _, data in row} - offered
        assert not over, ("stale buttons", account, number, shown.buttons, offered)


def _state_of(notice: str) -> tuple[str, str]:
    """What is over by the clock alone, or happened to the customer's other matters, isn't told anew."""
    found = STATE.search(notice)
    assert found, notice
    return found[1], found[2]
