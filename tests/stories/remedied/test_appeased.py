"""Who was given something without agreement is told apart from who is satisfied, and nothing of it outlives them."""

import pytest

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import DAY, column, complains, explains, last, taps, writes
from tests.stories.merging import merges, two
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


async def gives(play: Stage, staff: Account) -> None:
    await drafts(play, staff)
    await puts_right(play, staff, "Voucher", "100,000")
    await taps(play, staff, "Send")


async def is_asked_to_close(play: Stage, manager: Account, number: str) -> None:
    await writes(play, manager, f"/complaint {number}")
    await taps(play, manager, "Close", "Ask whether it's settled")


async def test_a_gift_before_it_was_opened_again_is_over_and_one_in_a_merged_complaint_is_not(
    play: Stage, emma: Account, agent: Account, manager: Account
):
    first = await complains(play, emma, "It broke.")
    await gives(play, agent)
    await taps(play, emma, "Convinced", "Yes, it's settled")
    await play.pass_time(DAY)
    await writes(play, emma, f"/status {first}")
    await taps(play, emma, "Reopen")
    await writes(play, agent, f"/complaint {first}")
    await explains(play, agent)
    await taps(play, emma, "Not convinced")
    await is_asked_to_close(play, manager, first)
    await taps(play, emma, "Yes, it's settled")
    endings = "select detail from events where kind = 'agreed' order by id"
    assert await column(play, endings) == ["satisfied", "satisfied"]
    assert await column(play, "select cycle from explanations order by id") == [1, 2]

    third, fourth = await two(play, emma)
    await writes(play, agent, f"/complaint {third}")
    await gives(play, agent)
    await merges(play, agent, third, fourth)
    await writes(play, agent, f"/complaint {fourth}")
    await explains(play, agent)
    await taps(play, emma, "Not convinced")
    await is_asked_to_close(play, manager, fourth)
    await taps(play, emma, "Yes, it's settled")
    assert await column(play, endings) == ["satisfied", "satisfied", "appeased"]
