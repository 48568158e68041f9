"""The people of the shop beside its owner."""

import pytest

from domain.people import Role
from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import appointed


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
