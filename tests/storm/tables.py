"""What a storm has left in a database and in the chats, read beside the bot."""

from collections import Counter
from typing import Any

from storage.database import Database

EFFECTS = {
    "words": "select part, body from words",
    "files": "select kind, telegram_id from files join people on people.id = person_id",
    "scores": "select score, origin from responses",
    "changes": "select old_score, new_score from score_changes",
    "matters": "select kind, state, topic, telegram_id from matters join people on people.id = customer_id",
    "events": "select events.kind, telegram_id from events join matters on matters.id = matter_id "
    "join people on people.id = customer_id",
    "explained": "select what_happened, why, what_now, prevention, clear, honest, convinced from explanations",
    # How many notices wait for one of the staff at once, so that they go as a list, is a matter of pace.
    "said": "select intent, message from outbox where intent <> 'menu' and message <> 'staff.gathered'",
    "failures": "select traceback from failures",
}
SENT = (
    "select outbox.id, telegram_id, instead_of, message_id, last_message_id from outbox "
    "join people on people.id = person_id where message_id is not null and not exists ("
    "select 1 from outbox as gone where gone.intent = 'delete' "
    "and gone.instead_of_row in (outbox.id, outbox.instead_of_row)) order by outbox.id"
)


class Tables:
    def __init__(self, database: Database) -> None:
        self._reads = database.reads

    async def updates(self) -> set[int]:
        return {row["id"] for row in await self._reads.rows("select id from updates")}

    async def effects(self) -> dict[str, Counter[Any]]:
        """Everything that one update more or less would change."""
        return {name: Counter(map(tuple, await self._reads.rows(sql))) for name, sql in EFFECTS.items()}

    async def unsaid(self) -> list[Any]:
        rows = await self._reads.rows(
            "select id, message, failure from outbox where sent_at is null or failure <> 'gathered'"
        )
        return [tuple(row) for row in rows]

    async def sent(self) -> dict[int, set[int]]:
        """By chat the numbers of the messages that a row became; a row that only changed one brought none."""
        numbers: dict[int, set[int]] = {}
        for row in await self._reads.rows(SENT):
            if row["message_id"] != row["instead_of"]:
                last = row["last_message_id"] or row["message_id"]
                numbers.setdefault(row["telegram_id"], set()).update(range(row["message_id"], last + 1))
        return numbers
