"""Closing needs the customer's yes, or two questions that nobody answered."""

import pytest

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import DAY, HOUR, column, complains, heard, labels, last, rows, taps, toast, writes


async def is_explained(play: Stage, emma: Account, agent: Account) -> str:
    number = await complains(play, emma, "It leaks.")
    await taps(play, agent, "Take it", "Explain", "Leave this out")
    await writes(play, agent, "A seal was missing.", "A new one comes.")
    await taps(play, agent, "Leave this out", "Send")
    return number


async def test_close_asks_the_customer_and_only_a_yes_closes(play: Stage, emma: Account, agent: Account):
    number = await complains(play, emma, "It leaks.")

    await taps(play, agent, "Close")
    assert last(agent) == f"Emma is asked whether {number} is settled. Only their yes closes it."
    assert last(emma) == f"About complaint {number}: is it settled?"
    assert labels(emma) == ["Yes, it's settled", "Not yet", "Talk to somebody senior"]
    assert await column(play, "select closed_at from matters") == [None]

    await taps(play, emma, "Yes, it's settled")
    assert f"Complaint {number} is closed, with your yes." in heard(emma)
    assert f"{number} is settled: Emma said yes." in last(agent)
    assert await column(play, "select state from matters") == ["closed_agreed"]


async def test_a_second_tap_does_not_ask_the_customer_again(play: Stage, sara: Account, owner: Account):
    await complains(play, sara, "چکه می‌کند.", "تمام شد")
    await taps(play, owner, "بستن شکایت", "پرسیدن «حل شده است؟»")
    asked = len(sara.says)

    await taps(play, owner, "بستن شکایت", "پرسیدن «حل شده است؟»")
    assert toast(owner) == "امروز، ساعت ۱۲ پرسیدیم و هنوز جوابی نرسیده. یک بار دیگر هم خودمان می‌پرسیم."
    assert len(sara.says) == asked

    await taps(play, sara, "نه هنوز")
    await taps(play, owner, "بستن شکایت", "پرسیدن «حل شده است؟»")
    assert len(sara.says) == asked + 1
    assert "حل شده است؟" in last(sara)


async def test_not_yet_brings_it_back_with_a_new_date_and_asks_what_is_missing(
    play: Stage, emma: Account, agent: Account
):
    number = await is_explained(play, emma, agent)
    await play.pass_time(2 * DAY)

    await taps(play, emma, "Not yet")
    assert last(emma) == (
        "It stays open, and we've told Reza, agent. What is still missing? Whatever you write is read. "
        "New answer by Wednesday 25 November, 12:00."
    )
    assert f"Not settled yet, says Emma: {number} is back in work." in last(agent)

    await writes(play, emma, "It still drips.")
    assert f"What was missing, says Emma, on {number}:\nIt still drips." in last(agent)
    assert await rows(play, "select state, assignee_id is not null as has from matters") == [
        {"state": "investigating", "has": 1}
    ]

    said = len(emma.says)
    await play.pass_time(DAY)
    assert len(emma.says) == said


async def test_two_unanswered_questions_close_it_as_silent_never_as_settled(play: Stage, emma: Account, agent: Account):
    number = await is_explained(play, emma, agent)
    said = len(emma.says)

    await play.pass_time(2 * DAY - HOUR)
    assert len(emma.says) == said

    await play.pass_time(HOUR)
    assert last(emma) == f"We explained complaint {number} two days ago. Is it settled now?"

    await play.pass_time(3 * DAY)
    assert last(emma) == (
        f"This is the last time we ask: is complaint {number} settled? "
        "If we hear nothing, we close it on Sunday 29 November: “without an answer”, not “settled”."
    )
    assert labels(emma) == ["Yes, it's settled", "Not yet"]

    await play.pass_time(3 * DAY)
    assert f"complaint {number} is closed “without an answer” and doesn't count as settled." in last(emma)
    assert await column(play, "select state from matters") == ["closed_silent"]
    assert await column(play, "select convinced from explanations") == [None]
    assert "Closed: without an answer" in heard(agent)

    said = len(emma.says)
    await play.pass_time(10 * DAY)
    assert len(emma.says) == said

    await taps(play, emma, "Reopen")
    assert (
        f"Complaint {number} is open again, same number, whole history. It is with Reza, agent; the answer comes by "
        in last(emma)
    )
    assert f"Emma has reopened {number}." in last(agent)
    assert await rows(play, "select state, cycle, closed_at from matters") == [
        {"state": "reopened", "cycle": 2, "closed_at": None}
    ]

    emma.forges("ro:1", emma.last.id)
    await play.settle()
    assert toast(emma) == "It was saved before."


@pytest.mark.parametrize(
    ("answer", "state", "told"),
    [("Yes, it's settled", "closed_agreed", "is closed, with your yes."), ("Not yet", "reopened", "is open again")],
)
async def test_an_answer_that_comes_too_late_counts_all_the_same(
    play: Stage, emma: Account, agent: Account, answer: str, state: str, told: str
):
    await is_explained(play, emma, agent)
    await play.pass_time(9 * DAY)
    assert await column(play, "select state from matters") == ["closed_silent"]

    await taps(play, emma, answer)

    assert told in heard(emma)
    assert await column(play, "select state from matters") == [state]


async def test_words_after_the_end_are_kept_and_read_and_offer_to_reopen(play: Stage, emma: Account, agent: Account):
    number = await is_explained(play, emma, agent)
    receipt = emma.last.id
    await taps(play, emma, "Convinced", "Yes, it's settled")

    emma.writes("It leaks again", reply_to=receipt)
    await play.settle()

    assert f"Kept with complaint {number}, and Reza, agent, will see it." in last(emma)
    assert labels(emma) == ["Reopen"]
    assert "It leaks again" in last(agent)


async def test_after_the_last_question_nobody_is_told_of_one_more(play: Stage, emma: Account, agent: Account):
    await is_explained(play, emma, agent)
    await play.pass_time(2 * DAY)
    await taps(play, agent, "Close")
    assert "We ask once more by ourselves." in toast(agent)
    await play.pass_time(4 * DAY)
    asked = len(emma.says)

    await taps(play, agent, "Close")

    assert toast(agent).endswith("If they don't answer, we close it as unanswered.")
    assert len(emma.says) == asked


async def test_settled_twice_is_said_once(play: Stage, emma: Account, agent: Account):
    await is_explained(play, emma, agent)
    await play.pass_time(2 * DAY)
    question = emma.last.id
    await taps(play, emma, "Yes, it's settled")
    before = len(agent.says)

    emma.forges("se:1:yes", question)
    await play.settle()

    assert toast(emma) == "It was saved before."
    assert len(agent.says) == before


async def test_an_explanation_anew_starts_its_questions_anew(play: Stage, emma: Account, agent: Account):
    await is_explained(play, emma, agent)
    await play.pass_time(DAY)
    await taps(play, agent, "Explain", "Leave this out")
    await writes(play, agent, "We looked again.", "A new lid comes.")
    await taps(play, agent, "Leave this out", "Send")
    said = len(emma.says)

    await play.pass_time(DAY)
    assert len(emma.says) == said

    await play.pass_time(DAY)
    assert "two days ago. Is it settled now?" in last(emma)
    assert len(emma.says) == said + 1
