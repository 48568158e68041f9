"""Menus are told beside all else: nobody waits for them, and what Telegram doesn't take it is told again."""

from bot import menus
from sandbox.clock import Clock
from sandbox.errors import too_many_requests
from sandbox.faults import Fault
from sandbox.people import Account
from sandbox.stage import TOKEN, stage
from sandbox.telegram import Telegram
from tests.bot.processes import fork_bot, served
from tests.bot.waiting import until
from tests.conftest import NOON

METHODS = ("setMyCommands", "setMyDescription", "setMyShortDescription")


async def test_a_menu_that_telegram_does_not_take_is_told_again_and_no_other(database_url: str):
    telegram = Telegram(Clock(NOON), token=TOKEN)
    telegram.faults.append(Fault(too_many_requests(30), "setMyCommands", times=2))

    async with stage(database_url, start=NOON, telegram=telegram) as play:
        tried = [len(telegram.called(method)) for method in METHODS]
        for _ in range(2):
            await menus.row(play.house.publish).job(play.house.works)

    assert tried == [3, 3, 3]
    assert [len(telegram.called(method)) for method in METHODS] == [5, 3, 3]


async def test_whoever_writes_is_answered_although_telegram_is_slow_with_a_menu(tmp_path):
    telegram = Telegram(Clock(NOON), token=TOKEN)
    telegram.faults.append(Fault(method="setMyCommands", late=60))
    emma: Account = telegram.account(102, "Emma", "en")
    emma.starts()
    async with served(telegram) as address:
        bot = await fork_bot(tmp_path, address)
        await until(lambda: len(emma.says) == 1)
        bot.kill()
        await bot.wait()

    assert len(telegram.called("setMyDescription")) == 0
