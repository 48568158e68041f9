"""Once a day all customers are looked through, a few at a time: who is quiet for longer than is usual for them."""

from actions.work import Work
from domain.silence.rhythms import silent_of
from storage.silence import silence

AT_ONCE = 100


async def is_anybody_left(work: Work) -> bool:
    """Whether somebody is still to be looked at today; it begins when the day is measured."""
    looked = await silence.looked(work.tx, work.business.day_of(work.now))
    return looked is not None and not looked[1]


async def look_further(work: Work) -> None:
    """At the next few: a short Work, so that nobody waits for it."""
    day = work.business.day_of(work.now)
    if (looked := await silence.looked(work.tx, day)) is None or looked[1]:
        return
    after, _ = looked
    customers = await silence.next_customers(work.tx, after=after, limit=AT_ONCE)
    to = customers[-1].customer_id if customers else after
    found = silent_of(customers, work.now, work.business.currency)
    await silence.keep_silent(work.tx, day, found, after=after, to=to, is_last=len(customers) < AT_ONCE, now=work.now)
