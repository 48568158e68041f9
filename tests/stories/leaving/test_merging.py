"""Two complaints that are one: staff say so, it goes on under one number, and nothing of either is lost."""

from domain.people import Role
from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import (
    appointed,
    column,
    complains,
    explains,
    heard,
    labels,
    last,
    rows,
    taps,
    toast,
    writes,
)
from tests.stories.merging import merges, two
from tests.stories.promised.promising import promises

STATES = "select state, merged_into from matters order by id"
ENDED = [{"state": "merged", "merged_into": 2}, {"state": "received", "merged_into": None}]


async def test_an_agent_merges_a_complaint_into_another_of_the_same_customer(
    play: Stage, emma: Account, agent: Account
):
    first, second = await two(play, emma)
    due = await column(play, "select due_at from matters order by id")

    await writes(play, agent, f"/complaint {first}")
    await taps(play, agent, "Merge")
    assert labels(agent) == [second]
    assert f"• {second} · No topic: It still leaks." in last(agent)

    await taps(play, agent, second)
    assert last(agent).startswith(f"{first} goes on as {second} now; Emma has been told. Answer by ")
    assert await rows(play, STATES) == ENDED
    assert await column(play, "select due_at from matters where id = 2") == [due[0]]
    assert f"What you wrote in {first} and in {second} is about the same thing" in last(emma)


async def test_words_and_files_of_both_stand_on_the_card_that_goes_on(play: Stage, emma: Account, agent: Account):
    first, second = await two(play, emma)
    emma.sends_photo()
    await play.settle()
    await merges(play, agent, second, first)

    await writes(play, agent, f"/complaint {first}")

    assert "It leaks.\nIt still leaks." in last(agent)
    assert "1 photo" in last(agent)
    assert f"Reza merged {second} with it" in last(agent)
    assert "Merge" not in labels(agent)


async def test_the_button_is_there_only_where_there_is_another_open_complaint(
    play: Stage, emma: Account, sara: Account, agent: Account
):
    number = await complains(play, emma, "It leaks.")
    await complains(play, sara, "دیر رسید.", "تمام شد")

    await writes(play, agent, f"/complaint {number}")

    assert "Merge" not in labels(agent)


async def test_an_answer_that_is_owed_is_not_forgotten_behind_an_explanation(
    play: Stage, emma: Account, agent: Account
):
    first, second = await two(play, emma)
    await writes(play, agent, f"/complaint {first}")
    await explains(play, agent)
    await merges(play, agent, second, first)

    assert await rows(play, STATES) == [
        {"state": "investigating", "merged_into": None},
        {"state": "merged", "merged_into": 1},
    ]
    assert await column(play, "select count(*) from follow_ups where state = 'waiting'") == [0]


async def test_a_promise_in_the_one_is_kept_in_the_other(play: Stage, emma: Account, agent: Account):
    first, second = await two(play, emma)
    await writes(play, agent, f"/complaint {first}")
    await promises(play, agent, "A new seal.")
    await merges(play, agent, first, second)

    await writes(play, agent, f"/complaint {second}")

    assert "Promised by Reza: A new seal." in last(agent)


async def test_in_reports_the_two_are_one(play: Stage, emma: Account, agent: Account, owner: Account):
    first, second = await two(play, emma)
    await merges(play, agent, first, second)

    await writes(play, owner, "/summary 7")
    await writes(play, emma, "/status")

    assert "۱ تازه، ۱ باز" in last(owner)
    assert last(emma).startswith(f"Complaint {second}")
    await writes(play, agent, f"/complaint {second}")
    assert "other complaint" not in last(agent)


async def test_nothing_is_merged_into_what_is_merged_and_no_chain_arises(play: Stage, emma: Account, agent: Account):
    first, second = await two(play, emma)
    third = await complains(play, emma, "And again.")
    await merges(play, agent, first, second)

    agent.forges("mi:3:1", agent.last.id)
    await play.settle()
    assert toast(agent) == f"{first} was merged with another complaint of the same customer, and goes on there."

    await merges(play, agent, second, third)
    assert await column(play, "select merged_into from matters order by id") == [3, 3, None]
    await writes(play, agent, f"/complaint {third}")
    assert "It leaks.\nIt still leaks.\nAnd again." in last(agent)


async def test_forged_and_second_taps_change_nothing(play: Stage, emma: Account, sara: Account, agent: Account):
    first, second = await two(play, emma)
    await complains(play, sara, "دیر رسید.", "تمام شد")
    for data in ("mi:1:3", "mi:1:1", "mi:1:99", "mg:3"):
        agent.forges(data, agent.last.id)
        await play.settle()
    assert await column(play, "select count(*) from matters where merged_into is not null") == [0]

    await merges(play, agent, first, second)
    agent.forges("mi:1:2", agent.last.id)
    await play.settle()
    assert toast(agent) == "It was saved before."
    assert heard(emma).count("is about the same thing") == 1


async def test_of_two_who_merge_them_crosswise_one_comes_second(
    play: Stage, emma: Account, agent: Account, owner: Account
):
    await two(play, emma)

    agent.forges("mi:1:2", agent.last.id)
    owner.forges("mi:2:1", owner.last.id)
    await play.settle()

    assert sorted(await column(play, "select state from matters")) == ["merged", "received"]


async def test_what_has_gone_up_is_merged_only_by_those_above(play: Stage, emma: Account, agent: Account):
    manager = await appointed(play, 902, "Nora", Role.MANAGER)
    first, second = await two(play, emma)
    await writes(play, agent, f"/complaint {first}")
    await explains(play, agent)
    await taps(play, emma, "Not convinced")

    agent.forges("mi:2:1", agent.last.id)
    await play.settle()
    assert toast(agent) == f"{first} has gone up to the manager."

    await merges(play, manager, first, second)
    assert await column(play, "select level from matters where id = 2") == ["manager"]
