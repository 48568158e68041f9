"""From how many customers of each product we hear: two spellings are one product, and nobody counts twice."""

from collections import Counter
from datetime import timedelta

import pytest

from storage import people, purchases
from storage.database import Database
from storage.silence import silence
from tests.conftest import NOON

DAY = timedelta(days=1)
BOUGHT = {
    **{101: ["kettle", "Kettle"], 102: ["KETTLE"], 103: ["kettle", "vase"]},
    **{104: ["vase", "كتري"], 105: ["کتری", "jar", "cup"]},
}
HEARD = (101, 104)


async def test_two_spellings_are_one_product_and_whoever_wrote_both_is_one_customer(database: Database):
    async with database.transaction() as tx:
        for number, names in BOUGHT.items():
            met_at = NOON if number in HEARD else NOON - 100 * DAY
            met = await people.meet(tx, number, name="x", username=None, telegram_language="fa", now=met_at)
            for what in names:
                await purchases.add(tx, met.id, what, registered_by=None, now=NOON - DAY)

    found = await silence.measure(
        database.reads, NOON.date(), bought_since=NOON - 365 * DAY, heard_since=NOON - 90 * DAY
    )

    assert (found.heard, found.active) == (2, 5)
    assert found.products == [("kettle", 1, 3), ("vase", 1, 2), ("کتری", 1, 2), ("cup", 0, 1)]


async def test_each_of_a_thousand_products_that_sold_alike_is_compared_a_few_times_only(
    database: Database, monkeypatch: pytest.MonkeyPatch
):
    async with database.transaction() as tx:
        met = await people.meet(tx, 101, name="x", username=None, telegram_language="fa", now=NOON)
        for number in range(1000):
            await purchases.add(tx, met.id, f"cup {number:04}", registered_by=None, now=NOON - DAY)
    compared = Counter[str]()
    place = silence._place
    monkeypatch.setattr(silence, "_place", lambda one: compared.update([one[0]]) or place(one))

    found = await silence.measure(
        database.reads, NOON.date(), bought_since=NOON - 365 * DAY, heard_since=NOON - 90 * DAY
    )

    assert [name for name, *_ in found.products] == ["cup 0000", "cup 0001", "cup 0002", "cup 0003"]
    assert compared.total() <= 5 * 1000
