"""Of two Works the later may hand over first what it says: a change never comes before what it changes."""

import pytest

from actions.sending import deliver
from domain.messages import EXPORTED
from sandbox.errors import bad_request
from sandbox.faults import Fault
from sandbox.people import Account
from sandbox.stage import Stage
from storage import people
from tests.bot.saying import say
from tests.stories.builders import column

DONE = "از این پس فارسی می‌نویسیم."
pytestmark = pytest.mark.usefixtures("impatient")


@pytest.fixture
async def held(play: Stage, sara: Account, monkeypatch: pytest.MonkeyPatch):
    """What two Works say, a question and what takes its place, while nothing is handed over."""
    held = []
    with monkeypatch.context() as patch:
        patch.setattr(play.house.messenger, "send_soon", lambda said, toast=None: held.append(said))
        await say(play, sara, "start.language")
        (row,) = await column(play, "select max(id) from outbox")
        await say(play, sara, "start.language_done", instead_of_row=row)
    return held


@pytest.mark.parametrize("is_told", ["at once", "when all is said", "never"])
async def test_what_is_changed_is_said_first_and_once(play: Stage, sara: Account, held, is_told: str):
    question, change = held
    said = len(sara.says)

    play.house.messenger.send_soon(change)
    if is_told == "at once":
        play.house.messenger.send_soon(question)
    await play.settle()
    if is_told == "when all is said":
        play.house.messenger.send_soon(question)
        await play.settle()

    assert len(sara.says) == said + 1
    assert sara.says[-1] == DONE
    assert await column(play, "select failure from outbox where failure is not null") == []


async def test_what_is_taken_back_is_said_and_gone(play: Stage, sara: Account, held):
    said, row = len(sara.says), held[1][0].instead_of_row
    found = await people.by_telegram_id(play.house.database.reads, sara.id)
    async with play.house.works.open() as work:
        work.take_back(found.id, instead_of_row=row)
    await play.settle()

    assert len(sara.says) == said
    assert [call.method for call in play.telegram.calls][-1] == "deleteMessage"


async def test_where_what_is_to_be_changed_was_refused_the_change_is_said_alone(play: Stage, sara: Account, held):
    said = len(sara.says)
    play.telegram.faults.append(Fault(bad_request("message is wrong"), "sendMessage", sara.id, times=2))

    for one in reversed(held):
        play.house.messenger.send_soon(one)
    await play.settle()

    assert len(sara.says) == said + 1
    assert sara.says[-1] == DONE


async def test_nobody_waits_for_a_file_that_goes_on_a_way_of_its_own(play: Stage, sara: Account, monkeypatch):
    found = await people.by_telegram_id(play.house.database.reads, sara.id)
    held = []
    with monkeypatch.context() as patch:
        patch.setattr(play.house.messenger, "send_soon", lambda said, toast=None: held.extend(said))
        async with play.house.works.open() as work:
            work.hand_document(found.id, EXPORTED)
        async with play.house.works.open() as work:
            work.take_back(found.id, instead_of_row=held[0].id)

    assert held[0].lane != held[1].lane
    assert await deliver.replaced(play.house.database.reads, held[1]) is None
