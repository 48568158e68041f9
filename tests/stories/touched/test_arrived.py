"""Has it arrived? The yes plans what counts from the delivery, the no reaches staff; nobody who knows is asked."""

import pytest

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import DAY, column, heard, last, taps, writes


async def waits(play: Stage, agent: Account, owner: Account) -> None:
    """Switched on, and a kettle is on its way to Emma."""
    await writes(play, owner, "/plan")
    await taps(play, owner, "رسید یا نه؟", "روشن کردن")
    await writes(play, agent, "/purchase")
    await taps(play, agent, "Emma")
    await writes(play, agent, "kettle")
    await taps(play, agent, "Not yet")


async def test_the_yes_plans_the_question(play: Stage, emma: Account, agent: Account, owner: Account):
    await waits(play, agent, owner)
    await play.pass_time(6 * DAY)
    assert last(emma).endswith("Has it reached you?")

    await taps(play, emma, "Not yet")
    assert "kettle hasn't reached Emma yet, they say." in heard(agent)
    emma.forges("fl:1:better", emma.last.id)
    emma.forges("fl:1:here", emma.last.id)
    await play.settle()
    await play.pass_time(2 * DAY)

    assert "Your kettle arrived" in heard(emma)
    assert await column(play, "select felt from feelings") == ["here"]


async def test_what_is_known_to_have_arrived_is_not_asked(play: Stage, emma: Account, agent: Account, owner: Account):
    await waits(play, agent, owner)
    await taps(play, agent, "It has arrived")
    await play.pass_time(8 * DAY)

    assert "Has it reached you?" not in heard(emma)
    assert await column(play, "select why from follow_ups where kind = 'delivered'") == ["delivered"]


@pytest.mark.parametrize(
    ("typed", "felt"),
    [("Yes, it has arrived", "here"), ("بله رسید ممنون", "here"), ("not yet", "not_yet"), ("نه هنوز", "not_yet")],
)
async def test_what_is_typed_instead_counts_as_the_tap(
    play: Stage, emma: Account, agent: Account, owner: Account, typed: str, felt: str
):
    await waits(play, agent, owner)
    await play.pass_time(6 * DAY)

    await writes(play, emma, typed)

    assert await column(play, "select felt from feelings") == [felt]
    assert await column(play, "select count(*) from matters") == [0]
    assert ("kettle hasn't reached Emma yet, they say." in heard(agent)) == (felt == "not_yet")


async def test_what_says_more_or_comes_unasked_is_words(play: Stage, emma: Account, agent: Account, owner: Account):
    await waits(play, agent, owner)
    await writes(play, emma, "not yet")
    await taps(play, emma, "Just so you know")
    await play.pass_time(6 * DAY)

    await writes(play, emma, "Yes, but the lid is broken.")

    assert last(emma).startswith("We have kept your words.")
    assert await column(play, "select felt from feelings") == [None]
