"""What owners do with topics, and customers about them."""

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import labels, number_of, taps, writes


async def adds(play: Stage, owner: Account, name: str, other: str | None) -> None:
    add, leave = ("Add a topic", "Leave it") if "Add a topic" in labels(owner) else ("موضوع تازه", "همین‌طور بماند")
    await taps(play, owner, add)
    await writes(play, owner, name)
    await (taps(play, owner, leave) if other is None else writes(play, owner, other))


async def complains_of(play: Stage, customer: Account, topic: str, *words: str) -> str:
    await writes(play, customer, "/complain")
    await taps(play, customer, topic)
    await writes(play, customer, *words)
    await taps(play, customer, "That's all")
    while "You propose" not in labels(customer):
        await taps(play, customer, "Skip")
    await taps(play, customer, "You propose")
    return await number_of(play)
