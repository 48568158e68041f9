"""When a reply of the staff goes to nobody: gone up, being told, out of reach, too long, or not theirs any more."""

from actions.people.roles import take_role
from sandbox.people import Account
from sandbox.stage import Stage
from storage import people
from tests.stories.builders import column, complains, heard, last, number_of, replies, taps, writes


async def test_what_went_up_is_for_those_above(play: Stage, emma: Account, agent: Account, manager: Account):
    number = await complains(play, emma, "It leaks.")
    notice = agent.last.id
    await taps(play, agent, "Explain", "Leave this out")
    await writes(play, agent, "A seal was missing.", "A new one comes.")
    await taps(play, agent, "Leave this out", "Send")
    await taps(play, emma, "Not convinced")
    said = len(emma.chat)

    await replies(play, agent, "But why?", to=notice)
    assert last(agent) == f"{number} has gone up to the manager."
    assert len(emma.chat) == said

    await replies(play, manager, "I am Mina.")
    assert last(emma).startswith(f"Mina, manager, writes about complaint {number}:")


async def test_whoever_is_still_telling_is_not_interrupted(play: Stage, emma: Account, agent: Account):
    await writes(play, emma, "The lid is loose.")
    await taps(play, emma, "Just so you know")
    number, said = await number_of(play), len(emma.chat)
    emma.forges("so:1:complaint", emma.last.id)
    await play.settle()

    await replies(play, agent, "Which lid?")

    assert last(agent) == f"{number} is just being told; wait until the customer has finished."
    assert "Which lid?" not in heard(emma, said)


async def test_whoever_is_out_of_reach_is_named_to_the_writer_but_not_in_the_outbox(
    play: Stage, emma: Account, agent: Account
):
    await complains(play, emma, "It leaks.")
    notice = agent.last.id
    emma.blocks()
    await play.settle()

    await replies(play, agent, "Are you there?", to=notice)

    assert last(agent).startswith("Emma can't be reached just now")
    assert await column(play, "select count(*) from words where part = 'message'") == [0]
    assert not any("Emma" in facts for facts in await column(play, "select facts from outbox"))


async def test_more_than_a_message_holds_is_for_its_author_to_shorten(play: Stage, emma: Account, agent: Account):
    await complains(play, emma, "It leaks.")
    notice, said = agent.last.id, len(emma.chat)

    await replies(play, agent, "x" * 2001, to=notice)
    assert last(agent) == "This message has 2001 characters; there is room for 2000. Please send it shorter."
    assert len(emma.chat) == said

    await replies(play, agent, "😀" * 1000, to=notice)
    assert "😀" * 1000 in last(emma)


async def test_whoever_left_the_staff_writes_ordinary_words(play: Stage, emma: Account, agent: Account, owner: Account):
    await complains(play, emma, "It leaks.")
    notice, said = agent.last.id, len(emma.chat)
    await taps(play, agent, "Explain")
    prompt = agent.last.id
    async with play.house.works.open() as work:
        reza = await people.by_telegram_id(work.tx, agent.id)
        assert reza is not None
        await take_role(work, reza)

    await replies(play, agent, "Hello?", to=notice)
    await replies(play, agent, "A seal was missing.", to=prompt)
    await writes(play, agent, "Nobody asked.")

    assert len(emma.chat) == said
    assert await column(play, "select part from words order by id") == ["told"] * 4
    assert await column(play, "select what_happened from explanations") == [None]
