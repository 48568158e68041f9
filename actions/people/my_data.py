"""Everything that is kept about somebody, for them to read: gathered when the page is made, and kept nowhere."""

from dataclasses import asdict
from datetime import date, timedelta
from typing import Any

from actions.work import Work
from domain.hours.shifts import shifts_of
from domain.people import PersonId
from storage import cards
from storage.database import Transaction
from storage.privacy import mine

Rows = list[dict[str, Any]]
AS_THEY_ARE = (
    *("plans", "appointments", "in_hand", "sheets_sent", "searches"),
    *("felt", "arrival", "silent", "not_ours", "panel", "causes_kept", "opened", "set_up"),
)


async def hand_my_data(work: Work) -> None:
    work.hand_document(work.by.id, "mydata.caption")


async def my_data(reads: Transaction, person: PersonId) -> dict[str, Any]:
    """The facts of the page: who, and each thing with what belongs to it."""
    who, lists = await mine.person(reads, person), await mine.lists(reads, person)
    words = _whole(lists["words"], lists["files"])
    return {
        "person": who,
        "purchases": lists["purchases"],
        "questions": [_question(row, lists["changes"], words) for row in lists["questions"]],
        "matters": [
            await _matter(reads, number, words, lists["explanations"], lists["closings"])
            for number in await mine.matters(reads, person)
        ],
        "others": [one for one in words if one["customer_id"] != person and one["response_id"] is None],
        "promises": [row for row in lists["promises"] if row["customer_id"] == person],
        "promises_made": [row for row in lists["promises"] if row["owner_id"] == person],
        "explanations_written": [row for row in lists["explanations"] if row["author_id"] == person],
        "messages": [{**row, "area": row["message"].partition(".")[0]} for row in lists["messages"]],
        "awaited": await mine.awaited(reads, person),
        "failures": await mine.failures(reads, who["telegram_id"]),
        "deeds": [{**row, "by_name": who["name"]} for row in lists["deeds"]],
        "hours_changed": _hours_changed(_dated(lists["hours_changed"], "day")),
        "digests": _dated(lists["digests"], "first", "last"),
        "exports_asked": _dated(lists["exports_asked"], "first", "last"),
        **{name: lists[name] for name in AS_THEY_ARE},
    }


def _dated(rows: Rows, *days: str) -> Rows:
    """With days as days."""
    return [{**row, **{day: date.fromisoformat(row[day]) for day in days if row[day]}} for row in rows]


def _hours_changed(rows: Rows) -> Rows:
    """Days in a row that became holidays at once, or none any more, as one; only weekdays have hours."""
    changed: Rows = []
    for row in rows:
        if changed and _follows(row, changed[-1]):
            changed[-1]["last"] = row["day"]
        elif row["day"]:
            changed.append({**row, "last": row["day"]})
        else:
            changed.append({**row, "shifts": [asdict(shift) for shift in shifts_of(row["shifts"])]})
    return changed


def _follows(row: dict[str, Any], before: dict[str, Any]) -> bool:
    is_alike = all(row[one] == before[one] for one in ("at", "called", "is_removed"))
    return bool(is_alike and row["day"] and before["day"]) and row["day"] == before["last"] + timedelta(days=1)


def _whole(words: Rows, files: Rows) -> Rows:
    """Each message once, with its earlier versions and its files."""
    return [
        {
            **one,
            "earlier": [other["body"] for other in words if other["earlier_of"] == one["id"]],
            "files": [file for file in files if file["words_id"] == one["id"]],
        }
        for one in words
        if one["earlier_of"] is None
    ]


def _question(row: dict[str, Any], changes: Rows, words: Rows) -> dict[str, Any]:
    number = row["response_id"]
    return {
        **row,
        "changes": [change for change in changes if change["response_id"] == number],
        "reasons": [one for one in words if number is not None and one["response_id"] == number],
    }


async def _matter(reads: Transaction, number: int, words: Rows, explanations: Rows, closings: Rows) -> dict[str, Any]:
    """What explains a score stands there; all else that was written about a matter stands here."""
    return {
        "card": await cards.of(reads, number),
        "words": [one for one in words if one["matter_id"] == number and one["response_id"] is None],
        "explanations": [row for row in explanations if row["matter_id"] == number and row["sent_at"] is not None],
        "closings": [row for row in closings if row["matter_id"] == number],
    }
