"""Saying something without a reason of the shop's: for tests of how it is sent."""

from typing import Any

from sandbox.people import Account
from sandbox.stage import Stage
from storage import people


async def say(play: Stage, account: Account, message: str, **details: Any) -> None:
    """The clock says it to somebody."""
    found = await people.by_telegram_id(play.house.database.reads, account.id)
    assert found is not None
    async with play.house.works.open() as work:
        work.say(found.id, message, **details)
