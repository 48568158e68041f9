"""After Telegram's 429: the chat is quiet for just the time that is named, with a second one all are; slowly back."""

import asyncio
from itertools import pairwise

import pytest

from bot.sending.pace import Pace
from domain.messages import Urgency
from tests.bot.sending.test_pace import A_BIT, SPACING, lane, moments
from tests.bot.virtual import played

REPLY, NOTICE, CAMPAIGN = Urgency


def test_the_chat_is_quiet_for_just_the_time_that_is_named_and_the_others_go_on():
    async def story() -> tuple[list[float], list[float]]:
        pace, paused = Pace(25), lane(1, REPLY)
        await moments(pace, [paused], each=5)
        pace.hold(paused, 3)
        return tuple(await asyncio.gather(moments(pace, [paused]), moments(pace, [lane(2, REPLY)])))

    held, other = played(story())

    assert held == pytest.approx([3], abs=A_BIT)
    assert other[0] < 1


def test_a_second_chat_within_that_time_makes_all_quiet():
    async def story() -> tuple[float, list[float]]:
        pace = Pace(25)
        pace.hold(lane(1), 5)
        await asyncio.sleep(1)
        pace.hold(lane(2), 7)
        return pace.quiet_for, await moments(pace, [lane(3, REPLY)])

    quiet_for, gone = played(story())

    assert quiet_for == pytest.approx(7)
    assert gone == pytest.approx([8], abs=A_BIT)


def test_a_second_one_after_that_time_does_not_nor_the_same_chat_again():
    async def story() -> float:
        pace = Pace(25)
        pace.hold(lane(1), 5)
        pace.hold(lane(1), 5)
        quiet_for = pace.quiet_for
        await asyncio.sleep(5.01)
        pace.hold(lane(2), 5)
        return max(quiet_for, pace.quiet_for)

    assert played(story()) == 0


def test_a_shorter_pause_cuts_no_longer_one():
    async def story() -> list[float]:
        pace, paused = Pace(25), lane(1, REPLY)
        for seconds in (60, 3):
            pace.hold(paused, seconds)
        for person, seconds in ((2, 30), (3, 2)):
            pace.hold(lane(person), seconds)
        return [*await moments(pace, [lane(4, REPLY)]), *await moments(pace, [paused])]

    assert played(story()) == pytest.approx([30, 60], abs=A_BIT)


def test_after_a_pause_of_all_the_campaign_comes_back_slowly():
    async def story() -> list[float]:
        pace = Pace(25)
        sending = asyncio.create_task(moments(pace, [lane(person, CAMPAIGN) for person in range(10, 600)]))
        await asyncio.sleep(1.01)
        for person in (1, 2):
            pace.hold(lane(person), 4)
        return await sending

    gone = played(story())

    back = [moment for moment in gone if moment > 1.01]
    spacings = [later - earlier for earlier, later in pairwise(back)]
    assert back[0] == pytest.approx(5.01, abs=A_BIT)
    assert spacings[0] == pytest.approx(4 * SPACING, abs=0.01)
    assert all(later <= earlier + A_BIT for earlier, later in pairwise(spacings))
    assert spacings[-1] == pytest.approx(SPACING, abs=A_BIT)


def test_after_a_pause_of_all_not_even_replies_come_in_a_burst():
    async def story() -> list[float]:
        pace = Pace(25)
        for person in (1, 2):
            pace.hold(lane(person), 4)
        return await moments(pace, [lane(person, REPLY) for person in range(3, 13)])

    gone = played(story())

    assert gone[0] == pytest.approx(4, abs=A_BIT)
    assert min(later - earlier for earlier, later in pairwise(gone)) > 0.1


def test_a_chat_that_was_held_comes_back_one_by_one():
    async def story() -> list[float]:
        pace, paused = Pace(25), lane(1, REPLY)
        pace.hold(paused, 2)
        return await moments(pace, [paused], each=4)

    gone = played(story())

    assert gone[0] == pytest.approx(2, abs=A_BIT)
    assert min(later - earlier for earlier, later in pairwise(gone)) >= 1


def test_a_pace_that_is_off_is_quiet_all_the_same():
    async def story() -> list[float]:
        pace = Pace(0)
        for person in (1, 2):
            pace.hold(lane(person), 4)
        return await moments(pace, [lane(3, REPLY), lane(4, CAMPAIGN)])

    assert played(story()) == pytest.approx([4, 4], abs=A_BIT)
