"""Many thanks at once: they come to staff as a list, behind which no complaint has to wait."""

import re

import pytest

from sandbox.errors import ApiError
from sandbox.faults import Fault
from sandbox.people import Account
from sandbox.stage import Stage
from scheduler import jobs
from tests.bot.waiting import until
from tests.stories.builders import DAY, column, heard, labels, last, plain, taps, writes

PAUSE = ApiError(429, "Too Many Requests: retry after 0.2", {"retry_after": 0.2})
MANY = 14


@pytest.fixture
async def happy(play: Stage) -> list[Account]:
    """So many who have given a 10 and are asked what we did well."""
    came = [play.telegram.account(1000 + number, f"Emma {number}", "en") for number in range(MANY)]
    for account in came:
        account.starts()
    await play.settle()
    for account in came:
        await play.sell(account.id, "kettle")
    await play.pass_time(DAY)
    for account in came:
        account.taps("10")
    await play.settle()
    return came


async def thank_at_once(play: Stage, happy: list[Account], reader: Account) -> None:
    """While Telegram wants a pause in the reader's chat; the first notice is on its way by then."""
    play.telegram.faults.append(Fault(PAUSE, "sendMessage", reader.id))
    for account in happy:
        account.writes(f"Reason {account.id}, told well.")
    await play.take_in()
    await play.house.intake.settle()
    await until(lambda: not play.telegram.faults)


async def test_many_thanks_come_as_lists_of_ten_and_each_opens(play: Stage, happy: list[Account], owner: Account):
    before = len(owner.says)

    await thank_at_once(play, happy, owner)
    await play.settle()

    first, ten, three = (plain(text) for text in owner.says[before:])
    assert ten.startswith("تشکرها و یادداشت‌های تازه\n• ")
    assert re.search(r"تشکر، Emma (\d+)، نمره‌ی ۱۰\nReason 10\d\d, told well\.\n", ten)
    assert [text.count("told well") for text in (first, ten, three)] == [1, 10, 3]
    assert len(labels(owner, 2)) == 10
    assert len(labels(owner)) == 3

    await taps(play, owner, labels(owner)[-1])

    assert last(owner).count("told well") == 1
    assert await column(play, "select count(*) from outbox where sent_at is null") == [0]


async def test_a_complaint_comes_before_the_list(
    play: Stage, happy: list[Account], owner: Account, agent: Account, newcomer: Account
):
    newcomer.starts()
    await writes(play, newcomer, "/complain", "The kettle arrived broken.")
    await taps(play, newcomer, "That's all")
    before = len(agent.says)
    await thank_at_once(play, happy, agent)
    newcomer.taps("You propose")
    await play.settle()

    kinds = [plain(text).split(" ", 1)[0] for text in agent.says[before:]]
    assert kinds.index("Complaint") < kinds.index("New")


async def test_a_few_come_one_by_one(play: Stage, happy: list[Account], owner: Account):
    before = len(owner.says)

    await thank_at_once(play, happy[:5], owner)
    await play.settle()

    assert len(owner.says) == before + 5


async def test_whoever_is_forgotten_leaves_the_list(play: Stage, happy: list[Account], owner: Account):
    await thank_at_once(play, happy, owner)
    await play.settle()
    leaving = next(one for one in happy if f"Reason {one.id}" in last(owner))

    await writes(play, leaving, "/forget")
    await taps(play, leaving, "Yes, forget me")

    assert [f"Reason {one.id}" in last(owner) for one in happy].count(True) == 2
    assert "مشتری خواست فراموشش کنیم" in last(owner)
    assert f"Reason {leaving.id}" not in heard(owner)


async def test_the_list_is_not_sent_twice_by_the_sweep(play: Stage, happy: list[Account], owner: Account):
    before = len(owner.says)
    await thank_at_once(play, happy, owner)
    for _ in range(3):
        await jobs.sweep_outbox(play.house.works)
    await play.settle()
    await jobs.sweep_outbox(play.house.works)
    await play.settle()

    assert len(owner.says) == before + 3


async def test_more_words_to_thanks_of_the_list_bring_their_notice(play: Stage, happy: list[Account], owner: Account):
    await thank_at_once(play, happy, owner)
    await play.settle()
    before = len(owner.says)

    await writes(play, happy[-1], "And the tea was good.")

    assert "And the tea was good." in heard(owner, before)
