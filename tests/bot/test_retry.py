"""What a bug made us put aside is handed in again once the bug is mended, by the bot that runs or the next one."""

import asyncio
import re
from contextlib import suppress
from datetime import timedelta

import pytest

from actions.running import hand_in_again
from bot import program, retry
from bot.incoming import again
from handlers.customer import preferences
from sandbox.people import Account
from sandbox.stage import Stage, stage
from tests.bot.waiting import until
from tests.conftest import NOON, arrives


class Broken(Exception):
    """A fault of ours."""


async def broken(*_: object) -> None:
    raise Broken


@pytest.fixture
def bug(monkeypatch):
    """/privacy fails until it is mended."""
    with monkeypatch.context() as bad_day:
        bad_day.setattr(preferences, "show_privacy", broken)
        yield bad_day


@pytest.fixture
def asks(database_url, capsys):
    """Return a function that asks on the command line; it returns the code and the first line of the answer."""

    async def asking(number: int | None = None) -> tuple[int, str]:
        capsys.readouterr()
        code = await retry.retry(database_url, number)
        return code, capsys.readouterr().out.splitlines()[0]

    return asking


async def strikes(play: Stage) -> None:
    await again.row(play.house.intake).job(play.house.works)
    await play.settle()


async def breaks(play: Stage, account: Account) -> None:
    account.writes("/privacy")
    await play.settle()


async def is_forgotten(play: Stage, account: Account) -> None:
    account.writes("/forget")
    await play.settle()
    account.taps("بله، فراموشم کنید")
    await play.settle()


async def test_what_failed_is_done_once_the_bug_is_mended_and_nothing_is_kept_of_it(play, sara, owner, rows, bug, asks):
    await breaks(play, sara)
    bug.undo()

    answer = await asks(1)
    await strikes(play)

    assert answer == (
        0,
        "Handed in again: 1. A bot that runs takes them within half a minute, otherwise the next one that starts.",
    )
    assert sara.last.text.startswith("نگه")
    assert "python -m bot retry 1" in owner.last.text
    assert await rows("failures") == []


async def test_it_is_handed_in_once_however_often_it_is_asked_for(play, sara, bug, asks):
    await breaks(play, sara)
    bug.undo()
    before = len(sara.says)

    answers = [await asks(1), await asks(1), await asks()]
    await strikes(play)
    await strikes(play)

    assert answers[1:] == [
        (0, "1 is handed in already; it waits for the bot."),
        (0, "Nothing is kept that could be handed in."),
    ]
    assert len(sara.says) == before + 1


async def test_a_kill_after_its_effect_gives_it_no_second_one(play, sara, bug, asks, monkeypatch):
    await breaks(play, sara)
    bug.undo()
    before = len(sara.says)
    await asks(1)
    with monkeypatch.context() as killed:
        killed.setattr(hand_in_again, "let_go", broken)
        with pytest.raises(Broken):
            await strikes(play)

    await strikes(play)

    assert len(sara.says) == before + 1


@pytest.mark.usefixtures("bug")
async def test_all_are_handed_in_and_what_fails_again_has_a_new_number(play, sara, emma, rows, asks):
    await breaks(play, sara)
    await breaks(play, emma)

    code, answer = await asks()
    await strikes(play)

    assert (code, answer.split(".")[0]) == (0, "Handed in again: 1, 2")
    assert [(row["id"], row["again_at"]) for row in await rows("failures")] == [(3, None), (4, None)]
    assert re.search("[34]", emma.last.text)


async def test_what_is_asked_for_while_the_bot_is_stopped_is_taken_by_the_next(database_url, webhook, bug, asks):
    async with stage(database_url, start=NOON, webhook=webhook) as play:
        sara = await arrives(play, 101, "سارا", "fa")
        await breaks(play, sara)
    bug.undo()

    await asks(1)
    async with stage(database_url, start=NOON, telegram=play.telegram, clock=play.clock, webhook=webhook) as the_next:
        await strikes(the_next)

    assert sara.last.text.startswith("نگه")


async def test_what_is_forgotten_while_it_waits_holds_nothing_up(play, sara, emma, bug, asks):
    await breaks(play, sara)
    await breaks(play, emma)
    await asks()
    await is_forgotten(play, sara)
    bug.undo()

    await strikes(play)

    assert emma.last.text.startswith("We keep")


@pytest.mark.usefixtures("bug")
async def test_what_is_not_there_or_was_forgotten_with_its_sender_is_told(play, sara, asks):
    await breaks(play, sara)
    await is_forgotten(play, sara)

    answers = [await asks(1), await asks(7), await asks(10**30)]

    assert answers == [(1, f"Nothing is kept as failure {number}.") for number in (1, 7, 10**30)]


async def test_a_bot_that_runs_looks_for_what_was_asked_for(play, sara, bug, asks, monkeypatch):
    monkeypatch.setattr(again, "EVERY", timedelta(milliseconds=50))
    await breaks(play, sara)
    bug.undo()
    await asks(1)

    serving = asyncio.create_task(program._serve(play.house))
    await until(lambda: sara.last.text.startswith("نگه"))

    serving.cancel()
    with suppress(asyncio.CancelledError):
        await serving
