"""The demo of a shop with a past: half a year is there at once, and again whenever the demo begins anew."""

import socket
from datetime import timedelta

import pytest

from sandbox.clock import Clock
from sandbox.demo.run import HOST, demo
from sandbox.past.building import ENDS_AT

EMMA, MARYAM, REZA = 102, 103, 901


@pytest.fixture
async def live():
    with socket.create_server((HOST, 0)) as listening:
        async with demo(listening, new_clock=lambda: Clock(ENDS_AT), has_past=True) as live:
            live.address = f"http://{HOST}:{listening.getsockname()[1]}"
            yield live
            assert live.telegram.refused == []


async def town(visitor):
    return (await visitor.gets(f"/api/town?language=en&tour={EMMA}"))[1]


async def test_the_page_shows_the_cast_at_once_and_holds_the_crowd_behind_a_button(visitor):
    told = await town(visitor)

    assert [one["id"] for one in told["people"] if one["is_known"]] == [101, 102, 103, 104, 900, 901, 902, 903]
    assert len(told["people"]) > 400
    assert {one["id"]: one["role"] for one in told["people"] if one["role"]} == {
        900: "owner",
        901: "agent",
        902: "manager",
        903: "agent",
    }
    assert (told["time"]["day"], told["time"]["clock"]) == ("Sunday 25 October", "10:00")
    assert told["plans"]


async def test_the_tour_begins_with_somebody_who_is_new_and_her_question_comes(visitor, live):
    steps = [(await town(visitor))["done"]]
    await visitor.acts(EMMA, "start")
    await live.sell(EMMA, "coffee machine")
    steps.append((await town(visitor))["done"])

    await live.pass_time(timedelta(days=2))

    steps.append((await town(visitor))["done"])
    assert steps == [0, 2, 3]


async def test_starting_over_brings_the_past_back_and_takes_away_what_was_done_since(visitor):
    before = (await visitor.chat(MARYAM))["messages"]
    await visitor.acts(MARYAM, "text", text="Hello?")
    await visitor.posts("/api/time", hours=24)

    status, _ = await visitor.posts("/api/bot", do="reset")

    assert (status, (await visitor.chat(MARYAM))["messages"]) == (200, before)
    assert (await town(visitor))["time"]["clock"] == "10:00"
