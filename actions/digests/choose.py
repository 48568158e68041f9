"""/digest: managers choose when theirs comes, owners for everybody who may have one."""

from actions.digests.send import CalendarOf, language_of
from actions.hours.known import business_of
from actions.work import Work
from domain.digests.rules import USUAL_HOUR, DigestRule, NoReaderOfDigests, OthersDigest, Rhythm
from domain.people import NAMELESS, Person, PersonId, Role
from storage import people
from storage.digests import digests


async def show_digests(work: Work) -> None:
    """An owner sees who gets one how often; a manager their own."""
    if not work.by.may(Role.OWNER):
        await _show(work, work.by, in_place=False)
        return
    seniors = [one for role in (Role.OWNER, Role.MANAGER) for one in await people.with_role(work.tx, role)]
    readers = [{"person": one.id, "rhythm": (await _rule_of(work, one.id)).rhythm} for one in seniors]
    work.say(work.by.id, "digest.list", readers=readers, instead_of=work.tapped)


async def show_digest(work: Work, person: int) -> None:
    await _show(work, await _reader(work, person), in_place=True)


async def set_rhythm(work: Work, person: int, rhythm: Rhythm, calendar_of: CalendarOf) -> None:
    await _change(work, await _reader(work, person), calendar_of, rhythm=rhythm)


async def set_hour(work: Work, person: int, hour: int, calendar_of: CalendarOf) -> None:
    await _change(work, await _reader(work, person), calendar_of, hour=hour)


async def _reader(work: Work, person: int) -> Person:
    """Somebody who may have one, and whose digest is the tapper's to set.

    Raises:
        OthersDigest: only owners set those of others.
        NoReaderOfDigests: they are no managers, perhaps no more.
    """
    if person != work.by.id and not work.by.may(Role.OWNER):
        raise OthersDigest()
    found = await people.get(work.tx, PersonId(person))
    if not found.may(Role.MANAGER):
        raise NoReaderOfDigests(who=found.name or NAMELESS)
    return found


async def _change(
    work: Work, reader: Person, calendar_of: CalendarOf, *, rhythm: Rhythm | None = None, hour: int = 0
) -> None:
    rule = await digests.lock_rule(work.tx, reader.id) or _none_yet(reader.id)
    calendar = calendar_of(language_of(reader, work.business))
    changed = rule.changed(work.now, await business_of(work), calendar, rhythm=rhythm, hour=hour)
    if (changed.rhythm, changed.hour) == (rule.rhythm, rule.hour):
        work.toast("toasts.kept_before")
    await digests.keep_rule(work.tx, changed, by=work.by.id, now=work.now)
    await _show(work, reader, in_place=True)
    if rhythm is not None and rhythm is not rule.rhythm and reader.id != work.by.id:
        work.say(reader.id, "digest.set_for_you", author_id=work.by.id, digest_rule=_told(changed))


async def _show(work: Work, reader: Person, *, in_place: bool) -> None:
    work.say(
        work.by.id,
        "digest.card",
        colleague_id=reader.id,
        own=int(reader.id == work.by.id),
        is_owner=int(work.by.may(Role.OWNER)),
        digest_rule=_told(await _rule_of(work, reader.id)),
        instead_of=work.tapped if in_place else None,
    )


async def _rule_of(work: Work, person: PersonId) -> DigestRule:
    return await digests.rule(work.tx, person) or _none_yet(person)


def _none_yet(person: PersonId) -> DigestRule:
    return DigestRule(person, Rhythm.NEVER, USUAL_HOUR, None)


def _told(rule: DigestRule) -> dict[str, object]:
    return {"rhythm": rule.rhythm, "hour": rule.hour, "next_at": rule.next_at}
