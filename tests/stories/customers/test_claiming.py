"""Somebody comes with the link of their purchase: it is theirs, once, and asked about like any other."""

from datetime import timedelta

import pytest

from domain.people import Role
from sandbox.people import Account
from sandbox.stage import OWNER, Stage, stage
from scheduler import timetable
from tests.conftest import NOON, arrives
from tests.stories.builders import (
    DAY,
    MINUTE,
    appointed,
    column,
    follows,
    heard,
    is_asked,
    last,
    rows,
    sells_by_link,
    taps,
    writes,
)

GREETING = (
    "Hello Emma. This is مهرگان's bot. Your purchase is under your name here now: kettle.\n\n"
    "If anything about it isn't right, tell us at any time{asked}. We keep your name, your purchases and what you "
    "write; only our staff read it. To stop our questions: /stop."
)
ASKED = GREETING.format(asked="; we may ask one short question about it, too")
UNASKED = GREETING.format(asked="")
HOW_HEARD = "One tap, and only if you like: how did you first hear of us? We ask it just this once."
WHOSE = "select name from people join purchases on people.id = customer_id"


async def test_whoever_comes_first_is_greeted_with_it_and_asked_a_day_after_the_delivery(
    play: Stage, newcomer: Account, agent: Account
):
    token = await sells_by_link(play, agent)

    await follows(play, newcomer, token)
    assert heard(newcomer) == f"{ASKED}\n{HOW_HEARD}"
    assert await column(play, WHOSE) == ["Emma"]

    await play.pass_time(DAY)
    assert "Hello Emma. Your kettle arrived yesterday." in last(newcomer)
    assert await column(play, "select claimed_at is not null as used from links") == [1]


async def test_a_late_claim_is_asked_about_when_the_greeting_is_read(play: Stage, newcomer: Account, agent: Account):
    token = await sells_by_link(play, agent)
    await play.pass_time(10 * DAY)

    await follows(play, newcomer, token)
    await timetable.run_all(play.house.works)
    await play.settle()
    assert last(newcomer, 2) == ASKED
    assert await column(play, "select why from follow_ups") == ["in_conversation"]

    play.clock.move(31 * MINUTE)
    await timetable.run_all(play.house.works)
    await play.settle()
    assert "Your kettle arrived on Saturday 21 November." in last(newcomer)


@pytest.mark.parametrize(("after", "is_asked"), [(30 * DAY, True), (30 * DAY + MINUTE, False)])
async def test_after_a_month_no_question_comes_and_none_is_promised(
    play: Stage, newcomer: Account, agent: Account, after: timedelta, is_asked: bool
):
    token = await sells_by_link(play, agent)
    play.clock.move(after)

    await follows(play, newcomer, token)
    assert last(newcomer, 2) == (ASKED if is_asked else UNASKED)

    await play.pass_time(2 * DAY)
    assert ("From 0 to 10" in heard(newcomer)) == is_asked


async def test_what_is_on_its_way_is_promised_a_question_and_not_asked_about_yet(
    play: Stage, newcomer: Account, agent: Account
):
    token = await sells_by_link(play, agent, when="Not yet")

    await follows(play, newcomer, token)
    await play.pass_time(2 * DAY)

    assert last(newcomer, 2) == ASKED


async def test_who_wants_no_questions_is_promised_none_and_asked_none(play: Stage, emma: Account, agent: Account):
    await writes(play, emma, "/stop")

    await follows(play, emma, await sells_by_link(play, agent))
    assert last(emma) == UNASKED

    await play.pass_time(2 * DAY)
    assert last(emma) == UNASKED
    assert await rows(play, "select state, why from follow_ups") == [{"state": "dropped", "why": "stopped"}]


async def test_who_was_asked_lately_is_not_asked_about_a_second_purchase(play: Stage, emma: Account, agent: Account):
    await is_asked(play, emma, "teapot")
    await taps(play, emma, "9")

    await follows(play, emma, await sells_by_link(play, agent))
    await play.pass_time(2 * DAY)

    assert "kettle arrived" not in heard(emma)
    assert await column(play, "select why from follow_ups where state = 'dropped' order by id desc limit 1") == [
        "scored_lately"
    ]


async def test_who_had_blocked_the_bot_comes_back_with_the_link(play: Stage, emma: Account, agent: Account):
    token = await sells_by_link(play, agent)
    emma.blocks()
    await play.settle()

    await follows(play, emma, token)
    await play.pass_time(DAY)

    assert "Your kettle arrived yesterday." in last(emma)


async def test_a_problem_with_it_reaches_staff_with_its_name(play: Stage, newcomer: Account, agent: Account):
    await follows(play, newcomer, await sells_by_link(play, agent))
    await play.pass_time(DAY)

    await taps(play, newcomer, "2")
    await writes(play, newcomer, "It leaks.")
    await taps(play, newcomer, "Yes, look into it", "Quality", "Skip", "You propose")

    assert "Quality · kettle" in last(agent)
    assert "1 purchase" in last(agent)


async def test_a_link_of_before_a_restart_leads_to_its_purchase(database_url: str):
    async with stage(database_url, start=NOON) as play:
        await arrives(play, OWNER, "نسرین", "fa")
        token = await sells_by_link(play, await appointed(play, 901, "Reza", Role.AGENT))
        newcomer = play.telegram.account(102, "Emma", "en")

    async with stage(database_url, start=NOON, telegram=play.telegram, clock=play.clock) as again:
        await follows(again, newcomer, token)
        await again.pass_time(DAY)

    assert heard(newcomer).startswith(ASKED)
    assert "Your kettle arrived yesterday." in last(newcomer)
