"""Laws of what is told to whoever asks: /status tells all complaints of theirs, /complaints those that are open."""

import re

from sandbox.chats import Footing
from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import plain
from tests.wander.laws.tables import OPEN
from tests.wander.laws.whole import is_muted

OWN = """
select number, state from matters join people on people.id = matters.customer_id
where telegram_id = {asker} and kind = 'complaint' and received_at is not null
and state not in ('draft', 'unsorted', 'discarded', 'merged')
"""
WAITING = """
select number from matters where kind = 'complaint' and state in (open)
and not exists (select 1 from people where telegram_id = {asker} and people.id in (concerns_id, customer_id))
"""
SHOWN, LISTED = 8, 5
CLOSED = re.compile("^(State|وضعیت): (Closed|Withdrawn|بسته|خودتان پس گرفتید)", re.MULTILINE)
LISTED_NUMBER = re.compile(r"^• ([A-Z0-9]{4})\b", re.MULTILINE)


async def ensure_true_status(play: Stage, asker: Account) -> None:
    """All of theirs, or the newest; and of a single one whether it is open."""
    if asker.own.standing is not Footing.MEMBER or await is_muted(play, asker):
        return
    own = await play.house.works.reads.rows(OWN.format(asker=asker.id))
    said = await _answer(play, asker, "/status")
    untold = [row["number"] for row in own if row["number"] not in said]
    assert len(untold) == max(len(own) - SHOWN, 0), (asker, untold, said)
    if len(own) == 1:
        is_open = own[0]["state"] in OPEN
        assert is_open == (CLOSED.search(said) is None), (asker, own[0]["state"], said)


async def ensure_true_list(play: Stage, asker: Account) -> None:
    """As many as a page holds, each of them open; what is about them, or their own, is for others."""
    if asker.own.standing is not Footing.MEMBER:
        return
    rows = await play.house.works.reads.rows(WAITING.format(asker=asker.id).replace("(open)", OPEN))
    waiting = {row["number"] for row in rows}
    said = await _answer(play, asker, "/complaints")
    listed = set(LISTED_NUMBER.findall(said))
    assert listed <= waiting, (asker, listed - waiting, said)
    assert len(listed) == min(len(waiting), LISTED), (asker, waiting - listed, said)


async def _answer(play: Stage, asker: Account, command: str) -> str:
    heard = len(asker.says)
    asker.writes(command)
    await play.settle()
    return plain("\n".join(asker.says[heard:]))
