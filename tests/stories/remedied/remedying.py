"""Short ways to explain, and to give something beside it."""

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import taps, writes


async def drafts(play: Stage, staff: Account) -> None:
    """Write an explanation as far as its preview."""
    await taps(play, staff, "Explain", "Leave this out")
    await writes(play, staff, "A seal was missing.", "A new one comes.")
    await taps(play, staff, "Leave this out")


async def puts_right(play: Stage, staff: Account, kind: str, cost: str, words: str = "") -> None:
    """Say under the preview what is given, at what cost, in which words."""
    await taps(play, staff, "Put it right", kind)
    await writes(play, staff, cost)
    await (writes(play, staff, words) if words else taps(play, staff, "Leave this out"))


async def asks_for_yes(play: Stage, staff: Account, by: Account, cost: str) -> int:
    """Explain with a voucher that somebody else has to allow; return the message that asks them."""
    await drafts(play, staff)
    await puts_right(play, staff, "Voucher", cost)
    await taps(play, staff, "Ask for a yes")
    return by.last.id
