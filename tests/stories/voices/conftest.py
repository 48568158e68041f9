"""Those whose thanks pile up."""

import pytest

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import DAY, customers

MANY = 14


@pytest.fixture
async def happy(play: Stage) -> list[Account]:
    """So many who have given a 10 and are asked what we did well."""
    came = await customers(play, MANY)
    await play.pass_time(DAY)
    for account in came:
        account.taps("10")
    await play.settle()
    return came
