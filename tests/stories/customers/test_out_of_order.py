"""An edit that is heard before its original, which was put aside: the later text stands alone."""

from typing import Any

import pytest

from actions.running.hand_in_again import ask_again
from bot.incoming import again
from sandbox.people import Account
from sandbox.stage import Stage
from storage import words
from tests.stories.builders import column, heard, last
from tests.stories.customers.test_edits import edits, typed


@pytest.mark.parametrize("command", ["", "/complain ", "/status ", "/find "])
async def test_words_that_were_put_aside_come_after_their_own_edit_and_say_nothing_more(
    play: Stage, emma: Account, agent: Account, monkeypatch: pytest.MonkeyPatch, command: str
):
    async def broken(*_: Any, **__: Any) -> None:
        raise LookupError

    with monkeypatch.context() as fault:
        fault.setattr(words, "add", broken)
        message = await typed(play, emma, f"{command}It leeks.")
    await edits(play, emma, message, f"{command}It leaks.")
    assert last(emma).startswith("We have kept your words.")

    async with play.house.works.open() as work:
        assert len(await ask_again(work.tx, None, now=work.now)) == 1
    await again.row(play.house.intake).job(play.house.works)
    await play.settle()

    assert await column(play, "select body from words") == ["It leaks."]
    assert await column(play, "select count(*) from failures") == [0]
    assert heard(emma).count("We have kept your words.") == 1
