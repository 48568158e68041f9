"""Later messages: about the same matter or another, which the customer says; and thanks, which ask for nothing."""

import pytest

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import (
    DAY,
    HOUR,
    column,
    complains,
    dump,
    explains,
    heard,
    labels,
    last,
    number_of,
    rows,
    taps,
    toast,
    writes,
)


async def test_what_is_about_something_else_becomes_a_complaint_of_its_own(
    play: Stage, emma: Account, agent: Account, manager: Account
):
    first = await complains(play, emma, "It leaks.")
    await taps(play, agent, "Take it")
    await play.pass_time(3 * HOUR)
    emma.sends_photo("And the teapot never came.", media_group_id="1")
    emma.sends_photo(media_group_id="1")
    await play.settle()
    assert (
        last(emma) == f"Added to complaint {first}; Reza, agent, will see it. About the same matter? If not, tap below."
    )
    assert labels(emma) == ["No, something new"]
    place = emma.last.id

    emma.taps("No, something new")
    emma.taps("No, something new")
    await play.settle()
    assert last(emma) == "What is it about? Tap one, or just write what happened."
    assert f"Emma says that this isn't about {first}; it no longer stands there:" in last(agent)
    await taps(play, emma, "Came late", "You propose")

    second = await number_of(play)
    assert f"Complaint {second} · Came late\n" in heard(manager) + heard(agent)
    assert await rows(play, "select matter_id, body from words order by id") == [
        {"matter_id": 1, "body": "It leaks."},
        {"matter_id": 2, "body": "And the teapot never came."},
        {"matter_id": 2, "body": ""},
    ]
    emma.forges("mw:2:1:0", place)
    await play.settle()
    assert toast(emma) == "It was saved before."
    assert await column(play, "select count(*) from matters") == [2]


async def test_of_two_open_complaints_the_words_go_to_the_one_that_is_meant(
    play: Stage, emma: Account, sara: Account, agent: Account
):
    first = await complains(play, emma, "It leaks.")
    second = await complains(play, emma, "The teapot never came.")
    await play.pass_time(HOUR)
    await writes(play, emma, "It leaks more and more.")
    assert f"Added to complaint {second};" in last(emma)
    assert labels(emma) == [f"About {first}", "No, something new"]

    sara.forges("mw:3:2:1", sara.last.id)
    await play.settle()
    assert toast(sara) == "این دکمه برای شما کار نمی‌کند."
    await taps(play, emma, f"About {first}")

    assert last(emma) == f"Added to complaint {first}; our staff will see it."
    assert f"Emma writes, on {first}:\nIt leaks more and more." in heard(agent)
    assert await column(play, "select matter_id from words order by id") == [1, 2, 1]


async def test_a_button_of_a_complaint_that_has_ended_moves_nothing(play: Stage, emma: Account, agent: Account):
    await complains(play, emma, "It leaks.")
    await writes(play, emma, "And it smells.")
    place = emma.last.id
    await explains(play, agent)
    await taps(play, emma, "Convinced", "Yes, it's settled")

    emma.forges("mw:2:1:0", place)
    await play.settle()

    assert "closed" in toast(emma)
    assert await column(play, "select matter_id from words order by id") == [1, 1]


@pytest.mark.parametrize("thanks", ["Thanks a lot!", "خیلی ممنون، دستتون درد نکنه", "🙏"])
async def test_thanks_move_no_clock_and_answer_nothing(play: Stage, emma: Account, agent: Account, thanks: str):
    number = await complains(play, emma, "It leaks.")
    await taps(play, agent, "Ask the customer")
    await writes(play, agent, "Which lid?")
    await play.pass_time(5 * HOUR)
    before = await dump(play)

    await writes(play, emma, thanks)
    await play.pass_time(DAY)
    await writes(play, emma, thanks)

    assert last(emma) == f"That does us good; we've passed it on. Complaint {number} goes on as it was."
    assert f"Emma writes, on {number}:\n{thanks}" in last(agent)
    after = await dump(play)
    assert [after[kept] for kept in ("matters", "follow_ups", "expectations")] == [
        before[kept] for kept in ("matters", "follow_ups", "expectations")
    ]
    await writes(play, emma, "The glass one, thanks.")
    assert await column(play, "select state from matters") == ["investigating"]


async def test_thanks_for_an_explanation_leave_the_question_whether_it_is_settled_on_its_day(
    play: Stage, emma: Account, agent: Account
):
    number = await complains(play, emma, "It leaks.")
    await explains(play, agent)
    await taps(play, emma, "Convinced")
    planned = await rows(play, "select kind, due_at, state from follow_ups")

    await writes(play, emma, "thank you very much")
    assert await rows(play, "select kind, due_at, state from follow_ups") == planned

    await taps(play, emma, "Yes, it's settled")
    closed = next(message.id for message in emma.chat if f"Complaint {number} is closed" in (message.text or ""))
    emma.writes("مرسی", reply_to=closed)
    await play.settle()
    assert last(emma) == f"That does us good; we've passed it on. Complaint {number} stays closed."
    assert labels(emma) == []
    assert await column(play, "select state from matters") == ["closed_agreed"]
