"""The owners of these stories, who read English."""

import pytest

from domain.people import Role
from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import appointed, taps, writes


@pytest.fixture
async def boss(play: Stage, owner: Account) -> Account:
    """The owner of the settings."""
    await writes(play, owner, "/language")
    await taps(play, owner, "English")
    return owner


@pytest.fixture
async def partner(play: Stage, boss: Account) -> Account:
    """Another owner, whom the settings don't name."""
    return await appointed(play, 950, "Parisa", Role.OWNER)
