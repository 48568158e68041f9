"""Those whose thanks pile up."""

import pytest

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.voices.piles import are_happy


@pytest.fixture
async def happy(play: Stage) -> list[Account]:
    return await are_happy(play)
