"""/promises for staff, and the index of trust: how many of those that were due were kept by their first date."""

from domain.people import Role
from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import DAY, appointed, column, complains, labels, last, taps, writes
from tests.stories.promised.promising import is_promised, keeps


async def is_added(play: Stage, staff: Account, what: str) -> None:
    """One more in the first complaint, due tomorrow."""
    staff.forges("pr:1", staff.last.id)
    await play.settle()
    await writes(play, staff, what, "tomorrow")
    await taps(play, staff, "Send")


async def test_the_open_ones_come_soonest_first_with_who_has_how_many(play: Stage, emma: Account, agent: Account):
    dana = await appointed(play, 903, "Dana", Role.AGENT)
    number = await is_promised(play, emma, agent, by="in 3 days")
    await is_added(play, dana, "a call")

    await writes(play, agent, "/promises")

    assert last(agent) == (
        "Promises: open\n"
        f"• a call: Emma · {number} · Dana · by tomorrow, 21:00 · in time so far\n"
        f"• two glasses with you: Emma · {number} · Reza · by Tuesday 24 November, 21:00 · in time so far\n\n"
        "To keep: Reza 1, Dana 1"
    )
    await taps(play, agent, "Mine")
    assert "a call" not in last(agent).split("To keep")[0]
    await taps(play, agent, "Overdue")
    assert "No promises in this list." in last(agent)


async def test_a_list_is_chosen_by_its_name_and_turns_its_pages(play: Stage, emma: Account, agent: Account):
    await complains(play, emma, "Two glasses broke.")
    for number in range(6):
        await is_added(play, agent, f"glass {number}")

    await writes(play, agent, "/promises all")
    assert "glass 5" in last(agent)
    assert "glass 0" not in last(agent)
    await taps(play, agent, "Next")
    assert "glass 0" in last(agent)

    await writes(play, agent, "/promises whenever")
    assert "whenever" in last(agent)


async def test_its_card_tells_the_whole_of_it(play: Stage, emma: Account, agent: Account, manager: Account):
    number = await is_promised(play, emma, agent)
    await taps(play, agent, "New date", "In a week")
    await writes(play, agent, "The kiln is cold.")

    await writes(play, manager, "/promises")
    await taps(play, manager, number)

    assert last(manager) == (
        f"Promise: two glasses with you\nTo Emma · {number}\n"
        "By Reza, agent · due Saturday 28 November, 21:00\nin time so far\n"
        "Its first date was tomorrow, 21:00.\nThe reason: The kiln is cold."
    )
    assert labels(manager) == ["It's kept", "New date", "Can't be kept", "See the card"]


async def test_the_summary_says_how_many_were_kept_by_their_first_date(
    play: Stage, emma: Account, agent: Account, manager: Account
):
    await is_promised(play, emma, agent)
    await keeps(play, agent)
    await is_added(play, agent, "a spoon")
    await writes(play, manager, "/summary")
    assert "Promises" not in last(manager)

    await play.pass_time(2 * DAY)
    await writes(play, manager, "/summary")

    assert "Promises kept on time: 1 of 2 (too few to judge)" in last(manager)


async def test_who_is_forgotten_is_in_no_list_and_in_no_count(
    play: Stage, emma: Account, agent: Account, manager: Account
):
    await is_promised(play, emma, agent)
    await writes(play, agent, "/promises")
    await writes(play, emma, "/forget")
    await taps(play, emma, "Yes, forget me")
    await play.pass_time(2 * DAY)

    await writes(play, agent, "/promises")
    await writes(play, manager, "/summary")

    assert "No promises in this list." in last(agent)
    assert "Promises" not in last(manager)
    assert await column(play, "select what from promises") == [None]


async def test_a_customer_reads_only_their_own(play: Stage, emma: Account, sara: Account, agent: Account):
    await is_promised(play, emma, agent)
    await writes(play, sara, "/promises")
    assert last(sara).startswith("هنوز قولی به شما نداده‌ایم.")

    await writes(play, emma, "/promises")

    assert last(emma) == "Our promises to you\n• two glasses with you, by tomorrow, 21:00: in time so far"
