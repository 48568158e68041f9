"""Staff ask the customer: the question arrives as it is, the answer comes back, and the deadline waits meanwhile."""

from datetime import timedelta

from sandbox.people import Account
from sandbox.stage import Stage
from tests.conftest import NOON
from tests.stories.builders import DAY, HOUR, column, complains, heard, is_asked, labels, last, rows, taps, writes

DUE = NOON + timedelta(hours=48)


async def test_a_question_goes_out_as_it_is_and_the_answer_comes_back_with_it(
    play: Stage, emma: Account, agent: Account, manager: Account
):
    number = await complains(play, emma, "It leaks.")
    await taps(play, agent, "Take it", "Ask the customer")
    assert f"What do you want to ask Emma about {number}?" in last(agent)

    await writes(play, agent, "Which <lid>?")
    assert last(emma).startswith(f"Reza, agent, asks about complaint {number}:\nWhich <lid>?\n")
    assert await column(play, "select state from matters") == ["waiting_customer"]
    assert "State: Waiting for the customer" in heard(agent)
    before = len(manager.says)

    await writes(play, emma, "The glass one.")
    assert last(emma) == f"Your answer is added to complaint {number}; Reza, agent, will see it."
    assert f"Emma answers, on {number}:" in last(agent)
    assert "Which <lid>?" in last(agent)
    assert "The glass one." in last(agent)
    assert len(manager.says) == before
    assert await column(play, "select part from words order by id") == ["told", "question", "answer"]


async def test_who_asked_is_named_and_reads_the_answer_of_what_nobody_has_taken(
    play: Stage, sara: Account, agent: Account, manager: Account
):
    number = await complains(play, sara, "چکه می‌کند.", "تمام شد")
    await writes(play, manager, f"/complaint {number}")
    await taps(play, manager, "Ask the customer")
    await writes(play, manager, "کدام در؟")

    await writes(play, sara, "شیشه‌ای.")

    assert last(sara) == f"جوابتان به شکایت {number} اضافه شد و به دست Mina (مدیر) می‌رسد."
    for reader in (agent, manager):
        assert f"سارا answers, on {number}:\nکدام در؟\nشیشه‌ای." in last(reader)


async def test_the_deadline_moves_by_the_time_for_which_we_waited(play: Stage, emma: Account, agent: Account):
    await complains(play, emma, "It leaks.")
    assert await column(play, 'select due_at as "due_at [timestamptz]" from matters') == [DUE]
    await play.pass_time(10 * HOUR)
    await taps(play, agent, "Ask the customer")
    await writes(play, agent, "Which lid?")

    await play.pass_time(3 * DAY)
    assert "was due" not in heard(agent)

    await writes(play, emma, "The glass one.")
    moved = DUE + 3 * DAY
    assert await column(play, "select state from matters") == ["investigating"]
    assert await column(play, 'select due_at as "due_at [timestamptz]" from matters') == [moved]

    await play.pass_time(moved - play.clock())
    assert "was due" in heard(agent)


async def test_an_answer_after_a_day_still_finds_its_complaint(play: Stage, emma: Account, agent: Account):
    await complains(play, emma, "It leaks.")
    await taps(play, agent, "Ask the customer")
    await writes(play, agent, "Which lid?")
    await play.pass_time(2 * DAY)

    await writes(play, emma, "The glass one.")

    assert await rows(play, "select part, matter_id from words order by id desc limit 1") == [
        {"part": "answer", "matter_id": 1}
    ]
    assert await column(play, "select state from matters") == ["investigating"]


async def test_a_low_score_may_be_asked_about_too_and_its_answer_may_become_a_complaint(
    play: Stage, emma: Account, agent: Account
):
    await is_asked(play, emma)
    await taps(play, emma, "3")
    await taps(play, agent, "Ask the customer")
    await writes(play, agent, "What went wrong?")
    assert "Reza, agent, asks about what you wrote:" in last(emma)

    await writes(play, emma, "It came cold.")
    assert "It came cold." in last(agent)

    emma.taps("li:1")
    await play.settle()
    await taps(play, emma, "Quality", "Skip", "You propose")
    assert "It came cold." in heard(emma)
    assert await column(play, "select kind from matters") == ["complaint"]


async def test_a_yes_while_staff_wait_for_an_answer_is_not_refused(play: Stage, emma: Account, agent: Account):
    await is_asked(play, emma)
    await taps(play, emma, "3")
    await taps(play, agent, "Ask the customer")
    await writes(play, agent, "What went wrong?")

    await taps(play, emma, "Yes, look into it")

    assert await rows(play, "select kind, state from matters") == [{"kind": "complaint", "state": "draft"}]


async def test_a_question_that_was_begun_and_interrupted_reaches_nobody(play: Stage, emma: Account, agent: Account):
    await complains(play, emma, "It leaks.")
    said = len(emma.says)
    await taps(play, agent, "Ask the customer")
    await writes(play, agent, "/start", "hello?")

    assert "This answers nothing that was asked." in last(agent)
    assert len(emma.says) == said


async def test_a_photo_in_an_answer_reaches_whoever_asked(play: Stage, emma: Account, agent: Account):
    await complains(play, emma, "It leaks.")
    await taps(play, agent, "Take it", "Ask the customer")
    await writes(play, agent, "Have you a picture?")

    emma.sends_photo("here")
    await play.settle()

    assert agent.last.photo is not None
    assert "here" in heard(agent)


async def test_the_buttons_of_an_answer_lead_on(play: Stage, emma: Account, agent: Account):
    await complains(play, emma, "It leaks.")
    await taps(play, agent, "Take it", "Ask the customer")
    await writes(play, agent, "Which lid?")
    await writes(play, emma, "The glass one.")

    assert labels(agent) == ["See the card", "Explain"]

    await taps(play, agent, "See the card")
    assert "Being looked into" in last(agent)
    assert "The glass one." in heard(agent)
