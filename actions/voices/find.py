"""/find: staff look for words in all that customers wrote, and open the card that they stand in."""

from typing import Any

from actions.work import Work
from domain.frozen import frozen, replace
from domain.people import NotYours, PersonId
from domain.refusals import Refusal
from domain.voices.finding import Sought, excerpt, read_sought
from storage import people
from storage.database import Transaction
from storage.voices import found
from storage.voices.found import FoundWords

A_PAGE = 5
MOST = 30
"""Whoever finds more is helped by another word, not by more pages."""
MOST_READ = 500


@frozen
class Found:
    """What was found, the newest first; `is_all` unless there is more than anybody reads."""

    wanted: str
    sought: Sought
    finds: list[FoundWords]
    is_all: bool
    page: int
    search: int | None = None

    @property
    def shown(self) -> list[FoundWords]:
        return self.finds[self.page * A_PAGE :][:A_PAGE]

    @property
    def is_more(self) -> bool:
        return len(self.finds) > (self.page + 1) * A_PAGE


class SearchForgotten(Refusal):
    words = "refusals.search_forgotten"


async def look_for(work: Work, wanted: str, telegram_id: int) -> Found:
    """For looking only: nobody waits for it. Words that nobody wrote together are looked for apart."""
    reader = await _reader(work, telegram_id)
    together = await _found(work.tx, Found(wanted, read_sought(wanted), [], is_all=True, page=0), reader)
    if together.finds or not together.sought.may_be_apart:
        return together
    return await _found(work.tx, replace(together, sought=replace(together.sought, is_apart=True)), reader)


async def look_again(work: Work, search: int, telegram_id: int, *, is_apart: bool, page: int) -> Found:
    """Another page of what was looked for, or the same words apart.

    Raises:
        SearchForgotten: nobody knows any more what it was.
    """
    reader = await _reader(work, telegram_id)
    kept = await found.search(work.tx, search)
    if kept is None:
        raise SearchForgotten()
    if kept.by_id != reader:
        raise NotYours()
    sought = read_sought(kept.wanted, is_apart=is_apart)
    if is_apart and not sought.may_be_apart:
        raise NotYours()
    return await _found(work.tx, Found(kept.wanted, sought, [], is_all=True, page=page, search=search), reader)


async def _reader(work: Work, telegram_id: int) -> PersonId:
    known = await people.by_telegram_id(work.tx, telegram_id)
    if known is None:
        raise NotYours()
    return known.id


async def _found(reads: Transaction, asked: Found, reader: PersonId) -> Found:
    finds: list[FoundWords] = []
    read = 0
    async for candidate in found.candidates(reads, asked.sought.ranges):
        if len(finds) == MOST or read == MOST_READ:
            return replace(asked, finds=finds, is_all=False)
        read += 1
        if candidate.may_be_read_by(reader) and asked.sought.find(candidate.body):
            finds.append(candidate)
    return replace(asked, finds=finds)


async def show_found(work: Work, look: Found) -> None:
    search = look.search or await found.keep_search(work.tx, work.by.id, look.wanted, now=work.now)
    if not look.finds:
        work.say(work.by.id, "find.nothing", instead_of=work.tapped, search_id=search)
        return
    work.say(
        work.by.id,
        "find.list",
        instead_of=work.tapped,
        search_id=search,
        count=len(look.finds),
        is_all=int(look.is_all),
        is_apart=int(look.sought.is_apart),
        may_be_apart=int(look.sought.may_be_apart),
        voices=[_shown(one) for one in look.shown],
        page=look.page,
        is_more=int(look.is_more),
    )


def _shown(find: FoundWords) -> dict[str, Any]:
    card = {"card": find.matter_id, "number": find.number} if find.has_card else {"card": None, "number": None}
    return {"words": find.id, "at": find.said_at, "score": find.score, **card}


async def with_excerpts(reads: Transaction, facts: dict[str, Any]) -> dict[str, Any]:
    """What was looked for, and of each text what stands around it; both are kept in one place only."""
    kept = await found.search(reads, facts["search_id"])
    wanted = "" if kept is None else kept.wanted
    if "voices" not in facts or not wanted:
        return facts | {"wanted": wanted, "voices": [{**one, "excerpt": None} for one in facts.get("voices", [])]}
    sought = read_sought(wanted, is_apart=bool(facts["is_apart"]))
    return facts | {"wanted": wanted, "voices": [_cut(one, sought) for one in facts["voices"]]}


def _cut(voice: dict[str, Any], sought: Sought) -> dict[str, Any]:
    """What was written anew since may not say it any more."""
    span = sought.find(voice["text"])
    return {**voice, "excerpt": excerpt(voice["text"], span) if span else None}
