"""What is planned outlives an answer, a complaint, a change of mind and an absence: it comes by the rule of its day."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from domain.policy import Policy
from sandbox.people import Account
from sandbox.stage import Stage
from scheduler import jobs
from tests.conftest import NOON
from tests.stories.builders import DAY, HOUR, complains, explains, heard, is_heard_of, last, taps, writes
from tests.stories.touched.planning import (
    ANNIVERSARY,
    CHECK_IN,
    EVENING,
    LATER,
    OFF,
    ON,
    QUARTER,
    QUESTION,
    became,
    plans,
    waiting,
)
from tests.stories.touched.test_expected import describes

TEHRAN = ZoneInfo("Asia/Tehran")


async def test_an_answer_ends_its_own_reminder_and_what_would_come_too_soon_and_nothing_else(
    play: Stage, emma: Account, sara: Account, owner: Account
):
    await play.sell(sara.id, "teapot")
    await describes(play, owner, *["نتیجه دیرتر"] * 9)
    for touchpoint in (ANNIVERSARY, QUARTER):
        await plans(play, owner, touchpoint, ON)
    await play.sell(emma.id, "teapot")
    await play.pass_time(DAY)
    await play.sell(emma.id, "kettle")

    await taps(play, emma, "9", "Skip")

    assert set(await waiting(play)) >= {"result", "relationship", "anniversary"}
    assert ("dropped", "answered") in await became(play, "reminder")
    assert await became(play, "question") == [*[("done", None)] * 2, ("dropped", "answered")][-3:]
    await is_heard_of(play, emma, 400)
    said = heard(emma)
    assert said.count("By now your teapot should have become") == 1
    assert said.count("You have known us for a while now") == 4
    assert "when you bought teapot from us" in said


async def test_what_fell_due_while_a_complaint_was_open_comes_once_it_is_solved_and_what_lay_ahead_stays(
    play: Stage, emma: Account, owner: Account, agent: Account
):
    await plans(play, owner, ANNIVERSARY, ON)
    await plans(play, owner, CHECK_IN, ON)
    await play.sell(emma.id, "teapot")
    await complains(play, emma, "It leaks.")
    await play.pass_time(DAY)
    await explains(play, agent)
    assert await became(play, "question") == [("dropped", "open_complaint")]
    assert set(await waiting(play)) == {"anniversary", "check_in", "settled"}

    await taps(play, emma, "Convinced", "Yes, it's settled")
    solved = play.clock()
    await play.pass_time(2 * HOUR)

    comes = (await waiting(play))["question"]
    assert solved + Policy().between_asks <= comes <= solved + Policy().between_asks + DAY
    await writes(play, agent, "/why Emma")
    assert "• Question, 0 to 10 (teapot): waits for 22 December, a complaint was open" in last(agent)
    await play.pass_time(31 * DAY)
    assert "how likely are you to recommend" in heard(emma)
    assert "teapot" in heard(emma)


async def test_opened_again_it_holds_back_again_and_a_draft_that_comes_to_nothing_does_so_only_for_its_time(
    play: Stage, emma: Account, sara: Account, agent: Account
):
    await play.sell(emma.id, "teapot")
    number = await complains(play, emma, "It leaks.")
    await play.pass_time(2 * DAY)
    await writes(play, emma, f"/status {number}")
    await taps(play, emma, "Withdraw", "Yes, withdraw it")
    await play.pass_time(HOUR)
    assert set(await waiting(play)) == {"question"}

    await play.sell(sara.id, "kettle")
    await play.pass_time(23 * HOUR)
    await writes(play, sara, "/complain")
    await play.pass_time(3 * DAY)

    assert "kettle" in heard(sara)
    assert "teapot" in heard(emma)
    assert [state for state, _ in await became(play, "question")] == ["done", "done"]


async def test_off_and_on_again_destroys_nothing_and_reaches_what_was_bought_meanwhile(
    play: Stage, emma: Account, sara: Account, owner: Account
):
    await play.sell(emma.id, "teapot")
    await plans(play, owner, QUESTION, OFF)
    await play.pass_time(HOUR)
    assert await became(play, "question") == [("dropped", "plan_changed")]
    await play.sell(sara.id, "teapot")

    await plans(play, owner, QUESTION, ON)
    await play.pass_time(HOUR)
    assert [state for state, _ in await became(play, "question")] == ["waiting", "waiting"]
    await taps(play, owner, "از روز نتیجه")
    await play.pass_time(HOUR)
    assert await waiting(play) == {}
    await taps(play, owner, "از تحویل")
    await play.pass_time(2 * DAY)

    assert heard(emma).count("how likely are you to recommend") == 1
    assert heard(sara).count("چقدر احتمال دارد ما را به یک دوست توصیه کنید") == 1
    await play.pass_time(400 * DAY)
    await plans(play, owner, CHECK_IN, ON)
    await play.pass_time(2 * DAY)
    assert await became(play, "check_in") == []


async def test_a_date_that_is_taken_out_of_a_product_and_named_again(
    play: Stage, emma: Account, sara: Account, owner: Account
):
    await play.sell(sara.id, "teapot")
    await describes(play, owner, *["نتیجه دیرتر"] * 2)
    await play.sell(emma.id, "teapot")
    first = (await waiting(play))["result"]

    await taps(play, owner, *["نتیجه زودتر"] * 2)
    await play.pass_time(HOUR)
    assert await became(play, "result") == [("dropped", "plan_changed")]
    await taps(play, owner, *["نتیجه دیرتر"] * 3)
    await play.pass_time(HOUR)

    assert first < (await waiting(play))["result"] == NOON + 3 * DAY
    assert [state for state, _ in await became(play, "result")] == ["waiting"] * 2


@pytest.mark.parametrize(("change", "state"), [((OFF,), "dropped"), ((LATER,) * 3, "waiting")])
async def test_a_rule_holds_from_its_change_on_even_where_nothing_was_planned_anew_yet(
    play: Stage, emma: Account, owner: Account, change: tuple[str, ...], state: str
):
    await play.sell(emma.id, "kettle")
    play.clock.move(25 * HOUR)
    await plans(play, owner, QUESTION, *change)

    await jobs.follow_up_customers(play.house.works)
    await play.settle()

    assert "how likely" not in heard(emma)
    assert [now for now, _ in await became(play, "question")] == [state]


async def test_the_hours_that_were_chosen_hold_however_it_was_moved(play: Stage, emma: Account, owner: Account):
    await plans(play, owner, QUESTION, EVENING)
    await play.sell(emma.id, "kettle", delivered_at=play.clock() - 3 * DAY)
    assert (await waiting(play))["question"].astimezone(TEHRAN).hour == 16

    play.clock.move(timedelta(hours=7, minutes=45))
    await writes(play, emma, "/help")
    await jobs.follow_up_customers(play.house.works)

    comes = (await waiting(play))["question"]
    assert comes - NOON > DAY
    assert comes.astimezone(TEHRAN).hour == 16
    await play.pass_time(2 * DAY)
    assert "how likely" in heard(emma)


async def test_who_was_away_and_comes_back_hears_what_is_still_ahead(play: Stage, emma: Account, owner: Account):
    await plans(play, owner, ANNIVERSARY, ON)
    await plans(play, owner, QUARTER, ON)
    await play.sell(emma.id, "kettle")
    await play.pass_time(HOUR)
    emma.blocks()
    await play.settle()
    assert await waiting(play) == {}
    await play.pass_time(20 * DAY)

    emma.starts()
    await play.settle()
    assert set(await waiting(play)) == {"anniversary", "relationship"}
    await play.pass_time(400 * DAY)

    assert "You have known us for a while now" in heard(emma)
    assert "when you bought kettle from us" in heard(emma)
