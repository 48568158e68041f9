"""Short ways to promise something in a story."""

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import complains, labels, taps, writes

GLASSES = "two glasses with you"


async def promises(play: Stage, staff: Account, what: str = GLASSES, by: str = "Tomorrow") -> None:
    """Promise it under the latest message that has the button."""
    await taps(play, staff, "Promise")
    await writes(play, staff, what)
    await (taps(play, staff, by) if by in labels(staff) else writes(play, staff, by))
    await taps(play, staff, "Send")


async def is_promised(play: Stage, customer: Account, staff: Account, by: str = "Tomorrow") -> str:
    """Somebody complains and is promised something; return the number of the complaint."""
    number = await complains(play, customer, "Two glasses broke.")
    await promises(play, staff, by=by)
    return number


async def keeps(play: Stage, staff: Account, *proof: str) -> None:
    await taps(play, staff, "It's kept")
    await (writes(play, staff, *proof) if proof else taps(play, staff, "Nothing to show"))
