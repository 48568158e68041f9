"""Short ways to complain twice and to be taken as one in a story."""

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import DAY, complains, taps, writes


async def two(play: Stage, customer: Account) -> tuple[str, str]:
    """Somebody complains twice about the same thing, a day later the second time; return both numbers."""
    first = await complains(play, customer, "It leaks.")
    await play.pass_time(DAY)
    return first, await complains(play, customer, "It still leaks.")


async def merges(play: Stage, staff: Account, first: str, second: str) -> None:
    await writes(play, staff, f"/complaint {first}")
    await taps(play, staff, "Merge", second)
