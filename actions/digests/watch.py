"""A digest is seen by a tap; unseen for a day its reader is reminded, and another day later the owners hear of it."""

from actions.hours.known import business_of
from actions.work import Work
from domain.digests.digests import LONGEST_REPLY, Digest, NotYourDigest
from domain.digests.rules import open_from
from domain.expectations import Awaited
from domain.people import PersonId, Role
from domain.words import Written, ensure_in_words, ensure_short
from storage import expectations, people
from storage.digests import digests


async def see(work: Work, digest: int) -> None:
    """With it all that came before are seen."""
    await digests.seen(work.tx, await _own(work, digest), now=work.now)
    work.toast("toasts.digest_seen")


async def ask_reply(work: Work, digest: int) -> None:
    """Whoever answers has seen it."""
    found = await _own(work, digest)
    await digests.seen(work.tx, found, now=work.now)
    await expectations.put(work.tx, work.by.id, Awaited.DIGEST_REPLY, found.id, now=work.now)
    work.say(work.by.id, "digest.ask_reply", question=found.question)


async def take_reply(work: Work, digest: int, written: Written) -> None:
    """It stands in their next digest, and the owners read it now."""
    found = await _own(work, digest)
    ensure_in_words(written)
    ensure_short(written.text, LONGEST_REPLY)
    await digests.replied(work.tx, found, written.text)
    await expectations.settle(work.tx, work.by.id, Awaited.DIGEST_REPLY, found.id)
    owners = await _other_owners(work, work.by.id)
    work.say(work.by.id, "digest.replied", is_told=int(bool(owners)))
    for owner in owners:
        work.say(owner, "digest.reply", author_id=work.by.id, digest_id=found.id)


async def _own(work: Work, digest: int) -> Digest:
    found = await digests.lock(work.tx, digest)
    if found is None:
        raise NotYourDigest()
    found.ensure_of(work.by.id)
    return found


async def unseen(work: Work) -> list[int]:
    """Of which it is time for a word, where anybody is there to hear it."""
    business = await business_of(work)
    if open_from(work.now, business) > work.now:
        return []
    return await digests.unseen(work.tx, before=business.rests_since(work.now, work.policy.escalation_after))


async def remind(work: Work, number: int) -> None:
    """First its reader; then the owners, once, until something was seen again. Who has left is left alone."""
    found = await digests.lock(work.tx, number)
    if found is None or number not in await unseen(work):  # Another run may have been first.
        return
    reader = await people.get(work.tx, found.person_id)
    if not reader.may(Role.MANAGER):
        await digests.raised(work.tx, found, now=work.now)
    elif found.reminded_at is None:
        await digests.reminded(work.tx, found, now=work.now)
        work.say(reader.id, "digest.unseen", digest_id=found.id)
    else:
        await digests.raised(work.tx, found, now=work.now)
        for owner in await _other_owners(work, reader.id):
            work.say(owner, "digest.unseen_by", digest_id=found.id, colleague_id=reader.id)


async def _other_owners(work: Work, reader: PersonId) -> list[PersonId]:
    return [one.id for one in await people.with_role(work.tx, Role.OWNER) if one.id != reader]
