"""A bug while a no is being said: put aside like any other, so that the update never comes back."""

import json

import pytest

from handlers import errors
from tests.bot.waiting import unconfirmed

pytestmark = pytest.mark.usefixtures("impatient", "poison")


class Broken(Exception):
    """A fault of ours, as far as the bot can tell."""


@pytest.fixture
def poison(monkeypatch):
    """Whatever no is said breaks."""

    async def broken(*_) -> None:
        raise Broken("the no was badly put")

    monkeypatch.setattr(errors, "say_no", broken)


async def test_it_is_put_aside_with_its_traceback_and_both_sides_are_told(play, sara, owner, rows):
    sara.writes("/nosuchthing")
    sara.writes("/help")
    await play.settle()

    failure = (await rows("failures"))[0]
    assert json.loads(failure["raw"])["message"]["text"] == "/nosuchthing"
    assert "Broken: the no was badly put" in failure["traceback"]
    assert "During handling of the above exception" in failure["traceback"]
    assert "شماره‌ی ۱" in owner.last.text
    assert "این کار را نتوانستیم تمام کنیم" in sara.says[-2]
    assert "/complain" in sara.last.text
    assert await unconfirmed(play) == 0


async def test_so_is_a_tap_in_english(play, emma, owner, rows):
    emma.forges("s:99:9", emma.last.id)
    await play.settle()

    assert [toast.text for toast in emma.toasts] == ["We couldn't finish this; the fault is ours."]
    assert len(await rows("failures")) == 1
    assert await unconfirmed(play) == 0
