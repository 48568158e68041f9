"""Who tells a customer "until Saturday" has promised: they are offered to put it down as what it is."""

from actions.work import Work
from domain.people import PersonId
from domain.promises.deadlines import find_deadline
from domain.promises.reach import is_promisable
from storage import people, promises


async def propose_promise(work: Work, matter: int, *texts: str | None, to: PersonId) -> None:
    """Offer it to whoever wrote it and may promise so far, unless something is promised by that day already."""
    deadline = next((found for text in texts if text and (found := find_deadline(text))), None)
    if deadline is None:
        return
    due = deadline.moment(work.now, work.business)
    day = work.business.day_of(due)
    by = (await people.get(work.tx, to)).role
    known = [one.promise.due_at for one in await promises.open_of(work.tx, matter)]
    may = is_promisable(due, by=by, now=work.now, policy=work.policy)
    if may and day not in {work.business.day_of(one) for one in known if one}:
        work.say(to, "promise.proposed", matter_id=matter, due=due)
