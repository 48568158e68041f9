"""Who was given something without agreement is told apart from who is satisfied, and nothing of it outlives them."""

import pytest

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import column, complains, last, taps, writes
from tests.stories.remedied.remedying import drafts, puts_right


@pytest.mark.parametrize(("verdict", "ending"), [("Not convinced", "appeased"), ("Convinced", "satisfied")])
async def test_a_yes_after_a_gift_that_did_not_convince_is_no_satisfaction(
    play: Stage, emma: Account, agent: Account, manager: Account, verdict: str, ending: str
):
    number = await complains(play, emma, "It broke.")
    await drafts(play, agent)
    await puts_right(play, agent, "Voucher", "100,000")
    await taps(play, agent, "Send")
    await taps(play, emma, verdict)
    if verdict == "Not convinced":
        await taps(play, manager, "See the card", "Close", "Ask whether it's settled")
    await taps(play, emma, "Yes, it's settled")

    assert await column(play, "select detail from events where kind = 'agreed'") == [ending]
    await writes(play, agent, f"/complaint {number}")
    assert ("only appeased: something was given without agreement" in last(agent)) == (ending == "appeased")
    await writes(play, emma, f"/status {number}")
    assert "appeased" not in last(emma)
