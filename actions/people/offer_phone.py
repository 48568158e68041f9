"""Whether a number may help somebody to what they bought, and whether we have asked for it."""

from actions.work import Work
from domain.expectations import Awaited
from storage import expectations
from storage.shops import unclaimed


async def is_phone_offered(work: Work, *, is_any: bool, in_vain: bool) -> bool:
    """Whether the number may help: the shop has told some, and this one has nothing yet or has a link that fails."""
    return is_any and (in_vain or not await unclaimed.is_any_of(work.tx, work.by.id))


async def is_phone_asked(work: Work) -> bool:
    expected = await expectations.of(work.tx, work.by.id)
    return expected is not None and expected.kind is Awaited.PHONE


async def put_away(work: Work) -> None:
    """The key goes with the question."""
    await expectations.clear(work.tx, work.by.id)
    say_put_away(work)


def say_put_away(work: Work) -> None:
    work.say(work.by.id, "phones.put_away")
