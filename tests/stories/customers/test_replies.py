"""Edits and replies: the later text counts, a reply beats the last question, and questions end after a day."""

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import (
    DAY,
    HOUR,
    column,
    complains,
    heard,
    is_asked,
    labels,
    last,
    rows,
    taps,
    writes,
)

WORDS = "The lid doesn't close"


async def test_an_edit_counts_and_the_earlier_text_stays_in_history(play: Stage, emma: Account, agent: Account):
    number = await complains(play, emma, "It leaks.")
    told = next(message.id for message in emma.chat if message.text == "It leaks.")

    emma.edits(told, "It leaks and it smells.")
    await play.settle()

    assert f"Emma has changed what they wrote, on {number}. It now reads:\nIt leaks and it smells." in last(agent)
    assert "It leaks and it smells." in agent.says[1]
    assert await rows(play, "select body, earlier_of from words order by id") == [
        {"body": "It leaks and it smells.", "earlier_of": None},
        {"body": "It leaks.", "earlier_of": 1},
    ]


async def test_an_edit_before_staff_have_read_reaches_them_as_the_later_text(
    play: Stage, emma: Account, owner: Account
):
    told = emma.writes("It leeks")["message"]["message_id"]
    await play.settle()

    emma.edits(told, WORDS)
    await play.settle()
    await taps(play, emma, "Just so you know")

    assert WORDS in last(owner)
    assert "It leeks" not in heard(owner)


async def test_a_reply_to_an_old_message_beats_what_was_asked_last(play: Stage, emma: Account, agent: Account):
    number = await complains(play, emma, "It leaks.")
    receipt = emma.last.id
    await taps(play, agent, "Explain", "Leave this out")
    await writes(play, agent, "A seal was missing.", "A new one comes.")
    await taps(play, agent, "Leave this out", "Send")
    await taps(play, emma, "Convinced", "Yes, it's settled")
    await writes(play, emma, "/rate")
    await taps(play, emma, "9")

    emma.writes("It leaks again", reply_to=receipt)
    await play.settle()

    assert f"Kept with complaint {number}" in last(emma)
    assert "It leaks again" in last(agent)
    assert await rows(play, "select matter_id, response_id from words where body = 'It leaks again'") == [
        {"matter_id": 1, "response_id": None}
    ]


async def test_a_reply_to_an_old_question_is_its_reason(play: Stage, emma: Account):
    await is_asked(play, emma)
    question = emma.last.id
    await taps(play, emma, "9")
    await play.pass_time(2 * DAY)
    await writes(play, emma, "Just wanted to say hello")

    emma.writes("The lid closes well", reply_to=question)
    await play.settle()

    assert await column(play, "select body from words where response_id is not null") == ["The lid closes well"]


async def test_what_was_asked_more_than_a_day_ago_is_not_answered_by_new_words(play: Stage, emma: Account):
    await is_asked(play, emma)
    await taps(play, emma, "9")

    await play.pass_time(24 * HOUR)
    await writes(play, emma, WORDS)

    assert labels(emma) == ["A problem", "A question", "A thank-you", "Just so you know"]
    assert await column(play, "select response_id from words") == [None]
