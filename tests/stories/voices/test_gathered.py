"""Many thanks at once: they come to staff as a list, behind which no complaint has to wait."""

import re

from sandbox.people import Account
from sandbox.stage import Stage
from scheduler import jobs
from tests.stories.builders import column, heard, labels, last, plain, taps, writes
from tests.stories.voices.piles import all_at_once, taken_in, thank


async def test_many_thanks_come_as_lists_of_ten_and_each_opens(play: Stage, happy: list[Account], owner: Account):
    before = len(owner.says)

    async with all_at_once(play):
        thank(happy)

    ten, four = (plain(text) for text in owner.says[before:])
    assert ten.startswith("تشکرها و یادداشت‌های تازه\n• ")
    assert re.search(r"تشکر، Emma (\d+)، نمره‌ی ۱۰\nReason 10\d\d, told well\.\n", ten)
    assert [text.count("told well") for text in (ten, four)] == [10, 4]
    assert len(labels(owner, 2)) == 10
    assert len(labels(owner)) == 4

    await taps(play, owner, labels(owner)[-1])

    assert last(owner).count("told well") == 1
    assert await column(play, "select count(*) from outbox where sent_at is null") == [0]


async def test_a_complaint_comes_before_the_list(
    play: Stage,
    happy: list[Account],
    owner: Account,
    agent: Account,
    newcomer: Account,
):
    newcomer.starts()
    await writes(play, newcomer, "/complain", "The kettle arrived broken.")
    await taps(play, newcomer, "That's all")
    before = len(agent.says)
    async with all_at_once(play):
        thank(happy)
        newcomer.taps("You propose")

    kinds = [plain(text).split(" ", 1)[0] for text in agent.says[before:]]
    assert kinds.index("Complaint") < kinds.index("New")


async def test_a_few_come_one_by_one(play: Stage, happy: list[Account], owner: Account):
    before = len(owner.says)

    async with all_at_once(play):
        thank(happy[:4])

    assert len(owner.says) == before + 4


async def test_whoever_is_forgotten_leaves_the_list(play: Stage, happy: list[Account], owner: Account):
    async with all_at_once(play):
        thank(happy)
    leaving = next(one for one in happy if f"Reason {one.id}" in last(owner))

    await writes(play, leaving, "/forget")
    await taps(play, leaving, "Yes, forget me")

    assert [f"Reason {one.id}" in last(owner) for one in happy].count(True) == 3
    assert "مشتری خواست فراموشش کنیم" in last(owner)
    assert f"Reason {leaving.id}" not in heard(owner)


async def test_the_list_is_not_sent_twice_by_the_sweep(play: Stage, happy: list[Account], owner: Account):
    before = len(owner.says)
    async with all_at_once(play):
        thank(happy)
        await taken_in(play)
    for _ in range(3):
        await jobs.sweep_outbox(play.house.works)
    await jobs.sweep_outbox(play.house.works)
    await play.settle()

    assert len(owner.says) == before + 2


async def test_more_words_to_thanks_of_the_list_bring_their_notice(play: Stage, happy: list[Account], owner: Account):
    async with all_at_once(play):
        thank(happy)
    before = len(owner.says)

    await writes(play, happy[-1], "And the tea was good.")

    assert "And the tea was good." in heard(owner, before)


async def test_what_stood_in_a_list_does_not_come_once_more(play: Stage, happy: list[Account], agent: Account):
    async with all_at_once(play):
        thank(happy)
    before = len(agent.says)

    await writes(play, agent, "/start")

    assert "told well" not in heard(agent, before)


async def test_whom_no_list_reached_has_its_thanks_on_coming_back(play: Stage, happy: list[Account], agent: Account):
    async with all_at_once(play):
        thank(happy)
        await taken_in(play)
        agent.blocks()
    before = len(agent.says)

    agent.starts()
    await play.settle()

    assert all(f"Reason {one.id}" in heard(agent, before) for one in happy)


async def test_a_score_of_the_list_that_sinks_is_heard_of(play: Stage, happy: list[Account], owner: Account):
    async with all_at_once(play):
        thank(happy)
    before = len(owner.says)

    await taps(play, happy[-1], "Change score")
    await taps(play, happy[-1], "3")

    (notice,) = owner.says[before:]
    assert f"Reason {happy[-1].id}" in notice
    assert plain(notice).startswith("نمره\u200cی ۳ از Emma")
