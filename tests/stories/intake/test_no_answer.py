"""While staff ask something, all that is written counts as the answer, unless its customer says that it wasn't one."""

import pytest

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import HOUR, column, complains, heard, labels, last, rows, taps, toast, writes

CLOCK = "Until when are you open?"


@pytest.fixture
async def number(play: Stage, emma: Account, agent: Account) -> str:
    """Of a complaint about which its customer is asked."""
    number = await complains(play, emma, "It leaks.")
    await taps(play, agent, "Take it", "Ask the customer")
    await writes(play, agent, "Which lid?")
    return number


async def test_a_question_of_their_own_reaches_staff_as_one_and_ours_waits_on(
    play: Stage, emma: Account, agent: Account, number: str
):
    await writes(play, emma, CLOCK)
    assert last(emma) == f"Your answer is added to complaint {number}; Reza, agent, will see it."
    assert labels(emma) == ["That wasn't my answer"]

    await taps(play, emma, "That wasn't my answer")

    assert last(emma) == "All right, the question is still open:\nWhich lid?\nAnd what you wrote, what was it?"
    assert labels(emma) == [f"About {number}", "A question", "Another problem"]
    told = f"Emma says that this wasn't the answer, on {number}; what was asked is still open:\n{CLOCK}"
    assert last(agent) == told
    assert await column(play, "select state from matters") == ["waiting_customer"]

    await taps(play, emma, "A question")

    assert last(emma).startswith("Your question is with our staff, just as you wrote it.")
    assert "Question from Emma" in heard(agent)
    assert await rows(play, "select matter_id, part from words where person_id = 2 order by id") == [
        {"matter_id": 1, "part": "told"},
        {"matter_id": 2, "part": "told"},
    ]
    await writes(play, emma, "The glass one.")
    assert f"Emma answers, on {number}:\nWhich lid?\nThe glass one." in heard(agent)
    assert await column(play, "select state from matters order by id") == ["investigating", "received"]
    await writes(play, emma, f"/status {number}")
    assert "you said that wasn't your answer" in last(emma)


async def test_in_persian_it_may_be_about_the_complaint_all_the_same(play: Stage, sara: Account, agent: Account):
    number = await complains(play, sara, "چکه می‌کند.", "تمام شد")
    await taps(play, agent, "Ask the customer")
    await writes(play, agent, "کدام در؟")
    await writes(play, sara, "تازه بو هم می‌دهد.")

    await taps(play, sara, "این جوابم نبود")

    assert last(sara) == "باشد، سؤال هنوز سر جایش است:\nکدام در؟\nپس آنچه نوشتید چه بود؟"
    assert labels(sara) == [f"درباره‌ی {number}", "سؤال است", "مشکل دیگری است"]
    await taps(play, sara, f"درباره‌ی {number}")
    assert last(sara) == f"به شکایت {number} اضافه شد و به دست همکاران ما می‌رسد."
    assert await column(play, "select part from words order by id") == ["told", "question", "told"]
    assert await column(play, "select state from matters") == ["waiting_customer"]


async def test_another_problem_becomes_a_complaint_of_its_own(play: Stage, emma: Account, number: str):
    await writes(play, emma, "And the teapot never came.")

    await taps(play, emma, "That wasn't my answer", "Another problem")

    assert last(emma) == "What is it about? Tap one, or just write what happened."
    assert await column(play, "select state from matters order by id") == ["waiting_customer", "draft"]


async def test_the_date_moves_by_all_the_time_in_which_the_answer_was_missing(
    play: Stage, emma: Account, agent: Account, number: str
):
    await writes(play, emma, CLOCK)
    before = await column(play, 'select due_at as "due_at [timestamptz]" from matters')
    await taps(play, emma, "That wasn't my answer")
    await play.pass_time(5 * HOUR)

    await writes(play, emma, "The glass one.")

    after = await column(play, 'select due_at as "due_at [timestamptz]" from matters')
    assert after == [before[0] + 5 * HOUR]


async def test_it_is_taken_back_once_and_by_nobody_else(
    play: Stage, emma: Account, sara: Account, agent: Account, number: str
):
    await writes(play, emma, CLOCK)
    place = emma.last.id
    sara.forges("na:3", sara.last.id)
    sara.forges("aw:3:1", sara.last.id)
    await play.settle()
    assert toast(sara) == "این دکمه برای شما کار نمی‌کند."
    await taps(play, emma, "That wasn't my answer", "A question")

    for data in ("na:3", "aw:3:1"):
        emma.forges(data, place)
        await play.settle()
        assert toast(emma) == "It was saved before."

    assert await column(play, "select count(*) from matters") == [2]


async def test_once_staff_have_gone_on_no_question_is_opened_again(
    play: Stage, emma: Account, agent: Account, number: str
):
    await writes(play, emma, CLOCK)
    place = emma.last.id
    await taps(play, agent, "Explain", "Leave this out")
    await writes(play, agent, "A seal was missing.", "A new one comes.")
    await taps(play, agent, "Leave this out", "Send")

    emma.forges("na:3", place)
    await play.settle()

    assert "All right, it doesn't count as your answer.\nAnd what you wrote, what was it?" in heard(emma)
    assert await column(play, "select state from matters") == ["explained"]
