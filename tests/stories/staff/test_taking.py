"""Somebody takes a matter in hand: the first wins, and everybody sees who."""

from domain.people import Role
from sandbox.people import Account
from sandbox.stage import OWNER, Stage
from tests.conftest import arrives
from tests.stories.builders import appointed, column, complains, heard, is_asked, labels, last, taps, toast, writes


async def test_the_first_wins_all_copies_say_so_and_the_second_is_told(play: Stage, emma: Account, agent: Account):
    other = await appointed(play, 903, "Dana", Role.AGENT)
    await complains(play, emma, "It leaks.")
    assert "Take it" in labels(agent)
    assert "Take it" in labels(other)

    await taps(play, agent, "Take it")

    assert toast(agent) == "It's yours."
    for one in (agent, other):
        assert "Taken by Reza." in last(one)
        assert "Take it" not in labels(one)

    other.forges("ta:1", other.last.id)
    await play.settle()

    assert toast(other) == "Reza took it before you."
    assert await column(play, "select telegram_id from people join matters on people.id = assignee_id") == [901]


async def test_taking_twice_is_answered_and_changes_nothing(play: Stage, emma: Account, agent: Account):
    await complains(play, emma, "It leaks.")
    await taps(play, agent, "Take it")

    agent.forges("ta:1", agent.last.id)
    await play.settle()

    assert toast(agent) == "It was saved before."
    assert await column(play, "select count(*) from events where kind = 'taken'") == [1]


async def test_the_customer_reads_who_has_it(play: Stage, emma: Account, agent: Account):
    await complains(play, emma, "It leaks.")
    await taps(play, agent, "Take it")

    await taps(play, emma, "See status")

    assert "State: Reza is looking into it" in last(emma)


async def test_without_agents_the_next_role_up_hears_of_it(play: Stage, emma: Account, manager: Account):
    owner = play.telegram.accounts[OWNER]

    await complains(play, emma, "It leaks.")

    assert "It leaks." in last(manager)
    assert "It leaks." not in heard(owner)


async def test_a_low_score_is_told_at_once_with_a_call_back_and_taken_like_anything(
    play: Stage, emma: Account, agent: Account
):
    await is_asked(play, emma, "kettle")
    await taps(play, emma, "4")

    assert last(agent).startswith("Score 4 from Emma · 9CMJ\n")
    assert "kettle" in last(agent)
    assert "1 purchase · last score 4" in last(agent)
    assert "Feedback, not a complaint" in last(agent)
    assert "by Tuesday 24 November, 12:00" in last(agent)

    await taps(play, agent, "Take it")

    assert "Taken by Reza." in last(agent)


async def test_a_matter_closed_meanwhile_is_not_taken(play: Stage, emma: Account, agent: Account):
    number = await complains(play, emma, "It leaks.")
    notice = agent.last.id
    await taps(play, agent, "Close")
    await taps(play, emma, "Yes, it's settled")

    agent.forges("ta:1", notice)
    await play.settle()

    assert toast(agent) == f"{number} is closed. Whoever told it can open it again: /status"


async def test_whoever_lost_the_role_lost_the_buttons_with_it(play: Stage, emma: Account, agent: Account):
    await complains(play, emma, "It leaks.")
    async with play.house.works.open() as work:
        await work.tx.rows("update people set role = null where telegram_id = 901")

    await taps(play, agent, "Take it")

    assert toast(agent) == "This button doesn't work for you."
    assert await column(play, "select assignee_id from matters") == [None]


async def test_staff_who_come_later_hear_what_waits(play: Stage, emma: Account):
    await complains(play, emma, "It leaks.")

    owner = await arrives(play, OWNER, "Nasrin", "en")

    assert "It leaks." in last(owner)

    await writes(play, owner, "/start")

    assert heard(owner).count("It leaks.") == 1
