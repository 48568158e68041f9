"""Staff register a purchase, and the question is planned from its delivery."""

import pytest

from sandbox.people import Account
from sandbox.stage import Stage
from tests.conftest import arrives
from tests.stories.builders import DAY, HOUR, column, heard, labels, last, rows, taps, writes


async def test_who_what_and_when_plan_the_question(play: Stage, emma: Account, agent: Account):
    await writes(play, agent, "/purchase")
    assert labels(agent) == ["Emma", "Somebody who isn't here yet"]

    await taps(play, agent, "Emma")
    assert last(agent) == "What did Emma buy? The bare name, as the customer would say it."

    await writes(play, agent, "  electric\nkettle ")
    assert last(agent) == "When did electric kettle arrive? Tap, or write a date."

    await taps(play, agent, "Today")
    assert last(agent) == (
        "Registered: electric kettle, for Emma.\nThe question goes out tomorrow from 12:00 on, "
        "unless we asked lately or a complaint is open."
    )

    await play.pass_time(DAY)
    assert "Your electric kettle arrived yesterday." in last(emma)
    assert await rows(play, "select what, registered_by is not null as by_staff from purchases") == [
        {"what": "electric kettle", "by_staff": 1}
    ]


@pytest.mark.parametrize("written", ["۱۴۰۵/۰۸/۲۹", "1405/08/29", "2026-11-20"])
async def test_a_date_may_be_written_in_either_calendar(play: Stage, emma: Account, agent: Account, written: str):
    await writes(play, agent, "/purchase")
    await taps(play, agent, "Emma")

    await writes(play, agent, "kettle", written)
    assert "The question goes out today from 12:00 on" in last(agent)

    await play.pass_time(HOUR)
    assert "Your kettle arrived yesterday." in last(emma)


async def test_yesterday_is_a_button(play: Stage, emma: Account, agent: Account):
    await writes(play, agent, "/purchase")
    await taps(play, agent, "Emma")
    await writes(play, agent, "kettle")
    await taps(play, agent, "Yesterday")

    await play.pass_time(HOUR)

    assert "Your kettle arrived yesterday." in last(emma)


@pytest.mark.parametrize(
    ("typed", "day"), [("Yesterday", 20), ("دیروز", 20), ("امروز", 21), ("today", 21), ("پریروز", 19), ("ديروز.", 20)]
)
async def test_a_day_is_read_by_its_name(play: Stage, emma: Account, agent: Account, typed: str, day: int):
    await writes(play, agent, "/purchase")
    await taps(play, agent, "Emma")
    await writes(play, agent, "kettle", typed)

    assert last(agent).startswith("Registered")
    assert [at.day for at in await column(play, "select delivered_at from purchases")] == [day]


async def test_what_has_not_arrived_is_not_asked_about(play: Stage, emma: Account, agent: Account):
    await writes(play, agent, "/purchase")
    await taps(play, agent, "Emma")
    await writes(play, agent, "kettle")

    await taps(play, agent, "Not yet")
    assert "Nothing is asked before it arrives." in last(agent)

    await play.pass_time(2 * DAY)
    assert "kettle" not in heard(emma)


async def test_what_cannot_be_read_is_asked_again_and_nothing_is_lost(play: Stage, emma: Account, agent: Account):
    await writes(play, agent, "/purchase")
    await taps(play, agent, "Emma")
    await writes(play, agent, "x" * 201)
    assert "there is room for 200" in last(agent)

    await writes(play, agent, "kettle", "the other day")
    assert "We can't read this as a date." in last(agent)

    await writes(play, agent, "2030-01-01")
    assert "hasn't come yet; give the day on which it arrived." in last(agent)

    await writes(play, agent, "2026-11-21")
    assert "Registered: kettle, for Emma." in last(agent)


async def test_two_taps_on_the_day_plan_one_question(play: Stage, emma: Account, agent: Account):
    await writes(play, agent, "/purchase")
    await taps(play, agent, "Emma")
    await writes(play, agent, "kettle")
    message = agent.last.id
    for _ in range(2):
        agent.forges("de:1:today", message)
    await play.settle()

    assert await column(play, "select count(*) from follow_ups") == [1]


async def test_long_ago_is_registered_and_not_asked_about(play: Stage, emma: Account, agent: Account):
    await writes(play, agent, "/purchase")
    await taps(play, agent, "Emma")

    await writes(play, agent, "kettle", "2026-01-02")

    assert "It arrived so long ago that we won't ask about it." in last(agent)
    assert await column(play, "select count(*) from follow_ups") == [0]


async def test_customers_are_listed_in_pages_the_latest_first(play: Stage, agent: Account):
    for number in range(10):
        await arrives(play, 200 + number, f"Customer {number}", "en")
        play.clock.move(HOUR)

    await writes(play, agent, "/purchase")
    assert labels(agent)[:-1] == [f"Customer {number}" for number in range(9, 1, -1)] + ["Next"]

    await taps(play, agent, "Next")
    assert labels(agent)[:-1] == ["Customer 1", "Customer 0", "Previous"]


async def test_without_customers_it_is_said_why_there_is_nobody(play: Stage, agent: Account):
    await writes(play, agent, "/purchase")

    assert "No customer has pressed Start yet." in last(agent)
    assert labels(agent) == ["Somebody who isn't here yet"]
