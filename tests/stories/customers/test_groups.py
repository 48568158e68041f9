"""In a group that isn't registered the bot says one sentence and leaves."""

import pytest

from sandbox.errors import ConnectionLost
from sandbox.faults import Fault
from sandbox.people import Account
from sandbox.stage import Stage
from scheduler import jobs
from tests.stories.builders import MINUTE, column, plain

SENTENCE = "با آدم‌ها تک‌به‌تک حرف می‌زنم و در گروه کار نمی‌کنم؛ در گفت‌وگوی خصوصی برایم بنویسید. حالا از گروه می‌روم."


@pytest.mark.parametrize("number", [-5000, -(10**12) - 7], ids=["group", "supergroup"])
async def test_it_says_one_sentence_and_leaves(play: Stage, emma: Account, number: int):
    group = play.telegram.group(number, "Friends")

    emma.adds_bot_to(group)
    await play.settle()

    assert [plain(text) for text in group.says] == [SENTENCE]
    assert len(play.telegram.called("leaveChat")) == 1
    assert not emma.says[1:]


async def test_brought_back_it_leaves_again(play: Stage, emma: Account):
    group = play.telegram.group(-5000, "Friends")
    emma.adds_bot_to(group)
    await play.settle()
    play.clock.move(play.house.works.policy.escalation_after)

    emma.adds_bot_to(group)
    await play.settle()

    assert len(group.says) == 2
    assert len(play.telegram.called("leaveChat")) == 2


async def test_brought_back_at_once_it_does_not_stay(play: Stage, emma: Account):
    group = play.telegram.group(-5000, "Friends")
    emma.adds_bot_to(group)
    await play.settle()
    play.clock.move(2 * MINUTE)

    emma.adds_bot_to(group)
    await play.settle()

    assert [plain(text) for text in group.says] == [SENTENCE] * 2
    assert len(play.telegram.called("leaveChat")) == 2


async def test_while_it_cannot_go_it_says_so_once(play: Stage, emma: Account):
    group = play.telegram.group(-5000, "Friends")
    play.telegram.faults.append(Fault(ConnectionLost(), "sendMessage", times=10**6))
    emma.adds_bot_to(group)
    await play.take_in()
    await play.house.intake.settle()
    play.clock.move(20 * MINUTE)
    emma.writes_in(group, "/start")
    await play.take_in()
    await play.house.intake.settle()

    play.telegram.faults.clear()
    await jobs.sweep_outbox(play.house.works)
    await play.settle()

    assert [plain(text) for text in group.says] == [SENTENCE]
    assert await column(play, "select count(*) from outbox where intent = 'leave'") == [1]


async def test_nothing_that_is_written_in_a_group_is_kept(play: Stage, emma: Account, owner: Account):
    group = play.telegram.group(-5000, "Friends")
    emma.adds_bot_to(group)
    for text in ("/complain", "/nps", "@seda_sandbox_bot my kettle leaks"):
        emma.writes_in(group, text)
        owner.writes_in(group, text)
    await play.settle()

    assert len(group.says) == 1
    assert await column(play, "select count(*) from words") == [0]
    assert await column(play, "select count(*) from matters") == [0]


async def test_thrown_out_it_says_nothing(play: Stage, emma: Account):
    group = play.telegram.group(-5000, "Friends")
    emma.adds_bot_to(group)
    await play.settle()
    said = len(play.telegram.called("sendMessage"))

    emma.writes_in(group, "/start")
    await play.settle()

    assert len(play.telegram.called("sendMessage")) == said


async def test_from_a_channel_it_goes_without_a_word_to_those_who_read_it(play: Stage, emma: Account):
    group = play.telegram.group(-(10**12) - 7, "News")
    emma.adds_bot_to(group)
    for update in play.telegram.updates:
        for kind in update.keys() - {"update_id"}:
            update[kind]["chat"]["type"] = "channel"
    await play.settle()

    assert group.says == []
    assert len(play.telegram.called("leaveChat")) == 1
