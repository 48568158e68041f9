"""Short ways to let much come in before anything of it is sent."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from sandbox.people import Account
from sandbox.stage import Stage
from scheduler import jobs


@asynccontextmanager
async def all_at_once(play: Stage) -> AsyncIterator[None]:
    """What is done within is taken in before anything of it is sent."""
    send_soon = play.house.messenger.send_soon
    with pytest.MonkeyPatch.context() as held:
        held.setattr(play.house.messenger, "send_soon", lambda _, toast=None: send_soon([], toast))
        yield
        await taken_in(play)
    await jobs.sweep_outbox(play.house.works)
    await play.settle()


async def taken_in(play: Stage) -> None:
    await play.take_in()
    await play.house.intake.settle()


def thank(happy: list[Account]) -> None:
    for one in happy:
        one.writes(f"Reason {one.id}, told well.")
