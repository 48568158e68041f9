"""Somebody comes back after answers of ours couldn't reach them: they read them now, and nobody asks before that."""

from sandbox.errors import forbidden
from sandbox.faults import Fault
from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import DAY, HOUR, complains, explains, heard, labels, last, replies, taps, writes

BLOCKED = "bot was blocked by the user"


def is_gone(play: Stage, customer: Account) -> None:
    """Telegram has told us nothing of it so far."""
    play.telegram.faults.append(Fault(forbidden(BLOCKED), "sendMessage", customer.id))


async def test_an_explanation_that_never_arrived_is_read_by_whoever_comes_back(
    play: Stage, emma: Account, agent: Account
):
    await complains(play, emma, "It leaks.")
    is_gone(play, emma)
    await explains(play, agent)
    assert "A seal was missing." not in heard(emma)
    await play.pass_time(5 * DAY)

    emma.starts()
    await play.settle()

    assert heard(emma).count("A seal was missing.") == 1
    assert "Not convinced" in labels(emma)
    assert "Emma can be reached again." in last(agent)


async def test_nobody_is_asked_whether_it_is_settled_before_they_had_time_to_read_it(
    play: Stage, emma: Account, agent: Account
):
    await complains(play, emma, "It leaks.")
    is_gone(play, emma)
    await explains(play, agent)
    await play.pass_time(5 * DAY)
    emma.starts()
    await play.settle()

    await play.pass_time(DAY + HOUR)
    assert "Is it settled now?" not in heard(emma)

    await play.pass_time(DAY + HOUR)
    assert "Is it settled now?" in heard(emma)


async def test_what_was_asked_or_written_meanwhile_comes_too_and_only_once(play: Stage, emma: Account, agent: Account):
    await complains(play, emma, "It leaks.")
    is_gone(play, emma)
    await replies(play, agent, "Which colour is it?")
    emma.starts()
    await play.settle()

    emma.starts()
    await play.settle()

    assert heard(emma).count("Which colour is it?") == 1


async def test_of_two_explanations_the_one_that_still_holds_is_told(play: Stage, emma: Account, agent: Account):
    await complains(play, emma, "It leaks.")
    is_gone(play, emma)
    await explains(play, agent)
    await writes(play, emma, "Hello? It leaks more and more.")
    await taps(play, agent, "Explain", "Leave this out")
    await writes(play, agent, "The seal was too small.", "A wider one comes.")
    await taps(play, agent, "Leave this out", "Send")

    emma.starts()
    await play.settle()

    assert heard(emma).count("The seal was too small.") == 1
    assert "A seal was missing." not in heard(emma)


async def test_what_ended_meanwhile_stays_unsaid(play: Stage, emma: Account, agent: Account, manager: Account):
    number = await complains(play, emma, "It leaks.")
    is_gone(play, emma)
    await explains(play, agent)
    await writes(play, manager, f"/complaint {number}")
    await taps(play, manager, "Close", "A duplicate")

    emma.starts()
    await play.settle()

    assert "A seal was missing." not in heard(emma)


async def test_whoever_could_not_send_an_explanation_hears_when_it_can_be_sent(
    play: Stage, emma: Account, agent: Account
):
    await complains(play, emma, "It leaks.")
    emma.blocks()
    await play.settle()
    await explains(play, agent)
    assert "Emma can't be reached just now" in agent.toasts[-1].text

    emma.starts()
    await play.settle()

    assert "Your explanation of" in last(agent)
    assert "hasn't been sent yet" in last(agent)
    await taps(play, agent, "Explain", "Send")
    assert "A seal was missing." in heard(emma)
