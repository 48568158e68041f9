"""A Telegram that takes its time is waited for: asked again too soon, it would say everything twice."""

from typing import Any

import pytest

from sandbox.errors import AnswerTimedOut
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


async def test_whoever_is_slow_is_given_more_time_each_time(
    play: Stage, sara: Account, monkeypatch: pytest.MonkeyPatch
):
    call, given = play.house.transport.call, list[float | None]()

    async def noting(url: str, *what: Any, read_within: float | None = None, **more: Any) -> Any:
        given.extend([read_within] if url.endswith("sendMessage") else [])
        return await call(url, *what, read_within=read_within, **more)

    monkeypatch.setattr(play.house.transport, "call", noting)
    play.telegram.faults.append(Fault(AnswerTimedOut(), "sendMessage", times=4))
    for text in ("/privacy", "/help"):
        sara.writes(text)
    await play.settle()

    assert given == [10, 20, 40, 40, 40, 10]
