"""Somebody who blocks the bot: it is known, what waits is dropped with its record, and /start brings them back."""

import pytest

from actions.sending import deliver
from sandbox.errors import bad_request, forbidden
from sandbox.faults import Fault
from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import DAY, HOUR, column, complains, heard, is_asked, last, rows, taps, writes

LEFT = "select unreachable_why, unreachable_at is not null as has_left from people where telegram_id = 102"


async def test_whoever_blocks_is_known_as_gone_and_not_written_to(play: Stage, emma: Account):
    await play.sell(emma.id, "kettle")
    emma.blocks()
    await play.settle()
    calls = len(play.telegram.calls)

    await play.pass_time(2 * DAY)

    assert await rows(play, LEFT) == [{"unreachable_why": "blocked", "has_left": 1}]
    assert await rows(play, "select state, why from follow_ups") == [{"state": "dropped", "why": "blocked"}]
    asked = {call.method for call in list(play.telegram.calls)[calls:]}
    assert asked <= {"getUpdates", "getWebhookInfo"}


async def test_a_refused_message_tells_it_too_and_drops_what_waits_with_a_record(play: Stage, emma: Account):
    await play.sell(emma.id, "kettle")
    emma.deletes_account()

    await play.pass_time(2 * DAY)

    assert (await rows(play, LEFT))[0]["has_left"] == 1
    assert "deactivated" in (await rows(play, LEFT))[0]["unreachable_why"]
    assert await column(play, "select delivered_at from invitations") == [None]
    assert "deactivated" in (await column(play, "select failure from outbox where message = 'survey.ask'"))[0]
    assert await column(play, "select state from follow_ups where kind = 'reminder'") == ["dropped"]


async def test_all_that_waits_for_somebody_gone_is_dropped_at_once(play: Stage, emma: Account, agent: Account):
    await complains(play, emma, "It leaks.")
    await taps(play, agent, "Explain", "Leave this out")
    await writes(play, agent, "A seal was missing.", "A new one comes.")
    await taps(play, agent, "Leave this out")
    play.telegram.faults.append(Fault(forbidden("bot was blocked by the user"), "sendMessage", emma.id))
    said = len(emma.says)

    await taps(play, agent, "Send")

    failed = await column(play, "select failure from outbox where failure is not null order by id")
    assert len(failed) == 2
    assert all("bot was blocked by the user" in why for why in failed)
    assert await column(play, "select count(*) from follow_ups where state = 'waiting'") == [0]
    assert (play.telegram.faults, len(emma.says)) == ([], said)

    await play.pass_time(HOUR)

    assert await column(play, "select count(*) from outbox where sent_at is null") == [0]
    assert "Emma can't be reached any more" in last(agent)


@pytest.mark.parametrize("code", ["PEER_ID_INVALID", "USER_IS_BLOCKED", "INPUT_USER_DEACTIVATED"])
async def test_what_telegram_says_in_its_own_codes_is_no_bug_but_somebody_gone(
    play: Stage, emma: Account, owner: Account, code: str
):
    play.telegram.faults.append(Fault(bad_request(code), "sendMessage", emma.id))
    heard = len(owner.says)

    await writes(play, emma, "/help")

    (left,) = await rows(play, LEFT)
    assert left["unreachable_why"] == code.capitalize()
    assert (len(emma.says), len(owner.says)) == (1, heard)
    assert play.telegram.faults == []


async def test_what_was_on_its_way_to_somebody_who_has_gone_is_not_told_of_once_more(
    play: Stage, emma: Account, agent: Account
):
    await complains(play, emma, "It leaks.")
    (person,) = await column(play, "select id from people where telegram_id = 102")

    async with play.house.works.open() as work:
        told, again = [
            await deliver.person_left(work.tx, person, why="blocked", run=work.run, now=work.now) for _ in range(2)
        ]

    assert {one.message for one in told} == {"staff.out_of_reach"}
    assert again == []


async def test_start_brings_them_back(play: Stage, emma: Account):
    emma.blocks()
    await play.settle()
    await play.pass_time(DAY)

    emma.starts()
    await play.settle()
    assert "Hello Emma." in last(emma)
    assert (await rows(play, LEFT))[0]["has_left"] == 0

    await is_asked(play, emma)
    assert "how likely" in last(emma)


async def test_staff_are_told_that_nobody_can_be_reached_and_nothing_is_lost(
    play: Stage, emma: Account, agent: Account
):
    await complains(play, emma, "It leaks.")
    emma.blocks()
    await play.settle()
    await taps(play, agent, "Explain", "Leave this out")
    await writes(play, agent, "A seal was missing.", "A new one comes.")

    await taps(play, agent, "Leave this out", "Send")
    assert "Emma can't be reached just now" in agent.toasts[-1].text
    assert await column(play, "select sent_at from explanations") == [None]

    emma.starts()
    await play.settle()
    await taps(play, agent, "Send")
    assert "A seal was missing." in heard(emma)


async def test_staff_who_block_the_bot_are_not_counted_on(play: Stage, emma: Account, agent: Account, owner: Account):
    agent.blocks()
    await play.settle()

    await complains(play, emma, "It leaks.")

    assert "It leaks." in last(owner)
    assert await column(play, "select count(*) from outbox where sent_at is null") == [0]
    await play.pass_time(HOUR)
