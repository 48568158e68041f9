"""The facts of a message as they are when it is sent: what it only points to is looked up."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from actions.hours.known import with_hours
from actions.reports.measure_top import brought_by
from actions.reports.split_nps import split_of
from actions.voices.find import with_excerpts
from domain.business import Business
from domain.figures.periods import Calendar
from domain.matters.cards import Card
from domain.matters.concerning import is_out_of_sight
from domain.matters.matters import Matter
from domain.messages import Said
from domain.people import NAMELESS
from storage import appointments, cards, closings, explanations, links, people, promises, purchases, words
from storage.database import Transaction
from storage.digests import digests
from storage.exports import exports
from storage.shops import sheets, shops, unclaimed
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
    if "customers" in facts:
        facts["customers"] = [await people.get(reads, customer) for customer in facts["customers"]]
    if "voices" in facts:
        facts["voices"] = [{**voice, "text": await words.body(reads, voice["words"])} for voice in facts["voices"]]
    if "search_id" in facts:
        facts = await with_excerpts(reads, facts)
    await _look_up_bought(reads, facts)
    await _look_up_kept(reads, said, facts, now=now)
    await _look_up_staff(reads, said, facts)
    return await named(reads, facts)


async def _card(reads: Transaction, said: Said, matter: int, *, now: datetime, business: Business) -> Card:
    """What is for staff alone stands on it only where they read it; of whoever is forgotten nothing is told."""
    card = await cards.of(reads, matter)
    if said.message in TELL_BROUGHT and not card.is_forgotten:
        found = await brought_by(reads, card.matter.customer_id, business=business, now=now)
        card = replace(card, brought=found)
    if said.message == TELLS_HOW_LONG:
        card = card.waited((await with_hours(reads, business)).hours, now=now)
    return card


async def _is_for_others(reads: Transaction, said: Said, matter: Matter) -> bool:
    """Whether it is its reader's own, which colleagues handle."""
    if matter.customer_id != said.person_id:
        return False
    return said.person_id not in {one.id for one in await people.in_reach(reads, apart_from=matter.id)}


async def _in_sight(reads: Transaction, said: Said, *, now: datetime, business: Business) -> list[Card]:
    """What a list shows: nothing that is about its reader by now."""
    listed = [await _card(reads, said, matter, now=now, business=business) for matter in said.facts["cards"]]
    return [one for one in listed if not is_out_of_sight(one.matter, said.person_id)]


async def _look_up_bought(reads: Transaction, facts: dict[str, Any]) -> None:
    """What was bought, and the link by which it is claimed; what a complaint may be about."""
    if "purchase_id" in facts:
        facts["what"] = await purchases.name(reads, facts["purchase_id"])
    if "link_id" in facts:
        facts["token"] = await links.token(reads, facts["link_id"])
    if facts.get("about_id") is not None:
        facts["about"] = await purchases.bought(reads, facts["about_id"])
    if "bought" in facts:
        facts["bought"] = [await purchases.bought(reads, one) for one in facts["bought"]]


async def _look_up_topics(reads: Transaction, facts: dict[str, Any]) -> None:
    """What is about none has none."""
    if not facts.keys() & {"topic_id", "offered", "topics", "voices"}:
        return
    known = await topics.known(reads)
    named = {one.code: one for one in known.known}
    if "topic_id" in facts:
        facts["topic"] = known.numbered(facts["topic_id"])
    if "offered" in facts:
        facts["offered"] = [known.of(code) for code in facts["offered"]]
    if "topics" in facts:
        facts["topics"] = [{**one, "name": named.get(one["name"])} for one in facts["topics"]]
    if "voices" in facts:
        facts["voices"] = [{**one, "topic": named.get(one.get("topic"))} for one in facts["voices"]]


async def _look_up_kept(reads: Transaction, said: Said, facts: dict[str, Any], *, now: datetime) -> None:
    """What staff have promised and keep, purchases and their links, and shop systems that report them."""
    if said.cause_id is not None:
        facts["cause"] = await causes.card(reads, said.cause_id, now=now)
    if "causes" in facts:
        facts["causes"] = [await causes.card(reads, cause, now=now) for cause in facts["causes"]]
    if "things" in facts:
        facts["things"] = [await purchases.name(reads, purchase) for purchase in facts["things"]]
    if "handed" in facts:
        facts["handed"] = [await unclaimed.handed(reads, link) for link in facts["handed"]]
    if "closing_id" in facts:
        facts["closing"] = await closings.get(reads, facts["closing_id"])
    if "shop_id" in facts:
        facts["shop"] = await shops.card(reads, facts["shop_id"])
    if "shops" in facts:
        facts["shops"] = [await shops.card(reads, shop) for shop in facts["shops"]]
    if "sheet_id" in facts:
        facts["sheet"] = await sheets.card(reads, facts["sheet_id"])
    if "export_id" in facts:
        facts["export"] = await exports.get(reads, facts["export_id"])
    if "promise_id" in facts:
        facts["promise"] = await promises.of(reads, facts["promise_id"])
    if "promises" in facts:
        facts["promises"] = [await promises.of(reads, promise) for promise in facts["promises"]]


async def _look_up_staff(reads: Transaction, said: Said, facts: dict[str, Any]) -> None:
    """Colleagues, whoever is to become one, and customers in lists."""
    if said.appointment_id is not None:
        facts["appointment"] = await appointments.candidacy(reads, said.appointment_id)
    if "colleague_id" in facts:
        facts["colleague"] = await people.get(reads, facts["colleague_id"])
    if "digest_id" in facts:
        facts["digest"] = await digests.get(reads, facts["digest_id"])
    if "previous_id" in facts:
        facts["previous"] = facts["previous_id"] and await digests.get(reads, facts["previous_id"])
    if "panelists" in facts:
        facts["panelists"] = [await _panelist(reads, one) for one in facts["panelists"]]
    for listed in ("readers", "authors", "loads", "opened", "silent", "unfit"):
        if listed in facts:
            facts[listed] = [
                {**one, "name": (await people.get(reads, one["person"])).name or NAMELESS} for one in facts[listed]
            ]
    if "colleagues" in facts:
        facts["colleagues"] = [await people.get(reads, colleague) for colleague in facts["colleagues"]]


async def _panelist(reads: Transaction, one: dict[str, Any]) -> dict[str, Any]:
    """With their name and their latest words as they are now."""
    name = (await people.get(reads, one["person"])).name or NAMELESS
    return {**one, "name": name, "text": one["words"] and await words.body(reads, one["words"])}


async def named(reads: Transaction, facts: dict[str, Any]) -> dict[str, Any]:
    """The facts with the names that people and topics have now, for they are kept in one place only."""
    facts = dict(facts)
    await _look_up_topics(reads, facts)
    pointers = {"customer_id": "customer", "author_id": "author"}
    names = {
        fact: (await people.get(reads, facts[pointer])).name or NAMELESS
        for pointer, fact in pointers.items()
        if pointer in facts
    }
    return facts | names
