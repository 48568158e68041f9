"""Telegram refuses what goes beyond 30 in any second; at 29 a second a campaign comes close and never there."""

import asyncio

import pytest

from bot.sending.pace import Pace
from domain.messages import Urgency
from tests.bot.sending.test_pace import A_BIT, SPACING, lane, moments, most_within
from tests.bot.virtual import played

REPLY, _, CAMPAIGN = Urgency
LIMIT, RATE = 30, 29
ON_THE_WAY = 0.01
"""Seconds by which a message may catch up on the way with the one before it."""


@pytest.mark.parametrize("between", [0.25, 1.0, 1.08, 1.13])
def test_a_campaign_with_replies_in_between_fills_its_pace_and_is_never_refused(between: float):
    async def story() -> list[float]:
        pace = Pace(RATE)
        crowd = asyncio.create_task(moments(pace, [lane(person, CAMPAIGN) for person in range(100, 2000)]))
        replies = []
        for person in range(1, 50):
            await asyncio.sleep(between)
            replies += await moments(pace, [lane(person, REPLY)])
        return sorted([*await crowd, *replies])

    gone = played(story())

    assert most_within(1 + ON_THE_WAY, gone) <= LIMIT
    assert sum(moment < 60 for moment in gone) >= 0.95 * RATE * 60


def test_what_a_reply_took_in_advance_the_campaign_gives_back():
    async def story() -> list[float]:
        pace = Pace(25)
        crowd = asyncio.create_task(moments(pace, [lane(person, CAMPAIGN) for person in range(100, 200)]))
        replies = []
        for person in range(1, 20):
            await asyncio.sleep(0.19)
            replies += await moments(pace, [lane(person, REPLY)])
        return sorted([*await crowd, *replies])

    gone = played(story())

    assert most_within(1, gone) <= 27
    assert gone[-1] == pytest.approx(119 * SPACING, abs=0.1)


def test_a_crowd_of_replies_runs_ahead_a_little_and_is_spaced_from_there():
    gone = played(moments(Pace(25), [lane(person, REPLY) for person in range(1, 101)]))

    assert [moment for moment in gone if moment < A_BIT] == [0.0] * 5
    assert most_within(1, gone) <= 30
