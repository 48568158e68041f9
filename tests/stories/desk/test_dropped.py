"""Whoever drops what they had begun to explain hears what it means: only a complaint waits for an explanation."""

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import last, taps, writes


async def test_a_note_waits_for_no_explanation(play: Stage, emma: Account, agent: Account):
    await writes(play, emma, "The shelf is high")
    await taps(play, emma, "Just so you know")
    await taps(play, agent, "Explain", "Drop it")

    assert last(agent) == "Dropped. Nothing of it has gone to Emma."


async def test_the_same_in_persian(play: Stage, emma: Account, owner: Account):
    await writes(play, emma, "The shelf is high")
    await taps(play, emma, "Just so you know")
    await taps(play, owner, "توضیح دادن", "کنار گذاشتن")

    assert last(owner) == "کنار گذاشتیم. چیزی از آن برای Emma نفرستادیم."
