"""“Is it done, do you say, too?” answered in words: a bare yes or no counts as the tap does."""

import pytest

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import column, explains, last, replies, taps, writes
from tests.stories.promised.promising import is_promised, keeps


@pytest.mark.parametrize("typed", ["yes", "بله رسید", "It has arrived, thank you"])
async def test_a_typed_yes(play: Stage, emma: Account, agent: Account, typed: str):
    await is_promised(play, emma, agent)
    await keeps(play, agent)

    await writes(play, emma, typed)

    assert last(emma).endswith("We are glad you say so, too.")
    assert last(agent) == "Emma agrees that it is done: two glasses with you."
    assert await column(play, "select body from words where part = 'answer'") == [typed]


@pytest.mark.parametrize("typed", ["not yet", "نه نرسیده"])
async def test_a_typed_no(play: Stage, emma: Account, agent: Account, manager: Account, typed: str):
    number = await is_promised(play, emma, agent)
    await keeps(play, agent)

    await writes(play, emma, typed)

    assert last(emma).startswith("You say it isn't done: two glasses with you")
    assert last(manager).startswith(f"Emma says this isn't done, though we said it was ({number}):")
    assert await column(play, "select agreed from promises") == [0]


@pytest.mark.parametrize(("typed", "agreed", "state"), [("yes", 1, "closed_agreed"), ("no", 0, "reopened")])
async def test_also_once_its_complaint_is_closed(
    play: Stage, emma: Account, agent: Account, typed: str, agreed: int, state: str
):
    await is_promised(play, emma, agent)
    await explains(play, agent)
    await taps(play, emma, "Convinced", "Yes, it's settled")
    await keeps(play, agent)

    await writes(play, emma, typed)

    assert await column(play, "select agreed from promises") == [agreed]
    assert await column(play, "select state from matters") == [state]


async def test_of_two_only_a_reply_tells_which(play: Stage, emma: Account, agent: Account):
    await is_promised(play, emma, agent)
    await keeps(play, agent)
    question = emma.last.id
    await is_promised(play, emma, agent)
    await keeps(play, agent)

    await writes(play, emma, "yes")
    assert await column(play, "select agreed from promises order by id") == [None, None]
    await replies(play, emma, "yes", to=question)

    assert await column(play, "select agreed from promises order by id") == [1, None]


async def test_what_was_said_once_is_words(play: Stage, emma: Account, agent: Account):
    await is_promised(play, emma, agent)
    await keeps(play, agent)
    await writes(play, emma, "yes")

    await writes(play, emma, "yes")

    assert "Added to complaint" in last(emma)
