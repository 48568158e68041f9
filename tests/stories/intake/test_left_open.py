"""Staff read on the card what a complaint doesn't say: what was passed over, and what was never asked."""

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import complains, explains, heard, last, taps, writes


async def test_what_was_passed_over_stands_on_the_card(play: Stage, emma: Account, agent: Account):
    for what in ("kettle", "teapot"):
        await play.sell(emma.id, what)
    await writes(play, emma, "/complain")
    await taps(play, emma, "Damaged")
    await writes(play, emma, "It broke.")
    await taps(play, emma, "Just send it")

    not_said = "Not said: which purchase, since when, what would put it right"
    assert not_said in heard(agent)
    await writes(play, agent, "/complaints")
    await taps(play, agent, "ca:1")
    assert not_said in last(agent)


async def test_what_is_said_is_not_missed_and_of_one_that_is_over_nothing_is(
    play: Stage, sara: Account, owner: Account
):
    number = await complains(play, sara, "شکست.", "تمام شد")
    await writes(play, owner, f"/complaint {number}")
    assert "نگفته است: چه چیزی درستش می‌کند" in last(owner)

    await writes(play, sara, "/complain")
    await taps(play, sara, "خراب بود")
    await writes(play, sara, "باز هم شکست.")
    await taps(play, sara, "تمام شد", "از وقتی رسید")
    await writes(play, sara, "همان دو تا را بفرستید")
    said = len(owner.says)
    await writes(play, owner, "/complaints")
    await taps(play, owner, "ca:2")

    assert "باز هم شکست." in last(owner)
    assert "نگفته است" not in heard(owner, said)


async def test_what_they_said_is_still_missing_stands_there_too(play: Stage, emma: Account, agent: Account):
    number = await complains(play, emma, "It broke.")
    await explains(play, agent)
    await taps(play, emma, "Not convinced")
    await writes(play, emma, "Why was the box thin?")

    await writes(play, agent, f"/complaint {number}")

    assert "Still missing, they say: Why was the box thin?" in last(agent)
    assert "Not said: what would put it right" in last(agent)


async def test_of_what_is_settled_nothing_is_missed(play: Stage, emma: Account, agent: Account):
    number = await complains(play, emma, "It broke.")
    await explains(play, agent)
    await taps(play, emma, "Convinced", "Yes, it's settled")
    await writes(play, agent, f"/complaint {number}")
    assert "Not said" not in last(agent)
