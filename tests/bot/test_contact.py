"""After a long gap without Telegram staff hear from when to when customers' words may be missing."""

import asyncio

import pytest

from actions.running.note_contact import note_contact
from domain.people import Role
from sandbox.errors import ConnectionLost
from sandbox.faults import Fault
from sandbox.people import Account
from sandbox.stage import OWNER, Stage, stage
from scheduler import jobs
from tests.conftest import NOON, arrives
from tests.stories.builders import DAY, HOUR, MINUTE, appointed, heard, writes

pytestmark = pytest.mark.usefixtures("impatient")
MISSING = "may be missing"
GAP = (
    "From Saturday 21 November, 12:00 until now the bot had no contact to Telegram, which keeps what people write "
    "for a day only. What customers wrote between then and yesterday, 13:00 may be missing"
)


@pytest.fixture
async def staff(play: Stage, owner: Account) -> list[Account]:
    roles = {901: Role.AGENT, 902: Role.MANAGER, 903: Role.OWNER}
    return [await appointed(play, number, role, role) for number, role in roles.items()]


async def test_all_of_the_staff_hear_once_which_words_may_be_missing(
    play: Stage, staff: list[Account], owner: Account, sara: Account
):
    sara.writes("Nobody will ever read this.")
    play.clock.move(2 * DAY + HOUR)
    sara.writes("دیر رسید.")
    await play.settle()
    await play.pass_time(3 * HOUR)

    for one in staff:
        assert GAP in heard(one)
        assert heard(one).count(MISSING) == 1
    assert "از شنبه ۳۰ آبان، ساعت ۱۲ تا الان به تلگرام وصل نبود" in heard(owner)
    assert "تا دیروز، ساعت ۱۳ نوشته‌اند" in heard(owner)
    assert MISSING not in heard(sara)
    assert [one["message"]["text"] for one in play.telegram.updates.lapsed] == ["Nobody will ever read this."]
    assert "حرفتان را نگه داشتیم" in heard(sara)


async def test_a_gap_of_just_a_day_has_lost_nothing(play: Stage, staff: list[Account]):
    play.clock.move(DAY)
    await play.settle()

    play.clock.move(DAY)
    await play.settle()

    assert all(MISSING not in heard(one) for one in staff)


async def test_a_program_that_runs_on_while_the_network_is_away_tells_of_it(
    play: Stage, staff: list[Account], webhook: bool
):
    looks = "getWebhookInfo" if webhook else "getUpdates"
    play.telegram.faults.append(Fault(ConnectionLost(), method=looks, times=3))
    play.clock.move(2 * DAY + HOUR)

    await play.settle()

    assert play.telegram.faults == []
    assert all(GAP in heard(one) for one in staff)


async def test_after_a_restart_the_first_contact_tells_of_it(database_url: str):
    async with stage(database_url, start=NOON) as first:
        owner = await arrives(first, OWNER, "Olga", "en")
    first.clock.move(2 * DAY + HOUR)

    async with stage(database_url, start=NOON, telegram=first.telegram, clock=first.clock) as again:
        await again.settle()

    assert GAP in heard(owner)


async def test_the_first_start_ever_has_nothing_to_tell(play: Stage, staff: list[Account]):
    assert all(MISSING not in heard(one) for one in staff)


async def test_of_two_runs_one_tells(play: Stage, staff: list[Account]):
    play.clock.move(2 * DAY)

    await asyncio.gather(*(jobs.keep_contact(play.house.works) for _ in range(4)))
    await play.settle()

    assert all(heard(one).count(MISSING) == 1 for one in staff)


async def test_contact_is_kept_once_a_minute_and_a_failure_holds_nothing_up(
    play: Stage, sara: Account, monkeypatch: pytest.MonkeyPatch
):
    heard_at = []

    async def failing(_, *, now) -> bool:
        heard_at.append(now - NOON)
        raise LookupError("a bug")

    monkeypatch.setattr("actions.running.note_contact.heard_again", failing)
    for _ in range(3):
        play.clock.move(MINUTE / 2)
        await writes(play, sara, "/help")

    assert heard_at == [MINUTE]
    assert "/complain" in heard(sara)


async def test_a_clock_that_was_wrong_for_a_while_does_no_harm(works, voice):
    for shown in (NOON + 9 * DAY, NOON, NOON + DAY):
        works.clock = lambda shown=shown: shown
        async with works.open() as work:
            await note_contact(work)

    assert voice.said == []
