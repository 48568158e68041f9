"""Explanations: four parts by one author, and the customer's judgement."""

from datetime import datetime

from domain.matters.explanations import Explanation, ExplanationId
from domain.matters.matters import Matter, MatterId
from domain.people import PersonId
from domain.staff.causes import Cause
from storage.database import Transaction, queries
from storage.rows import maybe, read, values

QUERIES = queries("explanations")


async def begin(tx: Transaction, matter: MatterId, *, author: PersonId, now: datetime) -> ExplanationId:
    return await tx.value(QUERIES.begin, matter_id=matter, author_id=author, now=now)


async def tell_at_once(
    tx: Transaction, matter: Matter, cause: Cause, *, author: PersonId, now: datetime
) -> ExplanationId:
    """An explanation of what is happening: nobody wrote it for this matter."""
    parts = {part: getattr(cause, part) for part in ("what_happened", "why", "what_now", "prevention")}
    belongs = {"matter_id": matter.id, "cycle": matter.cycle, "author_id": author, "cause_id": cause.id}
    return await tx.value(QUERIES.tell_at_once, now=now, **belongs, **parts)


async def get(tx: Transaction, explanation: int) -> Explanation | None:
    return maybe(Explanation, await tx.one(QUERIES.get, id=explanation))


async def lock(tx: Transaction, explanation: int) -> Explanation | None:
    return maybe(Explanation, await tx.one(QUERIES.lock, id=explanation))


async def unsent_of(tx: Transaction, matter: MatterId, *, author: PersonId) -> Explanation | None:
    return maybe(Explanation, await tx.one(QUERIES.unsent_of, matter_id=matter, author_id=author))


async def unsent_to(tx: Transaction, customer: PersonId) -> list[Explanation]:
    """Whole drafts, of whoever wrote them, about what still waits for our answer."""
    return [read(Explanation, row) for row in await tx.all(QUERIES.unsent_to, customer_id=customer)]


async def latest_sent(tx: Transaction, matter: int) -> Explanation | None:
    return maybe(Explanation, await tx.one(QUERIES.latest_sent, matter_id=matter))


async def latest_of_cycle(tx: Transaction, matter: int) -> Explanation | None:
    """The last one since the matter was last opened, also in what was merged into it since."""
    return maybe(Explanation, await tx.one(QUERIES.latest_of_cycle, matter_id=matter))


async def hand_over(tx: Transaction, merged: MatterId, *, into: MatterId) -> None:
    """Let drafts be finished in the matter that goes on."""
    await tx.one(QUERIES.hand_over, merged=merged, into=into)


async def keep(tx: Transaction, explanation: Explanation) -> None:
    columns = values(explanation)
    del columns["matter_id"], columns["author_id"], columns["dropped_at"], columns["is_automatic"]
    await tx.one(QUERIES.keep, **columns)


async def drop(tx: Transaction, explanation: ExplanationId, *, now: datetime) -> None:
    """Take back a draft; what a customer has read stays for ever."""
    await tx.one(QUERIES.drop, id=explanation, now=now)
