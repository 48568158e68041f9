"""Promises that several have to do with: two of the staff, a complaint that went up or was closed, a customer gone."""

from domain.people import Role
from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import DAY, appointed, column, heard, last, taps, toast, writes
from tests.stories.promised.promising import is_promised, keeps


async def test_a_reason_to_move_is_never_taken_for_one_to_break(play: Stage, emma: Account, agent: Account):
    dana = await appointed(play, 903, "Dana", Role.AGENT)
    await is_promised(play, emma, agent)
    await taps(play, agent, "New date", "In a week")
    dana.forges("pk:1:break", dana.last.id)
    await play.settle()

    await writes(play, agent, "The kiln is cold.")
    assert "New date: Saturday 28 November, 21:00" in last(emma)

    await writes(play, dana, "The potter has died.")
    assert "We can't keep it, and we are sorry.\nThe reason: The potter has died." in last(emma)


async def test_what_went_up_is_watched_by_those_who_may_keep_it(
    play: Stage, emma: Account, agent: Account, manager: Account
):
    await is_promised(play, emma, agent, by="in 3 days")
    agent.forges("ex:1", agent.last.id)
    await play.settle()
    await taps(play, agent, "Leave this out")
    await writes(play, agent, "A thin box.", "We look for one.")
    await taps(play, agent, "Leave this out", "Send")
    await taps(play, emma, "Not convinced")
    said = len(agent.says)

    await play.pass_time(2 * DAY)

    assert "Reza's promise is due soon" in heard(manager)
    assert "promise" not in heard(agent, said)


async def test_a_no_after_closing_is_answered_and_opens_it_again(play: Stage, emma: Account, agent: Account):
    number = await is_promised(play, emma, agent)
    agent.forges("cl:1", agent.last.id)
    await play.settle()
    await taps(play, emma, "Yes, it's settled")
    agent.forges("pk:1:no_proof", agent.last.id)
    await play.settle()

    await taps(play, emma, "No, it isn't")

    assert f"Complaint {number} is open again" in heard(emma)
    assert last(emma).startswith("You say it isn't done: two glasses with you")
    emma.forges("pa:1:0", emma.last.id)
    await play.settle()
    assert toast(emma) == "It was saved before."


async def test_nobody_is_said_to_have_been_told_who_cannot_be_reached(play: Stage, emma: Account, agent: Account):
    await is_promised(play, emma, agent)
    emma.blocks()
    await play.settle()
    await keeps(play, agent)

    assert last(agent) == "It is done: two glasses with you. Emma can't be reached and hasn't been told."


async def test_what_was_late_when_its_customer_was_forgotten_still_counts_as_late(
    play: Stage, emma: Account, agent: Account, manager: Account
):
    await is_promised(play, emma, agent)
    await play.pass_time(2 * DAY)
    await writes(play, emma, "/forget")
    await taps(play, emma, "Yes, forget me")

    await writes(play, manager, "/summary")

    assert "Promises kept on time: 0 of 1 (too few to judge)" in last(manager)
    assert await column(play, "select what from promises") == [None]
