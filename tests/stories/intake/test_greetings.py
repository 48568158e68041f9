"""Whoever only says hello is greeted back; what they write next is heard as what it says."""

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import HOUR, column, complains, heard, is_asked, last, rows, taps, writes


async def test_a_greeting_is_no_part_of_the_complaint_that_follows(play: Stage, emma: Account, agent: Account):
    await writes(play, emma, "Hello!")
    assert last(emma) == "Hello Emma. Go ahead: write whatever it is, and we read it here."

    await writes(play, emma, "Two were broken.")
    await taps(play, emma, "A problem", "Damaged", "Skip", "You propose")

    assert "\nTwo were broken.\n" in last(agent)
    assert "Hello!" not in heard(agent)


async def test_in_persian_it_is_greeted_in_persian(play: Stage, sara: Account):
    await writes(play, sara, "سلام، وقتتون بخیر")

    assert last(sara) == "سلام سارا. بفرمایید؛ هرچه هست همین‌جا بنویسید."
    assert await column(play, "select count(*) from matters") == [0]


async def test_it_answers_no_question_and_disturbs_nobody(play: Stage, emma: Account, agent: Account):
    await complains(play, emma, "It leaks.")
    await taps(play, agent, "Take it", "Ask the customer")
    await writes(play, agent, "Which lid?")
    said = len(agent.says)

    await writes(play, emma, "Good morning")
    assert len(agent.says) == said
    assert await column(play, "select state from matters") == ["waiting_customer"]
    await writes(play, emma, "The glass one.")

    assert "Which lid?\nThe glass one." in last(agent)


async def test_edited_into_more_it_is_heard_as_that(play: Stage, emma: Account, agent: Account):
    greeting = emma.writes("hi")
    await play.settle()

    emma.edits(greeting["message"]["message_id"], "hi, two were broken")
    await play.settle()

    assert last(emma).startswith("We have kept your words. Is it a problem")


async def test_where_a_score_is_asked_for_the_score_still_counts(play: Stage, emma: Account, agent: Account):
    await is_asked(play, emma)
    await writes(play, emma, "hello", "3")
    assert await column(play, "select score from responses") == [3]

    await writes(play, emma, "/complain", "Hello,", "two were broken.")
    await play.pass_time(HOUR)

    told = await rows(play, "select body from words where matter_id = (select max(id) from matters) order by id")
    assert [one["body"] for one in told] == ["Hello,", "two were broken."]
