"""A Telegram that takes its time is waited for: asked again too soon, it would say everything twice."""

import pytest

from sandbox.faults import Fault
from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import column

pytestmark = pytest.mark.usefixtures("impatient")


async def test_a_message_is_waited_for_longer_than_other_calls(
    play: Stage, sara: Account, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(play.house.transport, "_read_within", 0.01)
    play.telegram.faults.append(Fault(method="sendMessage", late=0.05))
    before = len(sara.says)

    sara.writes("/privacy")
    await play.settle()

    assert len(sara.says) == before + 1
    assert set(await column(play, "select perhaps_twice from outbox")) == {0}
