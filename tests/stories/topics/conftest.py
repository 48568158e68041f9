"""An owner who reads English, beside the one who reads Persian."""

import pytest

from domain.people import Role
from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import appointed


@pytest.fixture
async def nora(play: Stage, owner: Account) -> Account:
    return await appointed(play, 910, "Nora", Role.OWNER)
