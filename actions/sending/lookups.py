"""Which fact of a message points to what, and who tells how that stands now."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from domain.hours.earlier import reshaped
from domain.people import NAMELESS, PersonId, told_apart
from storage import closings, links, people, promises, purchases, words
from storage.database import Transaction
from storage.digests import digests
from storage.exports import exports
from storage.shops import sheets, shops, unclaimed

LookUp = Callable[[Transaction, Any], Awaitable[Any]]
Listed = Sequence[dict[str, Any]]


async def name_of(reads: Transaction, person: PersonId) -> str:
    return (await people.get(reads, person)).name or NAMELESS


async def _with_name(reads: Transaction, one: dict[str, Any]) -> dict[str, Any]:
    return {**one, "name": await name_of(reads, one["person"])}


async def _with_words(reads: Transaction, one: dict[str, Any]) -> dict[str, Any]:
    return {**one, "text": one["words"] and await words.body(reads, one["words"])}


async def _apart(reads: Transaction, listed: Listed) -> Listed:
    """Each with their name, and with what tells them from another one of that name in the same list."""
    found = told_apart([await people.get(reads, one["person"]) for one in listed])
    return [
        {**one, "name": person.name or NAMELESS, "mark": mark}
        for one, (person, mark) in zip(listed, found, strict=True)
    ]


async def _apart_with_words(reads: Transaction, listed: Listed) -> Listed:
    return [await _with_words(reads, one) for one in await _apart(reads, listed)]


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
    **dict.fromkeys(("readers", "authors", "loads", "opened", "unfit"), _with_name),
}
# A list whose entries are seen beside one another.
TOGETHER: dict[str, Callable[[Transaction, Listed], Awaitable[Listed]]] = {
    "silent": _apart,
    "panelists": _apart_with_words,
}


async def looked_up(reads: Transaction, facts: dict[str, Any]) -> dict[str, Any]:
    """The facts with all that they point to by a number or a list; a number that is None points to nothing."""
    found: dict[str, Any] = {}
    facts = reshaped(facts)
    for fact, value in facts.items():
        if fact in ONE:
            name, look_up = ONE[fact]
            found[name] = None if value is None else await look_up(reads, value)
        elif fact in EACH:
            found[fact] = [await EACH[fact](reads, one) for one in value]
        elif fact in TOGETHER:
            found[fact] = await TOGETHER[fact](reads, value)
    return facts | found
