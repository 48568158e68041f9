"""The facts of a message as they are when it is sent: what it only points to is looked up."""

from datetime import datetime
from typing import Any

from actions.hours.known import with_hours
from actions.reports.measure_top import brought_by
from actions.reports.split_nps import split_of
from actions.sending.lookups import looked_up
from actions.voices.find import with_excerpts
from domain.business import Business
from domain.dates.calendar import Calendar
from domain.frozen import replace
from domain.matters.cards import Card
from domain.matters.concerning import is_for_others, is_out_of_sight
from domain.matters.matters import Matter
from domain.messages import Said
from storage import appointments, cards, explanations, people, words
from storage.database import Transaction
from storage.staff import causes, remedies, topics

TELLS_HOW_LONG = HANDLED_ON = "staff.card"
TELL_BROUGHT = ("staff.card", "staff.notice", "staff.complaints")


async def facts_of(
    reads: Transaction, said: Said, *, now: datetime, business: Business, calendar: Calendar
) -> dict[str, Any]:
    """The facts of a message; people, matters, words and long figures that it only points to are looked up now."""
    facts = dict(said.facts)
    if "split" in facts:
        facts["report"] = await split_of(reads, facts, calendar, business)
    if said.matter_id is not None:
        facts["matter"] = await _card(reads, said, said.matter_id, now=now, business=business)
        if said.message == HANDLED_ON:
            facts["is_own"] = int(await _is_for_others(reads, said, facts["matter"].matter))
    if said.explanation_id is not None:
        facts["explanation"] = await explanations.get(reads, said.explanation_id)
        facts["remedy"] = await remedies.of(reads, said.explanation_id)
    if said.words_id is not None:
        facts["text"] = await words.body(reads, said.words_id)
    if "cards" in facts:
        facts["cards"] = await _in_sight(reads, said, now=now, business=business)
    if said.cause_id is not None:
        facts["cause"] = await causes.card(reads, said.cause_id, now=now)
    if "causes" in facts:
        facts["causes"] = [await causes.card(reads, cause, now=now) for cause in facts["causes"]]
    if said.appointment_id is not None:
        facts["appointment"] = await appointments.candidacy(reads, said.appointment_id)
    facts = await named(reads, facts)
    return await with_excerpts(reads, facts) if "search_id" in facts else facts


async def _card(reads: Transaction, said: Said, matter: int, *, now: datetime, business: Business) -> Card:
    """What is for staff alone stands on it only where they read it; of whoever is forgotten nothing is told."""
    card = (await cards.of(reads, matter)).read_at(now)
    if said.message in TELL_BROUGHT and not card.is_forgotten:
        found = await brought_by(reads, card.matter.customer_id, business=business, now=now)
        card = replace(card, brought=found)
    if said.message == TELLS_HOW_LONG:
        card = card.waited((await with_hours(reads, business)).hours, now=now)
    return card


async def _is_for_others(reads: Transaction, said: Said, matter: Matter) -> bool:
    """Who could handle it is looked up only of what is the reader's own."""
    if matter.customer_id != said.person_id:
        return False
    return is_for_others(matter, said.person_id, await people.in_reach(reads, apart_from=matter.id))


async def _in_sight(reads: Transaction, said: Said, *, now: datetime, business: Business) -> list[Card]:
    """What a list shows: nothing that is about its reader by now."""
    listed = [await _card(reads, said, matter, now=now, business=business) for matter in said.facts["cards"]]
    return [one for one in listed if not is_out_of_sight(one.matter, said.person_id)]


async def named(reads: Transaction, facts: dict[str, Any]) -> dict[str, Any]:
    """The facts with the names that people and topics have now, for they are kept in one place only."""
    return await _with_topics(reads, await looked_up(reads, facts))


async def _with_topics(reads: Transaction, facts: dict[str, Any]) -> dict[str, Any]:
    """What is about none has none."""
    if not facts.keys() & {"topic_id", "offered", "topics", "voices"}:
        return facts
    known = await topics.known(reads)
    named = {one.code: one for one in known.known}
    found: dict[str, Any] = {}
    if "topic_id" in facts:
        found["topic"] = known.numbered(facts["topic_id"])
    if "offered" in facts:
        found["offered"] = [known.of(code) for code in facts["offered"]]
    if "topics" in facts:
        found["topics"] = [{**one, "name": named.get(one["name"])} for one in facts["topics"]]
    if "voices" in facts:
        found["voices"] = [{**one, "topic": named.get(one.get("topic"))} for one in facts["voices"]]
    return facts | found
