"""A place that has a name: its title and its address are words beside it, and answer nothing by themselves."""

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import complains, heard, last, taps, writes
from tests.stories.intake.telling import buys, tells


async def test_a_venue_is_a_place_with_its_title_and_address(play: Stage, emma: Account, agent: Account):
    number = await complains(play, emma, "It leaks.")

    emma.sends_venue(35.6, 51.3, "Tea House", "12, Main Street")
    await play.settle()

    assert f"{number}:\nTea House\n12, Main Street" in last(agent, 2)
    assert agent.last.location == (35.6, 51.3)


async def test_and_so_it_is_in_persian(play: Stage, sara: Account, owner: Account):
    await complains(play, sara, "چکه می‌کند", "تمام شد")

    sara.sends_venue(35.6, 51.3, "چای‌خانه", "خیابان اصلی، ۱۲")
    await play.settle()

    assert "چای‌خانه\nخیابان اصلی، ۱۲" in last(owner, 2)
    assert owner.last.location == (35.6, 51.3)


async def test_a_venue_is_no_answer_to_since_when(play: Stage, emma: Account, agent: Account):
    await buys(play, emma, "kettle", "teapot")
    await tells(play, emma, "Quality")
    await taps(play, emma, "kettle, 21 November")

    emma.sends_venue(35.6, 51.3, "Tea House", "12, Main Street")
    await play.settle()
    await taps(play, emma, "That's all", "Today", "You propose")

    assert "It leaks.\nTea House\n12, Main Street" in heard(agent)


async def test_a_venue_is_enclosed_and_the_part_is_asked_for_still(play: Stage, emma: Account, agent: Account):
    await complains(play, emma, "It leaks.")
    await taps(play, agent, "Explain", "Leave this out")

    agent.sends_venue(35.6, 51.3, "Workshop", "3, Side Street")
    await play.settle()
    assert last(agent, 2).startswith("Enclosed;")
    await writes(play, agent, "A seal was missing.", "Come by, and we change it.")
    await taps(play, agent, "Leave this out", "Send")

    assert "Why\nA seal was missing." in heard(emma)
    assert "Workshop\n3, Side Street" in heard(emma)
    assert (35.6, 51.3) in [message.location for message in emma.chat]
