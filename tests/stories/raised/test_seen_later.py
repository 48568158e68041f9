"""What was raised and is over, reopened, gone up or not theirs: what becomes of saying that one has seen it."""

import pytest

from domain.people import Role
from sandbox.people import Account
from sandbox.stage import Stage
from storage import people
from tests.stories.builders import (
    DAY,
    appointed,
    column,
    complains,
    explains,
    heard,
    labels,
    last,
    rows,
    taps,
    toast,
    writes,
)

WORDS = "My hand is burnt."
SEEN = "eye:1"


@pytest.fixture
async def maria(play: Stage, manager: Account) -> Account:
    return await appointed(play, 904, "Maria", Role.MANAGER)


@pytest.fixture
async def number(play: Stage, emma: Account, agent: Account, maria: Account) -> str:
    return await complains(play, emma, WORDS)


async def test_after_closing_it_can_still_be_read_but_no_answer_is_owed(
    play: Stage, emma: Account, agent: Account, manager: Account, maria: Account, number: str
):
    await explains(play, agent)
    await taps(play, emma, "Convinced", "Yes, it's settled")

    await taps(play, manager, "Seen")
    assert "Seen by Mina (today, 12:00)\nState: Closed: agreed" in last(manager)
    assert labels(manager) == ["See the card"]
    maria.forges("sto:1", maria.last.id)
    await play.settle()

    assert toast(maria) == "Thank you. No answer is owed on it now."
    assert "Seen by Mina (today, 12:00), Maria (today, 12:00)" in last(maria)
    assert await column(play, "select state from matters") == ["closed_agreed"]


async def test_with_the_role_the_button_is_lost(play: Stage, manager: Account, owner: Account, number: str):
    before = await column(play, "select count(*) from events")
    async with play.house.works.open() as work:
        mina = await people.by_telegram_id(work.tx, manager.id)
        assert mina is not None
        await people.set_role(work.tx, mina.id, None, now=work.now)

    manager.forges(SEEN, manager.last.id)
    await play.settle()

    assert toast(manager) == "This button doesn't work for you."
    assert await column(play, "select count(*) from events") == before


async def test_strangers_and_made_up_numbers_change_nothing(
    play: Stage, emma: Account, agent: Account, manager: Account, number: str
):
    before = await column(play, "select count(*) from events")

    for who, data in ((emma, SEEN), (agent, SEEN), (manager, "eye:999")):
        who.forges(data, who.last.id)
        await play.settle()

        assert toast(who) == "This button doesn't work for you."
    assert await column(play, "select count(*) from events") == before


async def test_whoever_is_forgotten_is_so_in_what_was_raised(play: Stage, emma: Account, manager: Account, number: str):
    raised = manager.last.id
    await writes(play, emma, "/forget")
    await taps(play, emma, "Yes, forget me")

    manager.forges(SEEN, raised)
    await play.settle()

    assert WORDS not in heard(manager)
    assert await column(play, "select count(*) from events where kind = 'read'") == [0]
    await play.pass_time(3 * DAY)
    assert WORDS not in heard(manager)


async def test_reopened_it_is_raised_anew_and_seen_anew(
    play: Stage, emma: Account, agent: Account, manager: Account, number: str
):
    await taps(play, manager, "Seen")
    await explains(play, agent)
    await taps(play, emma, "Convinced", "Yes, it's settled")
    await play.pass_time(DAY)
    said = len(manager.says)

    await taps(play, emma, "Reopen")

    assert len(manager.says) == said + 1
    assert WORDS in last(manager)
    assert "Seen by" not in last(manager)
    await taps(play, manager, "Seen")
    assert "Seen by Mina (today, 12:00)" in last(manager)
    assert await rows(play, "select cycle from raised where seen_at is not null order by id") == [
        {"cycle": 1},
        {"cycle": 2},
    ]


async def test_gone_up_to_the_owner_it_is_not_seen_by_a_manager(
    play: Stage, emma: Account, manager: Account, owner: Account, number: str
):
    await explains(play, manager)
    await taps(play, emma, "Not convinced")
    assert labels(owner)[:2] == ["دیدم", "پیگیر می‌شوم"]

    manager.forges(SEEN, manager.last.id)
    await play.settle()
    assert await column(play, "select seen_at from raised where role = 'owner'") == [None]
    await taps(play, owner, "دیدم")

    assert "دیده شد: Mina (امروز، ساعت ۱۲)، نسرین (امروز، ساعت ۱۲)" in last(owner)
    assert await column(play, "select seen_at from raised where seen_at is null") == []


async def test_where_there_are_no_agents_the_notice_itself_is_seen(play: Stage, emma: Account, owner: Account):
    await complains(play, emma, WORDS)
    assert labels(owner)[0] == "دیدم"

    await taps(play, owner, "دیدم")

    assert "دیده شد: نسرین (امروز، ساعت ۱۲)" in last(owner)
    assert "دیدم" not in labels(owner)
    said = len(owner.says)
    await play.pass_time(DAY)
    assert len(owner.says) == said
