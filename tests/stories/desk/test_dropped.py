"""Whoever drops what they had begun to explain hears what it means, and is asked nothing more about it."""

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import complains, labels, last, taps, writes


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


async def test_under_an_older_question_the_newer_one_ends_too(play: Stage, emma: Account, agent: Account):
    number = await complains(play, emma, "It leaks.")
    await taps(play, agent, "Explain")
    first = agent.last.id
    await writes(play, agent, "They knocked.")
    assert last(agent).startswith("Why?")
    said = len(agent.says)

    agent.taps("Drop it", message=first)
    await play.settle()

    assert last(agent) == f"Dropped. {number} is still waiting for an explanation."
    assert labels(agent) == []
    assert (last(agent, 2), labels(agent, 2)) == (last(agent), [])
    assert len(agent.says) == said


async def test_so_does_a_preview_in_persian(play: Stage, emma: Account, owner: Account):
    number = await complains(play, emma, "It leaks.")
    await taps(play, owner, "توضیح دادن", "بدون این بخش")
    older = owner.last.id
    await writes(play, owner, "درزگیرش نبود.", "یکی تازه می‌فرستیم.", "هر بسته را می‌بینیم.")
    assert "فرستادن" in labels(owner)

    owner.taps("کنار گذاشتن", message=older)
    await play.settle()

    assert last(owner) == f"کنار گذاشتیم. {number} هنوز منتظر توضیح است."
    assert labels(owner) == []
