"""What no manager has seen for a day reaches the owners, once, in the customer's words."""

from collections.abc import AsyncIterator

import pytest

from domain.people import Role
from sandbox.people import Account
from sandbox.stage import OWNER, Stage, stage
from tests.conftest import NOON, arrives
from tests.judge import ensure_flawless
from tests.stories.builders import (
    DAY,
    HOUR,
    appointed,
    column,
    complains,
    explains,
    heard,
    labels,
    last,
    plain,
    taps,
    writes,
)

WORDS = "My hand is burnt."


async def test_owners_get_it_once_with_the_same_buttons(
    play: Stage, emma: Account, agent: Account, manager: Account, owner: Account
):
    number = await complains(play, emma, WORDS)
    await play.pass_time(DAY - HOUR)
    said = len(owner.says)

    await play.pass_time(HOUR)

    assert last(owner).splitlines() == [
        "این را دیروز، ساعت ۱۲ به مدیران گفتیم و هنوز هیچ‌کدام نگفته که دیده است.",
        "فوری: شاید کسی در خطر باشد",
        f"شکایت {number} از Emma، از زبان خودش:",
        WORDS,
        "این را دوباره یادآوری نمی‌کنیم.",
    ]
    assert labels(owner)[:2] == ["دیدم", "پیگیر می‌شوم"]
    await taps(play, agent, "Take it")
    await explains(play, agent)
    await play.pass_time(DAY)
    assert len(owner.says) == said + 1
    await taps(play, owner, "دیدم")
    assert "Seen by نسرین" in heard(manager)
    assert await column(play, "select kind from events where kind in ('unseen', 'read') order by id") == [
        "unseen",
        "read",
    ]


async def test_what_was_seen_in_time_stays_with_the_managers(
    play: Stage, emma: Account, agent: Account, manager: Account, owner: Account
):
    await complains(play, emma, WORDS)
    said = len(owner.says)
    await taps(play, manager, "Seen")

    await play.pass_time(2 * DAY - HOUR)

    assert len(owner.says) == said


async def test_what_was_settled_meanwhile_goes_no_further(
    play: Stage, emma: Account, agent: Account, manager: Account, owner: Account
):
    await complains(play, emma, WORDS)
    await explains(play, agent)
    await taps(play, emma, "Convinced", "Yes, it's settled")
    said = len(owner.says)

    await play.pass_time(3 * DAY)

    assert len(owner.says) == said


async def test_an_owner_who_has_not_seen_it_is_reminded_once(play: Stage, emma: Account, agent: Account):
    olga = await appointed(play, 905, "Olga", Role.OWNER)
    await complains(play, emma, WORDS)
    assert labels(olga)[:2] == ["Seen", "I'll act"]
    await explains(play, agent)
    said = len(olga.says)

    await play.pass_time(2 * DAY - HOUR)

    assert len(olga.says) == said + 1
    assert last(olga).startswith(
        "You were told of this (yesterday, 12:00), and nobody has said that they have seen it."
    )
    assert last(olga).endswith("No reminder of this follows.\nState: Explained, waiting for a view")
    assert WORDS in last(olga)


async def test_raised_again_it_waits_anew(play: Stage, emma: Account, agent: Account, manager: Account, owner: Account):
    await complains(play, emma, WORDS)
    await explains(play, agent)
    await play.pass_time(DAY - HOUR)
    await taps(play, emma, "Not convinced")
    said = len(owner.says)

    await play.pass_time(DAY - HOUR)
    assert len(owner.says) == said
    await play.pass_time(HOUR)

    assert len(owner.says) == said + 1
    assert "این را دیروز، ساعت ۱۱ به مدیران گفتیم" in last(owner)


@pytest.fixture
async def night_shop(database_url: str) -> AsyncIterator[Stage]:
    """A shop whose staff rest from eleven in the morning to four."""
    async with stage(database_url, start=NOON, staff_quiet_hours="11:00-16:00", quiet_hours="") as raised:
        yield raised
        await raised.settle()
        ensure_flawless(raised.telegram)


async def test_nobody_is_woken_by_it(night_shop: Stage):
    owner, emma = await arrives(night_shop, OWNER, "Nasrin", "en"), await arrives(night_shop, 102, "Emma", "en")
    await appointed(night_shop, 901, "Reza", Role.AGENT)
    mina = await appointed(night_shop, 902, "Mina", Role.MANAGER)
    await complains(night_shop, emma, WORDS)
    assert not mina.last.silent
    said = len(owner.says)

    await night_shop.pass_time(DAY + 3 * HOUR)
    assert len(owner.says) == said
    await night_shop.pass_time(HOUR)

    assert len(owner.says) == said + 1


async def test_how_long_it_took_is_in_the_summary(
    play: Stage, emma: Account, agent: Account, manager: Account, owner: Account
):
    await complains(play, emma, WORDS)
    await writes(play, owner, "/summary 2")
    assert "به گوش مدیران رساندیم: ۱، دیده شد: ۰" in last(owner)
    await play.pass_time(3 * HOUR)
    await taps(play, manager, "Seen")

    await writes(play, manager, "/summary 2")
    assert "Raised with managers: 1, seen: 1, the slowest within 3 hours of the customer's words" in last(manager)
    await play.pass_time(HOUR)
    for hours in (0, 1, 2, 3):
        await complains(play, emma, f"{WORDS} {hours}")
        await play.pass_time(hours * HOUR)
        await taps(play, manager, "Seen")
    await complains(play, emma, "It caught fire.")

    await writes(play, manager, "/summary 2")

    told = "From the customer's words to a manager's eye: half within 2 hours, 9 of 10 within 3 hours (5 of 6 seen)"
    assert told in plain(manager.says[-2])  # A picture follows.
