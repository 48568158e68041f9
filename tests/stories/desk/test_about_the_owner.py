"""A complaint about the only owner goes no further up than to those who may read it, and nobody is told otherwise."""

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import DAY, column, complains, explains, heard, last, taps, writes


async def test_what_is_late_or_unseen_is_never_said_to_have_reached_whom_it_is_about(
    play: Stage, emma: Account, manager: Account, owner: Account
):
    number = await complains(play, emma, "The owner shouted at me.")
    await writes(play, manager, f"/complaint {number}")
    await taps(play, manager, "It is about one of us", "نسرین")
    await explains(play, manager)
    await taps(play, emma, "Not convinced")
    said = len(owner.says)

    await play.pass_time(5 * DAY)

    assert len(owner.says) == said
    assert await column(play, "select detail from events where kind = 'escalated'") == ["manager"] * 3
    assert set(await column(play, "select role from raised")) == {"manager"}
    await writes(play, emma, "/status")
    assert "it went up to the manager" in last(emma)
    assert "owner knows" not in heard(emma)
    assert "went up to the owner" not in last(emma)
    await writes(play, manager, f"/complaint {number}")
    assert "nobody had seen it; they were reminded" in last(manager)
    assert "the owner was told" not in last(manager)

    await taps(play, manager, "Seen")
    assert (await column(play, "select seen_at from raised order by id"))[-1] is not None
