"""From how many customers of each product we hear: two spellings are one product, and nobody counts twice."""

from datetime import timedelta

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
