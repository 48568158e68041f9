"""Which fact of a message points to what, and who tells how that stands now."""

from collections.abc import Awaitable, Callable
from typing import Any

from domain.people import NAMELESS, PersonId
from storage import closings, links, people, promises, purchases, words
from storage.database import Transaction
from storage.digests import digests
from storage.exports import exports
from storage.shops import sheets, shops, unclaimed

LookUp = Callable[[Transaction, Any], Awaitable[Any]]


async def name_of(reads: Transaction, person: PersonId) -> str:
    return (await people.get(reads, person)).name or NAMELESS


async def _with_name(reads: Transaction, one: dict[str, Any]) -> dict[str, Any]:
    return {**one, "name": await name_of(reads, one["person"])}


async def _with_words(reads: Transaction, one: dict[str, Any]) -> dict[str, Any]:
    return {**one, "text": one["words"] and await words.body(reads, one["words"])}


async def _with_both(reads: Transaction, one: dict[str, Any]) -> dict[str, Any]:
    return await _with_words(reads, await _with_name(reads, one))


# A number: under which name stands what it points to.
ONE: dict[str, tuple[str, LookUp]] = {
    "purchase_id": ("what", purchases.name),
    "about_id": ("about", purchases.bought),
    "link_id": ("token", links.token),
    "closing_id": ("closing", closings.get),
    "shop_id": ("shop", shops.card),
    "sheet_id": ("sheet", sheets.card),
    "export_id": ("export", exports.get),
    "promise_id": ("promise", promises.of),
    "digest_id": ("digest", digests.get),
    "previous_id": ("previous", digests.get),
    "colleague_id": ("colleague", people.get),
    "customer_id": ("customer", name_of),
    "author_id": ("author", name_of),
}
# A list: what stands in it in place of each.
EACH: dict[str, LookUp] = {
    "customers": people.get,
    "colleagues": people.get,
    "bought": purchases.bought,
    "things": purchases.name,
    "handed": unclaimed.handed,
    "shops": shops.card,
    "promises": promises.of,
    "voices": _with_words,
    "panelists": _with_both,
    **dict.fromkeys(("readers", "authors", "loads", "opened", "silent", "unfit"), _with_name),
}


async def looked_up(reads: Transaction, facts: dict[str, Any]) -> dict[str, Any]:
    """The facts with all that they point to by a number or a list; a number that is None points to nothing."""
    found: dict[str, Any] = {}
    for fact, value in facts.items():
        if fact in ONE:
            name, look_up = ONE[fact]
            found[name] = None if value is None else await look_up(reads, value)
        elif fact in EACH:
            found[fact] = [await EACH[fact](reads, one) for one in value]
    return facts | found
