"""What is about one of the staff leaves that one's chat: what stands there, and what we had asked them about it."""

from actions.work import Work
from domain.expectations import OF_EXPLANATIONS, OF_PROMISES, Awaited, Expectation
from domain.matters.matters import Matter
from domain.people import PersonId
from storage import expectations, explanations, matters, outbox, promises

OF_REMEDIES = frozenset({Awaited.REMEDY_COST, Awaited.REMEDY_WHAT, Awaited.REMEDY_WHY_NOT})


async def out_of_sight(work: Work, matter: Matter, person: PersonId) -> None:
    """It gives way to why they no longer see it, here and in what was merged into it before."""
    merged = await matters.concern_merged(work.tx, matter.id, person)
    for number in (matter.id, *merged):
        await _take_from(work, number, person)
    awaited = await expectations.of(work.tx, person)
    if awaited is not None and await _about(work, awaited) in (matter.id, *merged):
        await expectations.clear(work.tx, person)


async def _take_from(work: Work, matter: int, person: PersonId) -> None:
    for copy in await outbox.standing(work.tx, matter):
        if copy.person_id == person:
            work.say(person, "staff.concerns_you", matter_id=matter, instead_of_row=copy.id, is_silent=1)


async def _about(work: Work, awaited: Expectation) -> int | None:
    """The matter that somebody of the staff is asked about; else they would be told no at whatever they write."""
    if awaited.subject_id is None:
        return None
    if awaited.kind is Awaited.QUESTION:
        return awaited.subject_id
    if awaited.kind in OF_PROMISES:
        return await promises.matter_of(work.tx, awaited.subject_id)
    if awaited.kind in OF_EXPLANATIONS | OF_REMEDIES:
        asked = await explanations.lock(work.tx, awaited.subject_id)
        return None if asked is None else asked.matter_id
    return None
