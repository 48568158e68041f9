"""What makes hundreds of stages quick, and the people of the shop beside its owner."""

from functools import cache

import pytest

from domain.people import Role
from sandbox.people import Account
from sandbox.stage import Stage
from templates.render import Texts
from tests.stories.builders import appointed

# The words are the same on every stage, and compiling them takes longer than most stories.
TEXTS = cache(Texts)


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """The words are compiled once, and what was sent is marked without waiting for more that may come."""
    monkeypatch.setattr("bot.assembly.Texts", TEXTS)
    monkeypatch.setattr("bot.marks.MARK_AFTER", 0)


@pytest.fixture
async def agent(play: Stage, owner: Account) -> Account:
    return await appointed(play, 901, "Reza", Role.AGENT)


@pytest.fixture
async def manager(play: Stage, owner: Account) -> Account:
    return await appointed(play, 902, "Mina", Role.MANAGER)


@pytest.fixture
def newcomer(play: Stage) -> Account:
    """Emma, before she has ever come."""
    return play.telegram.account(102, "Emma", "en")
