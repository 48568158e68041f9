"""Many at once, two at once, and the same once more: each thing happens once."""

import asyncio

from actions.intake.tell_problem import start_complaint
from actions.knocks import Knock
from actions.surveys.follow_up import follow_up
from domain.follow_ups import FollowUpId
from domain.people import Role
from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import (
    DAY,
    appointed,
    column,
    complains,
    customers,
    dump,
    heard,
    is_asked,
    last,
    rows,
    taps,
    writes,
)


async def test_thirty_customers_at_once_are_each_served_in_order(play: Stage, agent: Account):
    people = [play.telegram.account(200 + number, f"Customer {number}", "en") for number in range(30)]
    for person in people:
        person.starts()
        person.writes("/complain")
        person.writes(f"Problem of {person.name}")
        person.writes("and more")
    await play.settle()
    for person in people:
        person.taps("That's all")
    await play.settle()
    for person in people:
        person.taps("You propose")
    await play.settle()

    numbers = await column(play, "select number from matters where state = 'received'")
    assert len(set(numbers)) == 30
    for person in people:
        assert f"Problem of {person.name}\nand more" in last(person)
        assert heard(agent).count(f"Problem of {person.name}\n") == 1
    assert await column(play, "select count(*) from words") == [60]


async def test_thirty_questions_fall_due_at_once_and_each_is_asked_once(play: Stage, owner: Account):
    people = await customers(play, 30)
    await play.pass_time(DAY)

    for number, person in enumerate(people):
        person.taps(str(number % 11))
    await play.settle()

    assert all(heard(person).count("Thank you") == 1 for person in people)
    assert sorted(await column(play, "select score from responses")) == sorted(number % 11 for number in range(30))
    assert await column(play, "select count(*) from invitations") == [30]


async def test_of_two_who_take_the_same_at_once_one_wins(play: Stage, emma: Account, agent: Account):
    other = await appointed(play, 903, "Dana", Role.AGENT)
    await complains(play, emma, "It leaks.")

    agent.taps("Take it")
    other.taps("Take it")
    await play.settle()

    winner = (await column(play, "select name from people join matters on people.id = assignee_id"))[0]
    assert sorted(one.text for one in agent.toasts + other.toasts) == sorted(
        ["It's yours.", f"{winner} took it before you."]
    )
    assert f"Taken by {winner}." in last(agent)
    assert f"Taken by {winner}." in last(other)
    assert await column(play, "select count(*) from events where kind = 'taken'") == [1]


async def test_two_explanations_at_once_are_both_kept_and_the_latest_counts(play: Stage, emma: Account, agent: Account):
    other = await appointed(play, 903, "Dana", Role.AGENT)
    await complains(play, emma, "It leaks.")
    for one in (agent, other):
        await taps(play, one, "Explain", "Leave this out")
        await writes(play, one, f"Because of {one.name}.", "A new one comes.")
        await taps(play, one, "Leave this out")

    agent.taps("Send")
    other.taps("Send")
    await play.settle()

    assert "Because of Reza." in heard(emma)
    assert "Because of Dana." in heard(emma)
    assert await column(play, "select state from matters") == ["explained"]
    assert await column(play, "select count(*) from follow_ups where state = 'waiting'") == [1]


async def test_a_double_tap_counts_once_whatever_it_is(play: Stage, emma: Account, agent: Account):
    async def twice(account: Account, button: str) -> None:
        account.taps(button)
        account.taps(button)
        await play.settle()

    await is_asked(play, emma)
    await twice(emma, "2")
    await writes(play, emma, "It leaks.")
    await twice(emma, "Yes, look into it")
    await twice(emma, "Quality")
    await twice(emma, "A few days")
    await twice(emma, "You propose")
    await twice(agent, "Take it")
    await twice(agent, "Explain")
    await writes(play, agent, "They knocked.", "A thin box.", "Two new ones today.", "Walls again.")
    await twice(agent, "Send")
    await twice(emma, "Convinced")
    await twice(emma, "Yes, it's settled")

    assert await column(play, "select score from responses") == [2]
    assert await rows(play, "select kind, state from matters") == [{"kind": "complaint", "state": "closed_agreed"}]
    assert await column(play, "select kind from events order by id") == (
        ["scored", "received", "taken", "explained", "convinced", "agreed"]
    )
    assert heard(emma).count("We have your complaint.") == 1
    assert heard(emma).count("Our explanation of complaint") == 1
    assert heard(agent).count("is settled: Emma said yes.") == 1
    assert await column(play, "select count(*) from failures") == [0]


async def test_an_update_that_comes_again_has_one_effect(play: Stage, emma: Account, agent: Account):
    photo = emma.sends_photo("It leaks.")
    await play.settle()
    tap = emma.taps("A problem")
    await play.settle()
    before, said = await dump(play), (emma.says, agent.says)

    for raw in [photo, tap] * 2:
        play.house.intake.take(raw)
    await play.house.settle()

    assert await dump(play) == before
    assert (emma.says, agent.says) == said
    assert await column(play, "select count(*) from failures") == [0]


async def test_the_same_update_twice_at_the_same_moment_has_one_effect(play: Stage, emma: Account):
    raw = emma.writes("It leaks.")

    for _ in range(5):
        play.house.intake.take(raw)
    await play.settle()

    assert await column(play, "select body from words") == ["It leaks."]
    assert heard(emma).count("We have kept your words.") == 1


async def test_whoever_just_begins_to_complain_is_not_asked_for_a_score_in_the_middle_of_it(play: Stage, emma: Account):
    await play.sell(emma.id, "kettle")
    (question,) = await column(play, "select id from follow_ups where kind = 'question'")
    play.clock.move(3 * DAY)

    async with play.house.works.open(Knock(10**9, emma.id, "Emma")) as work:
        await start_complaint(work)
        deciding = asyncio.create_task(decide(play, question))
        await asyncio.wait([deciding], timeout=0.1)  # In which it could pass her by.
    await deciding

    assert await column(play, "select count(*) from invitations") == [0]
    assert await column(play, "select state from follow_ups where kind = 'question'") != ["done"]


async def decide(play: Stage, number: FollowUpId) -> None:
    async with play.house.works.open() as work:
        await follow_up(work, number)
