"""What can't be kept comes in the middle of a question: it is said, and the question still waits for its answer."""

from collections.abc import Awaitable, Callable

import pytest

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import column, complains, explains, is_asked, last, taps, writes
from tests.stories.media.test_left_out import NOT_KEPT, UNSUPPORTED

Asks = Callable[[Stage, Account, Account], Awaitable[None]]


async def score(play: Stage, emma: Account, _: Account) -> None:
    await is_asked(play, emma)
    await taps(play, emma, "3")


async def words(play: Stage, emma: Account, _: Account) -> None:
    await writes(play, emma, "/complain")


async def since(play: Stage, emma: Account, _: Account) -> None:
    await writes(play, emma, "/complain", "It leaks.")
    await taps(play, emma, "Quality")


async def answer(play: Stage, emma: Account, agent: Account) -> None:
    await complains(play, emma, "It leaks.")
    await taps(play, agent, "Ask the customer")
    await writes(play, agent, "Where?")


async def missing(play: Stage, emma: Account, agent: Account) -> None:
    await complains(play, emma, "It leaks.")
    await explains(play, agent)
    await taps(play, emma, "Not convinced")


PARTS: dict[Asks, str] = {score: "reason", words: "told", since: "answer", answer: "answer", missing: "missing"}


@pytest.mark.on_one_engine
@pytest.mark.parametrize("asks", PARTS, ids=lambda asks: asks.__name__)
@pytest.mark.parametrize("kind", UNSUPPORTED)
async def test_the_question_still_waits(play: Stage, emma: Account, agent: Account, asks: Asks, kind: str):
    await asks(play, emma, agent)
    UNSUPPORTED[kind](emma)
    await play.settle()
    assert last(emma) == NOT_KEPT

    await writes(play, emma, "Since Tuesday")

    assert await column(play, "select part from words where body = 'Since Tuesday'") == [PARTS[asks]]
