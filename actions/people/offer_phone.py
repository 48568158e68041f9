"""Whether a number may help somebody to what they bought, and whether we have asked for it."""

from actions.work import Work
from domain.expectations import Awaited
from storage import expectations
from storage.shops import unclaimed


async def is_phone_offered(work: Work, *, in_vain: bool) -> bool:
    """Whether the number may help: the shop has told some, and this one has nothing yet or has a link that fails."""
    if work.by.role is not None or not await unclaimed.is_any_by_phone(work.tx):
        return False
    return in_vain or not await unclaimed.is_any_of(work.tx, work.by.id)


async def is_phone_asked(work: Work) -> bool:
    expected = await expectations.of(work.tx, work.by.id)
    return expected is not None and expected.kind is Awaited.PHONE


async def put_away(work: Work) -> None:
    """The key goes with the question."""
    await expectations.clear(work.tx, work.by.id)
    work.say(work.by.id, "phones.put_away")
