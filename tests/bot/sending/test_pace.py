"""Whose turn it is, to the second: strictly spaced, replies first, and slowly back after a pause."""

import asyncio
from collections.abc import Sequence
from itertools import pairwise

import pytest

from bot.sending.lane import Lane
from bot.sending.pace import METERS_KEPT, SPARE, Pace
from domain.messages import Intent, Said, Urgency
from domain.people import PersonId
from tests.bot.virtual import played

REPLY, NOTICE, CAMPAIGN = Urgency
A_BIT = 1e-3
SPACING = 1 / (25 * (1 - SPARE))


def said(urgency: Urgency, person: int | None = 1) -> Said:
    return Said(Intent.SEND, "start.help", {}, PersonId(person) if person else None, -1, urgency=urgency)


def lane(person: int | None = 1, urgency: Urgency = NOTICE) -> Lane:
    return Lane(person, said(urgency, person))


async def moments(pace: Pace, lanes: Sequence[Lane], each: int = 1) -> list[float]:
    """When each of so many messages to each of these chats goes, all wanting to go at once."""
    gone: list[float] = []

    async def send(one: Lane) -> None:
        for _ in range(each):
            await pace.turn(one)
            gone.append(asyncio.get_running_loop().time())

    await asyncio.gather(*(send(one) for one in lanes))
    return sorted(gone)


def most_within(seconds: float, gone: list[float]) -> int:
    return max(sum(1 for other in gone if start <= other < start + seconds - A_BIT) for start in gone)


def test_a_campaign_fills_its_pace_and_never_goes_beyond_it():
    gone = played(moments(Pace(25), [lane(person, CAMPAIGN) for person in range(1, 1601)]))

    in_a_minute = [moment for moment in gone if moment < 60]
    assert len(in_a_minute) >= 0.95 * 25 * 60
    assert all(later - earlier > SPACING - A_BIT for earlier, later in pairwise(gone))


def test_who_is_woken_late_again_and_again_slows_the_campaign_down_by_little():
    async def story() -> float:
        pace = Pace(25)
        chats = [lane(person, CAMPAIGN) for person in range(1, 251)]
        sending = asyncio.create_task(moments(pace, chats))
        while not sending.done():  # Something else keeps the loop busy for 9 ms again and again.
            await asyncio.sleep(0.0301)
            asyncio.get_running_loop()._leaping.now += 0.009
        return sending.result()[-1]

    assert played(story()) < 250 / 25 * 1.05


def test_after_a_stop_of_the_whole_program_nothing_is_made_up_for_in_a_burst():
    async def story() -> list[float]:
        pace = Pace(25)
        sending = asyncio.create_task(moments(pace, [lane(person, CAMPAIGN) for person in range(1, 101)]))
        await asyncio.sleep(1)
        asyncio.get_running_loop()._leaping.now += 2
        return await sending

    gone = played(story())

    assert most_within(1, gone) <= 26


def waited(urgency: Urgency, behind: Urgency) -> float:
    """How long it takes whoever comes while a crowd is waiting."""

    async def story() -> float:
        pace = Pace(25)
        crowd = asyncio.create_task(moments(pace, [lane(person, behind) for person in range(2, 500)]))
        await asyncio.sleep(3.01)
        asked_at = asyncio.get_running_loop().time()
        await pace.turn(lane(1, urgency))
        taken = asyncio.get_running_loop().time() - asked_at
        crowd.cancel()
        return taken

    return played(story())


@pytest.mark.parametrize("behind", [CAMPAIGN, NOTICE])
def test_a_reply_waits_for_nobody_who_can_wait(behind: Urgency):
    assert waited(REPLY, behind) == 0


def test_a_notice_goes_before_any_campaign():
    assert 0 < waited(NOTICE, CAMPAIGN) <= SPACING


def test_one_chat_hears_one_message_a_second():
    gone = played(moments(Pace(25), [lane()], each=5))

    assert gone == pytest.approx([0, 1, 2, 3, 4], abs=A_BIT)


def test_the_answers_to_one_tap_come_together():
    gone = played(moments(Pace(25), [lane(1, REPLY)], each=8))

    assert gone == pytest.approx([0, 0, 0, 0, 0, 1, 2, 3], abs=A_BIT)


def test_a_group_hears_twenty_a_minute_at_most():
    gone = played(moments(Pace(25), [lane(None, REPLY)], each=100))

    assert most_within(60, gone) == 20
    assert gone[-1] < 60 * 100 / 18


def test_what_waits_before_a_reply_hurries_with_it():
    async def story() -> float:
        pace = Pace(25)
        chat = lane(1, CAMPAIGN)
        crowd = asyncio.create_task(moments(pace, [lane(person, CAMPAIGN) for person in range(2, 500)]))
        await asyncio.sleep(1)
        waiting = asyncio.create_task(moments(pace, [chat]))
        await asyncio.sleep(1)
        assert chat.put(said(REPLY))
        pace.hurry(chat)
        (gone_at,) = await waiting
        crowd.cancel()
        return gone_at

    assert played(story()) == pytest.approx(2, abs=0.05)


def test_what_rests_for_its_chat_hurries_too():
    async def story() -> list[float]:
        pace = Pace(25)
        chat = lane()
        sending = asyncio.create_task(moments(pace, [chat], each=3))
        await asyncio.sleep(0.5)
        chat.put(said(REPLY))
        pace.hurry(chat)
        return await sending

    assert played(story()) == pytest.approx([0, 0.5, 0.5], abs=A_BIT)


def test_once_its_reply_is_gone_what_follows_in_a_chat_can_wait_again():
    chat = lane(1, REPLY)
    for urgency in (CAMPAIGN, NOTICE, CAMPAIGN):
        chat.put(said(urgency))

    urgencies = []
    for _ in range(3):
        chat.shift()
        urgencies.append(chat.urgency)

    assert urgencies == [NOTICE, NOTICE, CAMPAIGN]


def test_whoever_is_cancelled_in_the_queue_takes_no_turn():
    async def story() -> list[float]:
        pace = Pace(1)
        await pace.turn(lane())
        gone = asyncio.create_task(pace.turn(lane(2)))
        await asyncio.sleep(0)
        gone.cancel()
        return await moments(pace, [lane(3)])

    assert played(story()) == pytest.approx([25 * SPACING], abs=A_BIT)


def test_a_million_chats_leave_no_million_meters_behind():
    async def story() -> int:
        pace = Pace(25)
        for person in range(1, 3 * METERS_KEPT):
            await pace.turn(lane(person, CAMPAIGN))
        return len(pace._meters)

    assert played(story()) <= METERS_KEPT


def test_without_a_rate_nobody_waits():
    gone = played(moments(Pace(0), [lane(), lane(2, CAMPAIGN), lane(None)], each=100))

    assert gone[-1] == 0
