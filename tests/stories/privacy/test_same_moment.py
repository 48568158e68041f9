"""Whoever writes of somebody at the very moment at which they are forgotten keeps nothing of them."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from actions.intake.relay import relay
from actions.knocks import Knock
from actions.people.forget import forget
from actions.shops.report import customer_of
from actions.surveys.register_purchase import name_purchase
from actions.work import Work
from domain.people import Forgotten, PersonId
from domain.reports import Reported
from domain.shops import ShopId
from domain.words import Written
from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import column
from tests.stories.privacy.lives import MARK, NUMBER, left, marked

A_MOMENT = 0.1
"""Seconds, in which one could pass the other by."""


async def relays(work: Work, customer: PersonId) -> None:
    await relay(work, customer, Written(f"{MARK} on the telephone", 77))


async def registers(work: Work, customer: PersonId) -> None:
    await name_purchase(work, customer, f"{MARK} kettle")


async def reports(work: Work, _: PersonId) -> None:
    if await customer_of(work, ShopId(1), Reported("1", "kettle", telegram_id=NUMBER)) is None:
        raise Forgotten()


@pytest.mark.parametrize("writes_of", [relays, registers, reports])
async def test_who_writes_of_them_waits_and_finds_nobody(
    play: Stage, agent: Account, writes_of: Callable[[Work, PersonId], Awaitable[None]]
):
    who = await marked(play)
    (customer,) = await column(play, "select max(id) from people")

    async def write() -> None:
        async with play.house.works.open(Knock(10**9 + 1, agent.id, "Reza")) as work:
            await writes_of(work, customer)

    async with play.house.works.open(Knock(10**9, who.id, f"{MARK} name")) as work:
        await forget(work, work.by.id)
        await work.tx.settle()
        writing = asyncio.create_task(write())
        await asyncio.wait([writing], timeout=A_MOMENT)
    with pytest.raises(Forgotten):
        await writing
    await play.settle()

    assert await left(play, MARK, str(NUMBER)) == []
