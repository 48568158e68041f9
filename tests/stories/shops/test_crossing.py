"""A shop reports at the very moment at which the same customer comes: what it reports is theirs all the same."""

import asyncio

import pytest

from actions.knocks import Knock
from actions.people.claim_purchase import claim
from actions.people.share_phone import share_phone
from actions.shops.report import report
from domain.reports import Reported
from domain.unclaimed import SharedPhone
from sandbox.people import Account
from sandbox.stage import Stage
from storage.shops import shops
from tests.conftest import NOON
from tests.stories.builders import column
from tests.stories.shops.system import EMMAS, System, sold

A_MOMENT = 0.1
WHOSE = "select people.name from purchases left join people on people.id = purchases.customer_id order by number"


@pytest.fixture
async def token(emma: Account, website: System) -> str:
    """Of a first purchase, which nobody has come for."""
    return (await sold(website, "1", ref="c-7"))["link"].partition("start=")[2]


async def reports(play: Stage, goes_on: asyncio.Event) -> None:
    async with play.house.works.open() as work:
        (number,) = await column(play, "select max(id) from shops")
        second = Reported("2", "teapot", purchased_at=NOON, customer_ref="c-7", phone=EMMAS)
        await report(work, await shops.card(work.tx, number), second)
        await goes_on.wait()


async def comes(play: Stage, token: str | None, goes_on: asyncio.Event) -> None:
    async with play.house.works.open(Knock(10**9, 102, "Emma")) as work:
        await (share_phone(work, SharedPhone(EMMAS, is_own=True)) if token is None else claim(work, token))
        await goes_on.wait()


@pytest.mark.parametrize("by_number", [False, True])
@pytest.mark.parametrize("reports_first", [False, True])
async def test_neither_misses_the_other(play: Stage, token: str, by_number: bool, reports_first: bool):
    """The second begins when the first has done all but its commit, and has a moment to pass it by."""
    goes_on = asyncio.Event()
    both = [reports(play, goes_on), comes(play, None if by_number else token, goes_on)]
    begun: list[asyncio.Task[None]] = []
    for one in both if reports_first else reversed(both):
        begun.append(asyncio.create_task(one))
        await asyncio.wait(begun, timeout=A_MOMENT)
    goes_on.set()
    await asyncio.gather(*begun)

    assert await column(play, WHOSE) == ["Emma", "Emma"]
