"""From how many customers we hear, and who is silent for longer than is usual for them, by every purchase itself."""

from collections import defaultdict
from dataclasses import asdict
from itertools import pairwise

from actions.silence.measure import measure
from domain.silence.rhythms import silent_of
from storage.silence import silence
from tests.figures.chance import DAY, NOW, TODAY
from tests.figures.conftest import Shop
from tests.figures.customers import PRODUCT_OF, PRODUCTS
from tests.figures.rows import Purchase
from tests.figures.year import Year

HEARD_WITHIN, BOUGHT_WITHIN, LOST_AFTER = 90 * DAY, 365 * DAY, 730 * DAY
MOST_PRODUCTS, LOOKED_AT, LATEST = 4, 1_500, 24
WORTH = 5


async def test_from_how_many_customers_we_hear(shop: Shop):
    found = await measure(shop.look())

    active, heard, products = heard_of(shop.year)
    assert (found.day, found.heard, found.active) == (TODAY, len(active & heard), len(active))
    assert list(found.products) == products


def heard_of(year: Year) -> tuple[set[int], set[int], list[tuple[str, int, int]]]:
    """Whoever bought within a year, whoever said a word within three months, and the same by what sold to most.

    However they are written, they are called as most have it.
    """
    ours = {one.id for one in year.people if one.is_customer}
    heard = {one.id for one in year.people if one.heard_at is not None and one.heard_at >= NOW - HEARD_WITHIN}
    buyers, spelt = defaultdict(set), defaultdict(set)
    for one in year.purchases:
        if one.customer_id in ours and one.stands and one.at >= NOW - BOUGHT_WITHIN:
            buyers[PRODUCT_OF[one.what]].add(one.customer_id)
            spelt[one.what].add(one.customer_id)
    called = {
        product: max((one for one in PRODUCTS[product] if one in spelt), key=lambda one: (len(spelt[one]), one))
        for product in buyers
    }
    largest = sorted(buyers, key=lambda each: (-len(buyers[each]), called[each]))[:MOST_PRODUCTS]
    told = [(called[each], len(buyers[each] & heard), len(buyers[each])) for each in largest]
    return set().union(*buyers.values()), heard, told


async def test_who_is_silent_against_their_own_rhythm(shop: Shop):
    customers = await silence.next_customers(shop.reads, after=0, limit=LOOKED_AT)

    found = silent_of(customers, NOW, shop.business.currency)

    last = customers[-1].customer_id
    expected = silent_by_hand(shop.year, last)
    assert [tuple(asdict(one).values()) for one in found] == expected
    assert len(found) > LOOKED_AT / 4


async def test_the_list_is_of_all_of_them_but_those_who_never_were_ours(shop: Shop):
    customers = await silence.next_customers(shop.reads, after=0, limit=LOOKED_AT)
    last = customers[-1].customer_id
    async with shop.works.open() as work:
        found = silent_of(customers, NOW, shop.business.currency)
        await silence.keep_silent(work.tx, TODAY, found, after=0, to=last, is_last=False, now=NOW)

    listed = await silence.silent(shop.reads, limit=LOOKED_AT, skip=0)

    everybody = sorted(silent_by_hand(shop.year, last), key=lambda one: (-one[WORTH], one[0]))
    expected = [one[0] for one in everybody if one[0] not in shop.year.misfits]
    assert [one.customer_id for one in listed] == expected
    assert await silence.count_silent(shop.reads) == len(expected) < len(everybody)


def silent_by_hand(year: Year, last: int) -> list[tuple]:
    """Longer quiet than the lower middle one of the spans between their purchases, which is two weeks at least.

    They are worth what they spent, or what others did, by how many such spans they are quiet.
    """
    bought = _bought(year)
    quiet = [one for one in year.people[:last] if one.is_customer and one.heard_at is not None]
    spent = {one.id: sum(map(_tomans, bought[one.id])) for one in quiet}
    means = sorted(spent[one.id] / len(bought[one.id]) for one in quiet if spent[one.id])
    usual = means[len(means) // 2]
    found = []
    for person in quiet:
        moments = sorted(one.at for one in bought[person.id])
        if not moments:
            continue
        gaps = sorted(later - earlier for earlier, later in pairwise(moments))
        rhythm = max(gaps[(len(gaps) - 1) // 2], 14 * DAY) if gaps else 90 * DAY
        last_at = max(person.heard_at, moments[-1])
        span = NOW - last_at
        if rhythm < span < LOST_AFTER:
            worth = round((spent[person.id] or len(moments) * usual) * (span / rhythm))
            has_left = int(span >= 3 * rhythm and span >= 180 * DAY)
            found.append((person.id, person.heard_at, last_at, rhythm.days, len(moments), worth, has_left))
    return found


def _bought(year: Year) -> dict[int | None, list[Purchase]]:
    """The latest of each."""
    bought: dict[int | None, list[Purchase]] = defaultdict(list)
    for one in reversed(year.purchases):
        if one.stands and len(bought[one.customer_id]) < LATEST:
            bought[one.customer_id].append(one)
    return bought


def _tomans(one: Purchase) -> int:
    if one.cost is None or one.currency == "euro":
        return 0
    return one.cost // 10 if one.currency == "rial" else one.cost
