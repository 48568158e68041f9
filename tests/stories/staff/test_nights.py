"""Staff sleep, too: reminders wait for the morning, all else is silent, and no date of a customer's moves."""

from collections.abc import AsyncIterator

import pytest

from domain.people import Role
from sandbox.people import Account
from sandbox.stage import OWNER, Stage, stage
from tests.conftest import NOON, arrives
from tests.judge import ensure_flawless
from tests.stories.builders import HOUR, appointed, column, complains, heard, last, taps, writes


@pytest.fixture
async def night_shop(database_url: str) -> AsyncIterator[Stage]:
    """A shop whose staff rest from six in the evening to ten, and whose customers have no quiet hours."""
    async with stage(database_url, start=NOON, staff_quiet_hours="18:00-10:00", quiet_hours="") as raised:
        yield raised
        await raised.settle()
        ensure_flawless(raised.telegram)


async def staff_and_customer(play: Stage) -> tuple[Account, Account]:
    await arrives(play, OWNER, "نسرین", "fa")
    return await appointed(play, 901, "Reza", Role.AGENT), await arrives(play, 102, "Emma", "en")


async def test_a_reminder_waits_until_staff_are_up_and_the_date_stays(night_shop: Stage):
    agent, emma = await staff_and_customer(night_shop)
    await night_shop.pass_time(8 * HOUR)
    number = await complains(night_shop, emma, "It leaks.")
    due = await column(night_shop, "select due_at from matters")

    await night_shop.pass_time(48 * HOUR + 13 * HOUR)
    assert "The customer is waiting." not in heard(agent)

    await night_shop.pass_time(HOUR)
    assert last(agent).startswith(f"The answer to {number} (Emma) was due yesterday, 20:00.")
    assert await column(night_shop, "select due_at from matters") == due


async def test_words_and_pictures_reach_staff_at_night_without_a_sound(night_shop: Stage):
    agent, emma = await staff_and_customer(night_shop)
    number = await complains(night_shop, emma, "It leaks.")
    assert not agent.last.silent
    await writes(night_shop, emma, "By day")
    assert not agent.last.silent
    await night_shop.pass_time(6 * HOUR)
    heard_so_far = len(agent.chat)

    await writes(night_shop, emma, "By night")
    emma.sends_photo("A picture")
    await night_shop.settle()

    by_night = agent.chat[heard_so_far:]
    assert number in heard(agent)
    assert "By night" in by_night[0].text
    assert by_night[-1].photo is not None
    assert all(message.silent for message in by_night)
    assert not emma.last.silent


async def test_without_quiet_hours_staff_are_reminded_at_night(database_url: str):
    async with stage(database_url, start=NOON, staff_quiet_hours="") as play:
        agent, emma = await staff_and_customer(play)
        await play.pass_time(8 * HOUR)
        await complains(play, emma, "It leaks.")

        await play.pass_time(48 * HOUR)

        assert last(agent).endswith("The customer is waiting.")
        assert not agent.last.silent


async def test_the_usual_night_ends_at_nine(play: Stage, emma: Account, agent: Account):
    await play.pass_time(10 * HOUR)
    await complains(play, emma, "It leaks.")

    await play.pass_time(48 * HOUR + 10 * HOUR)
    assert "The customer is waiting." not in heard(agent)

    await play.pass_time(HOUR)
    assert "The customer is waiting." in heard(agent)
    await taps(play, agent, "I'll act")
    assert await column(play, "select count(*) from events where kind = 'overdue'") == [1]
