"""Where customers wrote what staff look for: by an index of how their words begin, the newest first."""

from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path

from domain.frozen import frozen
from domain.people import PersonId
from domain.voices.finding import Range
from storage.database import Transaction, queries
from storage.engines.transaction import Query, Row
from storage.rows import maybe, read

QUERIES = queries("found", are_long=True, folder=Path(__file__).parent)
RARE = 5_000
"""What is found more often is soon found among the newest words; of what is rarer all is looked at."""
AT_ONCE = 30
FIRST_STRETCH = 2_000


@frozen
class FoundWords:
    """Words that begin as what is looked for, and where they belong."""

    id: int
    body: str
    said_at: datetime
    response_id: int | None
    score: int | None
    matter_id: int | None
    number: str | None
    received_at: datetime | None
    customer_id: PersonId | None
    concerns_id: PersonId | None
    goes_on_concerns: PersonId | None

    @property
    def has_card(self) -> bool:
        return self.received_at is not None

    def may_be_read_by(self, reader: PersonId) -> bool:
        """What isn't sent yet is its author's alone; what is about somebody is for the others."""
        is_sent = self.matter_id is None or self.has_card or self.response_id is not None
        is_about = reader != self.customer_id and reader in (self.concerns_id, self.goes_on_concerns)
        return is_sent and not is_about


@frozen
class Search:
    """What somebody of the staff has looked for, as they wrote it."""

    by_id: PersonId
    wanted: str


def _detailed(ids: Query) -> Query:
    return Query(f"with found as ({ids.sql.rstrip().rstrip(';')}) {QUERIES.details.sql}", is_long=True)


DETAILED = {name: _detailed(getattr(QUERIES, name)) for name in ("rare", "rare_with", "frequent", "frequent_with")}


async def candidates(tx: Transaction, ranges: list[Range]) -> AsyncIterator[FoundWords]:
    """All of them, one stretch after the other, as long as anybody asks for more."""
    counted = [(await tx.value(QUERIES.count, low=one.low, high=one.high, most=RARE + 1), one) for one in ranges]
    counted.sort(key=lambda one: one[0])
    is_rare, limits = counted[0][0] <= RARE, _limits([one for _, one in counted])
    query = DETAILED[f"{'rare' if is_rare else 'frequent'}{'_with' if len(ranges) > 1 else ''}"]
    stretches = _of_rare(tx, query, limits, counted[0][0]) if is_rare else _of_frequent(tx, query, limits)
    async for found in stretches:
        for row in found:
            yield read(FoundWords, row)


async def _of_rare(tx: Transaction, query: Query, limits: dict[str, int], count: int) -> AsyncIterator[list[Row]]:
    before = await _end(tx)
    while found := await tx.all(query, **limits, before=before, count=count, limit=AT_ONCE):
        yield found
        before = found[-1]["id"]


async def _of_frequent(tx: Transaction, query: Query, limits: dict[str, int]) -> AsyncIterator[list[Row]]:
    """The stretch grows where it yields little, so that what was only written long ago is reached, too."""
    before, stretch = await _end(tx), FIRST_STRETCH
    while before > 1:
        first = max(before - stretch, 1)
        found = await tx.all(query, **limits, first=first, before=before, limit=AT_ONCE)
        yield found
        if len(found) < AT_ONCE:
            before, stretch = first, stretch * 2
        else:
            before = found[-1]["id"]


async def _end(tx: Transaction) -> int:
    return (await tx.value(QUERIES.newest) or 0) + 1


def _limits(ranges: list[Range]) -> dict[str, int]:
    """Three beginnings at most, the rarest first; where there are two the second stands for the third."""
    if len(ranges) == 1:
        return {"low": ranges[0].low, "high": ranges[0].high}
    first, second, third = (ranges + ranges[-1:])[:3]
    return {
        **{"low": first.low, "high": first.high},
        **{"second_low": second.low, "second_high": second.high},
        **{"third_low": third.low, "third_high": third.high},
    }


async def keep_search(tx: Transaction, by: PersonId, wanted: str, *, now: datetime) -> int:
    return await tx.value(QUERIES.keep_search, by_id=by, wanted=wanted, now=now)


async def search(tx: Transaction, search: int) -> Search | None:
    return maybe(Search, await tx.one(QUERIES.search, id=search))


async def is_any_search_older(tx: Transaction, *, than: datetime) -> bool:
    return await tx.value(QUERIES.old_searches, before=than) is not None


async def forget_searches(tx: Transaction, *, before: datetime) -> None:
    await tx.one(QUERIES.forget_searches, before=before)
