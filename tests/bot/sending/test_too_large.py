"""What Telegram, or a relay on the way to it, takes no more of is given up: nothing waits behind it for ever."""

import pytest

from sandbox.errors import ApiError, Impostor
from sandbox.faults import Fault
from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import heard, last

pytestmark = pytest.mark.usefixtures("impatient")


@pytest.mark.parametrize("said_by", [ApiError(413, "Request Entity Too Large"), Impostor(413)])
async def test_a_file_that_is_too_large_holds_up_nothing_behind_it(
    play: Stage, owner: Account, emma: Account, said_by: Exception
):
    play.telegram.faults.append(Fault(said_by, "sendDocument", emma.id, times=None))

    emma.writes("/mydata")
    emma.writes("/help")
    await play.settle()

    assert "What can be done" in heard(emma)
    assert "A file belongs here, and Telegram doesn't take it from us." in heard(emma)
    assert "mydata.caption" in last(owner)
    play.telegram.faults.clear()
