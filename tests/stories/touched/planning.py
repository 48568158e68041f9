"""Short ways to change the plan as an owner does, and to see what is planned."""

from datetime import datetime

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import rows, taps, writes

QUESTION, CHECK_IN, QUARTER, ANNIVERSARY, DELIVERED = (
    *("سؤال ۰ تا ۱۰", "احوال‌پرسی", "کل فروشگاه", "سالگرد", "رسید یا نه؟"),
)
ON, OFF, LATER, EVENING, MORNING = "روشن کردن", "خاموش کردن", "دیرتر", "عصر", "صبح"


async def plans(play: Stage, owner: Account, touchpoint: str, *changes: str, product: str | None = None) -> None:
    """For all products, or for one that has sold."""
    await writes(play, owner, "/plan")
    await taps(play, owner, *(["برای یک جنس", product] if product else []), touchpoint, *changes)


async def waiting(play: Stage, kind: str | None = None) -> dict[str, datetime]:
    """When what comes, by its kind; of several of a kind the last."""
    found = await rows(play, "select kind, due_at from follow_ups where state = 'waiting' order by due_at, id")
    return {row["kind"]: row["due_at"] for row in found if kind in (None, row["kind"])}


async def became(play: Stage, kind: str) -> list[tuple[str, str | None]]:
    found = await rows(play, f"select state, why from follow_ups where kind = '{kind}' order by id")  # noqa: S608  Our own.
    return [(row["state"], row["why"]) for row in found]
