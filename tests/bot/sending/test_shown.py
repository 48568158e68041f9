"""An edit is left out only where the message shows for certain what the edit would make of it."""

import pytest

from sandbox.errors import AnswerTimedOut
from sandbox.faults import Fault
from sandbox.people import Account
from sandbox.stage import Stage, stage
from tests.bot.saying import say
from tests.conftest import NOON, arrives

pytestmark = pytest.mark.usefixtures("impatient")
ONE, OTHER = "errors.file", "staff.no_customers"


async def test_after_an_edit_whose_answer_was_lost_the_message_can_be_as_it_was(play: Stage, sara: Account):
    await say(play, sara, ONE)
    await play.settle()
    was = sara.last

    play.telegram.faults.append(Fault(AnswerTimedOut(), "editMessageText", after=True))
    await say(play, sara, OTHER, instead_of=was.id)
    await play.settle()
    meanwhile = sara.last.text
    await say(play, sara, ONE, instead_of=was.id)
    await play.settle()

    assert meanwhile != was.text
    assert (sara.last.id, sara.last.text) == (was.id, was.text)


@pytest.mark.parametrize("engine", ["postgres"])  # A file has one run.
async def test_what_another_run_has_changed_is_changed_back(database_url: str):
    async with (
        stage(database_url, start=NOON) as one,
        stage(database_url, start=NOON, telegram=one.telegram, clock=one.clock) as other,
    ):
        sara = await arrives(one, 101, "سارا", "fa")
        await say(one, sara, ONE)
        await one.settle()
        was = sara.last

        await say(other, sara, OTHER, instead_of=was.id)
        await other.settle()
        meanwhile = sara.last.text
        await say(one, sara, ONE, instead_of=was.id)
        await one.settle()

        assert meanwhile != was.text
        assert (sara.last.id, sara.last.text) == (was.id, was.text)
