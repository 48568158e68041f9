"""Who answers in Telegram's place, a proxy with its page, has said nothing: no message is lost, and nobody has left."""

import pytest

from sandbox.errors import Impostor
from sandbox.faults import Fault
from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import column, last

pytestmark = pytest.mark.usefixtures("impatient")
BODIES = [b"", b"<html>hi", b"{}", b"[1]", b"null", b'{"ok": false, "description": 5}', b'"' + b"[" * 100_000]


@pytest.mark.parametrize("status", [200, 302, 400, 401, 403, 404, 429, 502])
async def test_its_page_refuses_no_message_and_makes_nobody_unreachable(play: Stage, emma: Account, status: int):
    play.telegram.faults.append(Fault(Impostor(status), "sendMessage", times=3))

    emma.writes("/help")
    await play.settle()

    assert (last(emma).startswith("What can be done"), len(emma.says)) == (True, 2)
    assert await column(play, "select failure from outbox where failure <> '' or flaw <> ''") == []
    assert await column(play, "select unreachable_at from people where unreachable_at is not null") == []


@pytest.mark.parametrize("body", BODIES)
@pytest.mark.parametrize("status", [200, 500])
async def test_whatever_it_says_the_message_goes_out_and_updates_come_in(
    play: Stage, emma: Account, status: int, body: bytes
):
    play.telegram.faults += [Fault(Impostor(status, body), method) for method in ("sendMessage", "getUpdates")]

    emma.writes("/help")
    await play.settle()

    assert (last(emma).startswith("What can be done"), len(emma.says)) == (True, 2)


async def test_an_answer_that_cannot_be_read_is_a_lost_one(play: Stage, emma: Account):
    play.telegram.faults.append(Fault(Impostor(200), "sendMessage", after=True))

    emma.writes("/help")
    await play.settle()

    assert (len(emma.says), emma.says[-1] == emma.says[-2]) == (3, True)
    assert await column(play, "select perhaps_twice from outbox order by id desc limit 1") == [1]
