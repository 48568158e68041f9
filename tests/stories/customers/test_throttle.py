"""Nobody is asked too often, and nobody who said no; what serves the customer's own case always comes."""

from datetime import timedelta

import pytest

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import (
    DAY,
    HOUR,
    MINUTE,
    column,
    complains,
    heard,
    is_asked,
    last,
    rows,
    taps,
    writes,
)


async def questions(play: Stage) -> int:
    """How many questions of our own accord have reached somebody."""
    return (await column(play, "select count(delivered_at) from invitations where origin = 'asked'"))[0]


async def sold_again(play: Stage, emma: Account, after: timedelta) -> None:
    """One more purchase, whose question falls due so long after the first question went out."""
    play.clock.move(after - DAY)
    await play.sell(emma.id, "teapot")
    await play.pass_time(DAY + 2 * HOUR)


@pytest.mark.parametrize("answers", [True, False], ids=["answered", "silent"])
@pytest.mark.parametrize(("days", "asked"), [(29, 1), (31, 1), (89, 1), (90, 2)])
async def test_between_two_questions_lie_ninety_days(play: Stage, emma: Account, answers: bool, days: int, asked: int):
    """V37 of the metrics: due on day 89 it is dropped, on day 90 sent; a reminder doesn't start the clock anew."""
    await is_asked(play, emma)
    if answers:
        await taps(play, emma, "9", "Skip")
    else:
        await play.pass_time(4 * DAY)

    await sold_again(play, emma, days * DAY - (0 if answers else 4) * DAY)

    assert await questions(play) == asked
    dropped = await column(play, "select why from follow_ups where state = 'dropped' and kind = 'question'")
    assert dropped == (["scored_lately"] if asked == 1 else [])


async def test_a_volunteered_score_pauses_questions_too(play: Stage, emma: Account):
    await writes(play, emma, "/rate", "9")

    await is_asked(play, emma)

    assert await questions(play) == 0
    assert await column(play, "select why from follow_ups") == ["scored_lately"]


async def test_an_open_question_is_not_doubled_by_a_second_purchase(play: Stage, emma: Account):
    await play.sell(emma.id, "kettle")
    await play.sell(emma.id, "teapot")

    await play.pass_time(DAY)

    assert await questions(play) == 1
    assert await column(play, "select why from follow_ups where state = 'dropped'") == ["open_question"]


async def test_an_open_complaint_pauses_asks(play: Stage, emma: Account, owner: Account):
    await play.sell(emma.id, "kettle")
    await complains(play, emma, "It leaks.")

    await play.pass_time(2 * DAY)

    assert await questions(play) == 0
    assert await column(play, "select why from follow_ups where kind = 'question'") == ["open_complaint"]

    await play.sell(emma.id, "teapot")
    await play.pass_time(2 * DAY)

    assert await questions(play) == 0


async def test_a_complaint_stops_the_reminder_of_an_open_question(play: Stage, emma: Account, owner: Account):
    await is_asked(play, emma)
    await complains(play, emma, "It leaks.")

    await play.pass_time(5 * DAY)

    assert "is still open. Leave it if you like" not in heard(emma)
    assert await rows(play, "select state, why from follow_ups where kind = 'reminder'") == [
        {"state": "dropped", "why": "open_complaint"}
    ]


async def test_an_unfinished_note_pauses_asks(play: Stage, emma: Account):
    await play.sell(emma.id, "kettle")
    await play.pass_time(23 * HOUR + 30 * MINUTE)
    await writes(play, emma, "/complain")

    await play.pass_time(45 * MINUTE)

    assert await questions(play) == 0
    assert await column(play, "select why from follow_ups") == ["open_complaint"]


async def test_nobody_is_interrupted_by_an_ask(play: Stage, emma: Account):
    await play.sell(emma.id, "kettle")
    await play.pass_time(23 * HOUR + 50 * MINUTE)
    await writes(play, emma, "/help")

    await play.pass_time(29 * MINUTE)
    assert await questions(play) == 0
    assert await column(play, "select why from follow_ups where state = 'waiting'") == ["in_conversation"]

    await play.pass_time(MINUTE)
    assert await questions(play) == 1


async def test_stop_is_for_ever_and_start_does_not_lift_it(play: Stage, emma: Account):
    await play.sell(emma.id, "kettle")
    await writes(play, emma, "/stop")
    assert "We won't ask again." in last(emma)
    emma.starts()
    await play.settle()

    await play.pass_time(2 * DAY)
    play.clock.move(400 * DAY)
    await is_asked(play, emma, "teapot")

    assert await questions(play) == 0
    assert await column(play, "select why from follow_ups order by id") == ["stopped", "stopped"]


async def test_resume_lifts_it(play: Stage, emma: Account):
    await writes(play, emma, "/stop", "/resume")
    assert "never more than one in 30 days" in last(emma)

    await is_asked(play, emma)

    assert await questions(play) == 1


async def test_stop_after_the_question_stops_its_reminder(play: Stage, emma: Account):
    await is_asked(play, emma)
    await writes(play, emma, "/stop")
    said = len(emma.says)

    await play.pass_time(5 * DAY)

    assert len(emma.says) == said


async def test_answers_to_ones_own_complaint_come_after_stop(play: Stage, emma: Account, agent: Account):
    number = await complains(play, emma, "It leaks.")
    await writes(play, emma, "/stop")

    await taps(play, agent, "Ask the customer")
    await writes(play, agent, "Which lid?")
    assert "Which lid?" in last(emma)

    await writes(play, emma, "The glass one.")
    await taps(play, agent, "Explain", "Leave this out")
    await writes(play, agent, "A seal was missing.", "A new one comes.")
    await taps(play, agent, "Leave this out", "Send")
    assert "A seal was missing." in heard(emma)

    await play.pass_time(2 * DAY)
    assert f"We explained complaint {number}" in last(emma)


async def test_who_has_stopped_asks_may_still_rate(play: Stage, emma: Account):
    await writes(play, emma, "/stop", "/rate", "9")

    assert await column(play, "select score from responses") == [9]
