"""Thanks that pile up while a run ends or two run side by side: each is read once, in a list or alone."""

import asyncio
import re
from collections import Counter

import pytest

from domain.messages import GATHERED
from domain.people import Role
from sandbox.people import Account
from sandbox.stage import OWNER, Stage, stage
from scheduler import jobs
from tests.conftest import NOON, arrives
from tests.stories.builders import appointed, column, plain
from tests.stories.voices.piles import MANY, all_at_once, are_happy, taken_in, thank

ONCE = dict.fromkeys((f"Reason {1000 + number}, told well." for number in range(MANY)), 1)


async def has_staff(play: Stage) -> Account:
    await arrives(play, OWNER, "نسرین", "fa")
    return await appointed(play, 901, "Reza", Role.AGENT)


def read(account: Account) -> Counter[str]:
    """The reasons that stand in their chat, each as often as it was said."""
    return Counter(reason for text in account.says for reason in re.findall(r"Reason \d+, told well\.", plain(text)))


async def test_lists_that_a_run_had_no_time_to_send_are_sent_by_the_next(database_url, monkeypatch):
    async with stage(database_url, start=NOON) as play:
        agent = await has_staff(play)
        happy = await are_happy(play)
        send_soon = play.house.messenger.send_soon
        monkeypatch.setattr(
            play.house.messenger,
            "send_soon",
            lambda said, toast=None: send_soon([one for one in said if one.message != GATHERED], toast),
        )
        async with all_at_once(play):
            thank(happy)
        assert read(agent) == {}
        assert await column(play, "select count(*) from outbox where failure = 'gathered'") == [MANY]

    async with stage(database_url, start=NOON, telegram=play.telegram, clock=play.clock) as again:
        await jobs.sweep_outbox(again.house.works)
        await again.settle()

        assert read(agent) == ONCE
        assert len([one for one in agent.says if "New thanks and notes" in one]) == 2
        assert await column(again, "select count(*) from outbox where sent_at is null") == [0]


@pytest.mark.parametrize("engine", ["postgres"])
async def test_two_bots_tell_each_of_them_once(database_url, engine):
    async with (
        stage(database_url, start=NOON) as one,
        stage(database_url, start=NOON, telegram=one.telegram, clock=one.clock) as other,
    ):
        agent = await has_staff(one)
        happy = await are_happy(one)

        async with all_at_once(one), all_at_once(other):
            for half, play in ((happy[::2], one), (happy[1::2], other)):
                thank(half)
                await taken_in(play)
            for play in (one, other):
                await asyncio.gather(*(jobs.sweep_outbox(each.house.works) for each in (play, other)))
        for play in (one, other):
            await play.settle()

        assert read(agent) == ONCE
        assert await column(one, "select count(*) from outbox where sent_at is null") == [0]
