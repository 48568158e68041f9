"""A promise that was begun and left lying."""

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import DAY, complains, last, taps, writes
from tests.stories.promised.promising import GLASSES


async def test_a_draft_that_lay_until_its_date_was_over_is_asked_for_another(
    play: Stage, emma: Account, agent: Account
):
    await complains(play, emma, "Two glasses broke.")
    await taps(play, agent, "Promise")
    await writes(play, agent, GLASSES)
    await taps(play, agent, "Tomorrow")
    preview = agent.last.id
    await play.pass_time(3 * DAY)

    agent.taps("Edit words", message=preview)
    await play.settle()
    assert "It is due" not in last(agent)
    await writes(play, agent, "three glasses with you")

    assert last(agent).startswith("By when?")
