"""A promise is kept, with what shows it; the customer says whether it is."""

from actions.matters.open_matter import refresh_notices
from actions.matters.settle import reopen
from actions.promises.make_promise import get_open, get_promise
from actions.promises.tell_of_promise import note_of, say_of, say_to_owner, tell_those_above
from actions.work import Work
from domain.expectations import Awaited
from domain.matters.events import Happening
from domain.matters.steps import CLOSED, ENDED
from domain.people import NoSuchNumber, NotYours
from domain.promises.promises import LONGEST_ACCOUNT, Promise
from domain.staff.tone import ensure_respectful
from domain.words import Part, Written, ensure_short
from storage import expectations, promises, words


async def ask_proof(work: Work, promise: int) -> None:
    """A photo, a number, a word: what shows the customer that it is done; or nothing."""
    found = await get_open(work, promise)
    await expectations.put(work.tx, work.by.id, Awaited.PROMISE_PROOF, found.id, now=work.now)
    work.say(work.by.id, "promise.ask_proof", matter_id=found.matter_id, promise_id=found.id)


async def keep_with(work: Work, promise: int, written: Written) -> None:
    ensure_short(written.text, LONGEST_ACCOUNT)
    ensure_respectful(written.text)
    kept = await _keep(work, promise, written.text or None)
    if written.file is not None:
        bare = Written("", written.message_id, file=written.file, album=written.album)
        added = await words.add(work.tx, work.by.id, bare, Part.MESSAGE, matter=kept.matter_id, now=work.now)
        work.show(kept.customer_id, added.files, matter_id=kept.matter_id)


async def keep_without(work: Work, promise: int) -> None:
    await _keep(work, promise, None)


async def _keep(work: Work, promise: int, proof: str | None) -> Promise:
    kept = (await get_open(work, promise)).kept(proof, now=work.now)
    await promises.keep(work.tx, kept)
    await note_of(work, kept, Happening.PROMISE_KEPT)
    await expectations.settle(work.tx, work.by.id, Awaited.PROMISE_PROOF, kept.id)
    say_of(work, kept.customer_id, "promise.kept", kept)
    say_of(work, work.by.id, "promise.kept_told", kept, instead_of=work.tapped)
    return kept


async def agree(work: Work, promise: int) -> None:
    """The customer says that it is done."""
    found = await _of_customer(work, promise)
    if found.agreed == 1 or found.kept_at is None:
        work.toast("toasts.kept_before")
        return
    agreed = found.agreed_on(now=work.now)
    await promises.keep(work.tx, agreed)
    await note_of(work, agreed, Happening.PROMISE_AGREED)
    say_of(work, work.by.id, "promise.agreed", agreed, instead_of=work.tapped)
    await say_to_owner(work, agreed, "promise.agreed_notice")


async def refute(work: Work, promise: int) -> None:
    """The customer says that it isn't: it is to be kept still, its complaint is open, and managers hear of it."""
    found = await _of_customer(work, promise)
    if found.kept_at is None:
        work.toast("toasts.kept_before")
        return
    refuted = found.refuted(now=work.now)
    await promises.keep(work.tx, refuted)
    matter = await note_of(work, refuted, Happening.PROMISE_REFUTED)
    if matter.state in CLOSED - ENDED:
        await reopen(work, matter.id)
        say_of(work, work.by.id, "promise.refuted", refuted)
    else:
        say_of(work, work.by.id, "promise.refuted", refuted, instead_of=work.tapped)
        await refresh_notices(work, matter)
    await expectations.put(work.tx, work.by.id, Awaited.MISSING, matter.id, now=work.now)
    await say_to_owner(work, refuted, "promise.refuted_notice")
    await tell_those_above(work, refuted, "promise.refuted_notice")


async def _of_customer(work: Work, promise: int) -> Promise:
    """What they were told is kept; of anything else there is nothing to say yet, or any more."""
    found = await get_promise(work, promise)
    if found.customer_id != work.by.id:
        raise NotYours()
    if found.kept_at is None and found.agreed is None:
        raise NoSuchNumber()
    return found
