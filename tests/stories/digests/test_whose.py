"""Who sets whose digest, and that neither a restart nor a standstill brings one twice."""

from functools import partial

from sandbox.clock import Clock
from sandbox.people import Account
from sandbox.stage import OWNER, TOKEN, Stage, stage
from sandbox.telegram import Telegram
from tests.conftest import NOON, arrives
from tests.stories.builders import DAY, HOUR, column, labels, last, taps, toast, writes
from tests.stories.digests.test_digests import digests


async def test_owners_set_it_for_others_and_nobody_else_does(
    play: Stage, owner: Account, agent: Account, manager: Account
):
    await writes(play, owner, "/digest")
    assert labels(owner) == ["نسرین", "Mina"]
    await taps(play, owner, "Mina", "هر روز")
    assert last(owner).startswith("خلاصه برای Mina: هر روزِ کاری\nبعدی: ")
    assert last(manager).startswith("نسرین has set your digest: each open day, the next one ")
    await taps(play, owner, "خلاصه‌ی همه")
    assert "• Mina: هر روزِ کاری" in last(owner)
    people = dict(
        zip(("owner", "agent", "manager"), await column(play, "select id from people order by id"), strict=False)
    )
    manager.forges(f"dgr:{people['owner']}:daily", manager.last.id)
    await play.settle()
    assert toast(manager) == "Only owners set the digests of others; your own: /digest"
    owner.forges(f"dgr:{people['agent']}:daily", owner.last.id)
    await play.settle()
    assert toast(owner) == "Reza مدیر نیست؛ خلاصه برای مدیرها و صاحب فروشگاه است."
    for data in ("dgs:1:seen", "dgr:1:hourly", "dgh:1:10", "dgl:0"):
        manager.forges(data, manager.last.id)
        await play.settle()
        assert toast(manager) in ("This digest went to somebody else.", "This button doesn't work for you."), data
    await writes(play, agent, "/digest")
    assert last(agent) == "We don't know this command. What can be done: /help"


async def test_what_is_chosen_already_is_said_to_be_so(play: Stage, owner: Account, manager: Account):
    await writes(play, owner, "/digest")
    await taps(play, owner, "Mina", "هر هفته", "هر هفته ✓")
    assert toast(owner) == "پیش‌تر ثبت شده بود."

    await writes(play, manager, "/digest")
    await taps(play, manager, "At 09:00 ✓")

    assert toast(manager) == "It was saved before."
    assert labels(manager).count("At 09:00 ✓") == 1


async def test_a_restart_and_a_standstill_say_nothing_twice(database_url: str):
    clock = Clock(NOON)
    telegram = Telegram(clock, token=TOKEN)
    run = partial(stage, database_url, start=NOON, telegram=telegram, clock=clock)
    async with run() as first:
        owner = await arrives(first, OWNER, "Sara", "en")
        await writes(first, owner, "/digest")
        await taps(first, owner, "Sara", "Daily")
        await first.pass_time(DAY)
        assert len(digests(owner)) == 1
    async with run() as second:
        await second.pass_time(2 * HOUR)
        assert len(digests(owner)) == 1
    clock.move(9 * DAY + 10 * HOUR)  # To the night before a Wednesday.
    async with run() as third:
        await third.pass_time(HOUR)
        assert len(digests(owner)) == 1
        await third.pass_time(12 * HOUR)

        assert len(digests(owner)) == 2
        assert digests(owner)[-1].startswith("Digest · 1 December\n")
