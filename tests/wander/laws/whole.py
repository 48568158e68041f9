"""What must hold whatever people do: nothing breaks, nobody is left without an answer, nobody forgotten is left."""

from collections.abc import MutableMapping, Sequence, Set
from typing import Any

from sandbox.people import Account
from sandbox.stage import Stage
from tests.answers import ensure_true_to_telegram
from tests.judge import ensure_flawless
from tests.stories.privacy.lives import left

BROKEN = {
    "put aside": "select id, traceback from failures",
    "stumbled": "select task, subject, place from stumbles",
    "given up": "select message, failure from outbox where failure is not null",
}
LAWFUL = (
    *("Forbidden: ", "nobody there", "too late", "forgotten", "made up for"),
    *("Message can't be deleted for everyone", "Message can't be edited", "Message to edit not found"),
)
"""Why a message may be given up: nobody is there, or Telegram lets nobody take it back any more."""
STAYS = {"voice", "video_note", "location", "venue", "sticker"}


async def ensure_nothing_broke(play: Stage, logs: Sequence[MutableMapping[str, Any]], aside: Set[int]) -> None:
    """Look where the bot puts what fails, at its log, and at each of its calls; `aside` are failures meant."""
    found = {name: await play.house.works.reads.rows(sql) for name, sql in BROKEN.items()}
    wrong = [(name, dict(row)) for name, rows in found.items() for row in rows if not _is_lawful(row, aside)]
    assert not wrong, wrong
    loud = [entry for entry in logs if entry["log_level"] in ("error", "critical")]
    assert not loud, loud
    assert play.telegram.refused == []
    assert play.telegram.unanswered == []
    ensure_flawless(play.telegram)
    ensure_true_to_telegram(play.telegram)


def _is_lawful(row: Any, aside: Set[int]) -> bool:
    named = dict(row)
    return named.get("failure", "").startswith(LAWFUL) if "failure" in named else named.get("id") in aside


async def is_muted(play: Stage, account: Account) -> bool:
    """Whom staff have muted is kept in silence, and that is what was asked for."""
    muted = await play.house.works.reads.rows("select telegram_id from people where muted_at is not null")
    return account.id in {row["telegram_id"] for row in muted}


async def ensure_forgotten(play: Stage, who: Account, mark: str) -> None:
    """Nothing is left in any table, nor in a chat of anybody else, but for files that Telegram lets nobody empty."""
    rows = await left(play, mark, str(who.id))
    assert not rows, rows
    for account in play.telegram.accounts.values():
        shown = [message for message in account.chat if message.by == "bot" and account.id != who.id]
        kept = [one.json for one in shown if mark in str(one.json).lower() and not STAYS & one.json.keys()]
        assert not kept, (account, kept)
