"""A group that has become a supergroup has another number, and what is said to it goes there."""

import pytest

from sandbox.chats import Footing
from sandbox.errors import ApiError, bad_request, forbidden
from sandbox.faults import Fault
from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import column, rows

pytestmark = pytest.mark.usefixtures("impatient")
OLD, NEW = -77, -1_000_000_000_077
MOVED = ApiError(400, "Bad Request: group chat was upgraded to a supergroup chat", {"migrate_to_chat_id": NEW})


async def test_what_is_said_to_a_group_that_has_moved_arrives_there(play: Stage):
    group, moved = play.telegram.group(OLD, "Friends"), play.telegram.group(NEW, "Friends")
    moved.own.standing = Footing.MEMBER  # Whoever was in the group is in the supergroup.
    play.telegram.faults.append(Fault(MOVED, chat_id=OLD, times=9))

    async with play.house.works.open() as work:
        work.leave(OLD, "start.group")
    await play.settle()

    assert (len(moved.says), group.says) == (1, [])
    assert moved.own.standing is Footing.LEFT
    assert await column(play, "select distinct chat_id from outbox where chat_id is not null") == [NEW]
    assert await column(play, "select failure from outbox where failure is not null") == []
    play.telegram.faults.clear()


CLOSED_TO_US = (
    forbidden("bot was kicked from the group chat"),
    bad_request("chat not found"),
    bad_request("not enough rights to send text messages to the chat"),
    bad_request("need administrator rights in the channel chat"),
    bad_request("have no rights to send a message"),
    bad_request("CHAT_WRITE_FORBIDDEN"),
    bad_request("CHAT_RESTRICTED"),
    bad_request("TOPIC_CLOSED"),
)


@pytest.mark.parametrize("error", CLOSED_TO_US)
async def test_a_group_that_let_nobody_write_is_no_bug_and_nobodys_leaving(
    play: Stage, owner: Account, emma: Account, error: ApiError
):
    group = play.telegram.group(OLD, "Friends")
    emma.adds_bot_to(group)
    play.telegram.faults.append(Fault(error, "sendMessage", OLD))
    heard = len(owner.says)

    await play.settle()

    assert await rows(play, "select flaw from outbox where flaw is not null") == []
    assert await column(play, "select unreachable_at from people where unreachable_at is not null") == []
    assert len(owner.says) == heard
    assert len(play.telegram.called("leaveChat")) == 1


async def test_a_person_whom_telegram_calls_a_group_is_told_as_a_bug_and_the_next_message_goes_on(
    play: Stage, owner: Account, emma: Account
):
    play.telegram.faults.append(Fault(MOVED, "sendMessage", emma.id))

    for text in ("/help", "/privacy"):
        emma.writes(text)
    await play.settle()

    (flaw,) = await column(play, "select flaw from outbox where flaw is not null")
    assert "migrated to supergroup" in flaw
    assert "start.help" in owner.says[-1]
    assert emma.says[-1].startswith("We keep")
    assert await column(play, "select unreachable_at from people where unreachable_at is not null") == []
