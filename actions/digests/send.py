"""A digest whose time has come: looked together beside everybody's work, and said once, in opening hours."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from actions.digests.compose import compose
from actions.hours.known import business_of
from actions.work import Work
from domain.business import Business
from domain.dates.calendar import Calendar
from domain.digests.questions import Question
from domain.digests.rules import DigestRule, Edition, edition_after, edition_due, open_from
from domain.frozen import frozen
from domain.people import Person, PersonId, Role
from storage import people
from storage.digests import digests

STALE_AFTER = timedelta(hours=12)
"""What couldn't be sent for so long is old news."""
CalendarOf = Callable[[str], Calendar]


@frozen
class Composed:
    edition: Edition
    facts: dict[str, Any]
    question: Question


async def due(work: Work) -> list[PersonId]:
    return await digests.due(work.tx, now=work.now)


async def look(work: Work, reader: PersonId, calendar_of: CalendarOf) -> Composed | None:
    """What there is to say; None where nobody is there to read it now. For looking only."""
    rule, person = await digests.rule(work.tx, reader), await people.get(work.tx, reader)
    if rule is None or not person.may(Role.MANAGER):
        return None
    business, calendar = await business_of(work), calendar_of(language_of(person, work.business))
    edition = edition_due(rule, work.now, business, calendar)
    if edition is None or open_from(work.now, business) > work.now:
        return None
    coming = edition_after(work.now, rule, business, calendar).at
    before = await digests.latest(work.tx, reader)
    return Composed(edition, *await compose(work, reader, edition.period, coming, before))


async def send(work: Work, reader: PersonId, composed: Composed | None, calendar_of: CalendarOf) -> None:
    """Say it and name the next moment in one go, so that no restart comes between."""
    rule = await digests.lock_rule(work.tx, reader)
    if rule is None or rule.next_at is None or rule.next_at > work.now:  # Another run may have been first.
        return
    person = await people.get(work.tx, reader)
    if not person.may(Role.MANAGER):
        await _keep(work, rule.ended())
        return
    business, calendar = await business_of(work), calendar_of(language_of(person, work.business))
    if composed is None:
        await digests.put_off(work.tx, reader, rule.rhythm, open_from(work.now, business))
        return
    await _say(work, rule, composed)
    await _keep(work, rule.changed(work.now, business, calendar))


async def _say(work: Work, rule: DigestRule, composed: Composed) -> None:
    reader, edition = rule.person_id, composed.edition
    digest = await digests.add(work.tx, reader, rule.rhythm, edition, composed.question, now=work.now)
    if digest is not None:
        until = work.now + STALE_AFTER
        work.say(reader, "digest.report", **composed.facts, digest_id=digest, rhythm=rule.rhythm, until=until)


async def _keep(work: Work, rule: DigestRule) -> None:
    await digests.put_off(work.tx, rule.person_id, rule.rhythm, rule.next_at)


def language_of(person: Person, business: Business) -> str:
    """Without its region: its months and its years are the reader's."""
    return (person.reads or business.language).replace("_", "-").partition("-")[0].lower()
