"""Lanes: one after the other in each, side by side otherwise."""

import asyncio

import pytest

from bot.lanes import Lanes


async def test_in_one_lane_everything_happens_in_order():
    lanes, done = Lanes(9), []

    async def job(number: int) -> None:
        for _ in range(5 - number):
            await asyncio.sleep(0)
        done.append(number)

    for number in range(5):
        lanes.put("anna", lambda number=number: job(number))
    await lanes.empty()

    assert done == [0, 1, 2, 3, 4]
    assert not lanes._last


async def test_a_lane_that_waits_holds_up_no_other():
    lanes, goes_on = Lanes(9), asyncio.Event()
    slow = lanes.put("anna", goes_on.wait)

    async def quick() -> str:
        return "done"

    assert await lanes.put("boris", quick) == "done"
    assert not slow.done()
    goes_on.set()
    await lanes.empty()


async def test_what_fails_stops_nobody_behind_it():
    lanes = Lanes(9)

    async def fail() -> None:
        raise ValueError("a bug")

    async def go_on() -> str:
        return "done"

    failed, after = lanes.put("anna", fail), lanes.put("anna", go_on)

    assert await after == "done"
    with pytest.raises(ValueError, match="a bug"):
        await failed


async def test_no_more_than_so_many_at_once():
    lanes, at_once, most = Lanes(3), 0, 0

    async def job() -> None:
        nonlocal at_once, most
        at_once += 1
        most = max(most, at_once)
        await asyncio.sleep(0)
        at_once -= 1

    for number in range(20):
        lanes.put(number, job)
    await lanes.empty()

    assert most == 3


async def test_whoever_waits_for_the_lanes_may_stop_waiting_and_they_go_on():
    lanes = Lanes(9)
    endless = lanes.put("anna", asyncio.Event().wait)

    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.01):
            await lanes.empty()
    still_there = bool(lanes._last)
    lanes.cancel()
    await lanes.empty()

    assert still_there
    assert endless.cancelled()
