"""An explanation that is kept without a topic: nobody can be told by it of what happens now."""

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import complains, explains, labels, last, taps, writes


async def is_kept_without_topic(play: Stage, customer: Account, staff: Account, done: str) -> None:
    await complains(play, customer, "The kettle leaks.", done)
    await explains(play, staff)
    await taps(play, staff, "Keep for next time")
    await writes(play, staff, "worn seal")


async def test_without_a_topic_nothing_can_be_said_to_happen_now(play: Stage, emma: Account, manager: Account):
    await is_kept_without_topic(play, emma, manager, "That's all")

    assert last(manager).startswith("worn seal\nAny topic")
    assert labels(manager) == ["It still holds", "Remove it"]


async def test_nor_in_persian(play: Stage, sara: Account, manager: Account):
    await is_kept_without_topic(play, sara, manager, "تمام شد")
    await writes(play, manager, "/language")
    await taps(play, manager, "فارسی")

    await writes(play, manager, "/causes")
    await taps(play, manager, "worn seal")

    assert labels(manager) == ["هنوز درست است", "برداشتن"]
