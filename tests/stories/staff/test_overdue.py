"""An answer that is late: the one who owes it hears first, a day later the managers and the customer."""

from domain.people import Role
from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import DAY, HOUR, appointed, column, complains, heard, is_asked, last, taps, writes


async def test_the_assignee_alone_is_reminded(play: Stage, emma: Account, agent: Account):
    other = await appointed(play, 903, "Dana", Role.AGENT)
    number = await complains(play, emma, "It leaks.")
    await taps(play, agent, "Take it")
    await play.pass_time(2 * DAY - HOUR)
    before = len(agent.says), len(other.says)

    await play.pass_time(HOUR)

    assert last(agent) == (f"The answer to {number} from Emma was due today, 12:00. The customer is waiting.")
    assert (len(agent.says), len(other.says)) == (before[0] + 1, before[1])


async def test_while_nobody_has_it_all_agents_are_reminded(play: Stage, emma: Account, agent: Account):
    other = await appointed(play, 903, "Dana", Role.AGENT)
    await complains(play, emma, "It leaks.")

    await play.pass_time(2 * DAY)

    assert "The customer is waiting." in last(agent)
    assert "The customer is waiting." in last(other)


async def test_a_day_later_the_managers_hear_it_and_the_customer_the_truth(
    play: Stage, emma: Account, agent: Account, manager: Account
):
    number = await complains(play, emma, "It leaks.")
    said = len(emma.says)
    await play.pass_time(3 * DAY - HOUR)
    assert number not in heard(manager)
    assert len(emma.says) == said

    await play.pass_time(HOUR)
    assert f"{number} went unanswered after a reminder. Nobody has taken it" in last(manager)
    assert "It leaks." in last(manager)
    assert last(emma).startswith(f"We were to answer complaint {number} by yesterday, 12:00, and we didn't.")

    said = len(emma.says), len(agent.says), len(manager.says)
    await play.pass_time(5 * DAY)
    assert (len(emma.says), len(agent.says), len(manager.says)) == said
    assert await column(play, "select kind from events order by id") == ["received", "overdue", "escalated"]


async def test_what_is_answered_in_time_reminds_nobody(play: Stage, emma: Account, agent: Account, manager: Account):
    await complains(play, emma, "It leaks.")
    await play.pass_time(47 * HOUR)
    await taps(play, agent, "Explain", "Leave this out")
    await writes(play, agent, "A seal was missing.", "A new one comes.")
    await taps(play, agent, "Leave this out", "Send")

    await play.pass_time(5 * DAY)

    assert "The customer is waiting." not in heard(agent)
    assert "It leaks." not in heard(manager)


async def test_a_call_back_that_is_late_is_reminded_but_the_customer_was_promised_nothing(
    play: Stage, emma: Account, agent: Account, manager: Account
):
    await is_asked(play, emma)
    await taps(play, emma, "2")
    said = len(emma.says)

    await play.pass_time(3 * DAY)

    assert "The customer is waiting." in heard(agent)
    assert "went unanswered after a reminder" in last(manager)
    assert len(emma.says) == said


async def test_whoever_went_silent_after_going_up_is_late_again(
    play: Stage, emma: Account, agent: Account, manager: Account
):
    number = await complains(play, emma, "It leaks.")
    await taps(play, agent, "Explain", "Leave this out")
    await writes(play, agent, "A seal was missing.", "A new one comes.")
    await taps(play, agent, "Leave this out", "Send")
    await taps(play, emma, "Not convinced")

    await play.pass_time(2 * DAY)

    assert f"The answer to {number} from Emma was due" in last(manager)
    assert "The customer is waiting." not in heard(agent)
