"""Much that comes in before anything of it is sent: many who thank at once, and the lists that come of it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from actions.voices.gather import gather
from sandbox.people import Account
from sandbox.stage import Stage
from scheduler import jobs
from storage import outbox, people
from tests.stories.builders import DAY, customers

MANY = 14


async def are_happy(play: Stage) -> list[Account]:
    """So many have given a 10 and are asked what we did well."""
    came = await customers(play, MANY)
    await play.pass_time(DAY)
    for account in came:
        account.taps("10")
    await play.settle()
    return came


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


async def makes_lists(play: Stage, account: Account) -> None:
    """Of what waits for one of the staff; they aren't sent yet."""
    async with play.house.works.open() as work:
        reader = await people.by_telegram_id(work.tx, account.id)
        assert reader is not None
        unsent = await outbox.unsent(work.tx, run=work.run, alive_since=work.now, limit=1000)
        waiting = [one for one in unsent if one.person_id == reader.id]
        assert (await gather(work.tx, reader.id, waiting, run=work.run, now=work.now)).lists


def thank(happy: list[Account]) -> None:
    for one in happy:
        one.writes(f"Reason {one.id}, told well.")
