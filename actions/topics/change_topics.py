"""Owners name new topics, rename, move and retire those there are, and take them back; each holds from then on."""

from actions.topics.show_topics import list_topics, show_topic_of
from actions.work import Work
from domain.expectations import OF_TOPICS, Awaited
from domain.frozen import replace
from domain.matters.topics import TopicRetired, ensure_fit_to_name
from domain.people import LANGUAGES, ForStaffOnly, Role
from domain.words import Written, ensure_in_words
from storage import expectations
from storage.staff import topics

A_NEW_ONE = 0  # No topic has this number.
NAMED_IN = {"fa": Awaited.TOPIC_FA, "en": Awaited.TOPIC_EN}


async def ask_name(work: Work) -> None:
    """Of a new one, in the owner's language."""
    (await topics.held(work.tx)).ensure_room()
    await expectations.put(work.tx, work.by.id, Awaited.TOPIC_NAME, A_NEW_ONE, now=work.now)
    work.say(work.by.id, "topic.ask_name", instead_of=work.tapped)


async def go_back(work: Work) -> None:
    """Whoever goes back to the list names nothing."""
    expected = await expectations.of(work.tx, work.by.id)
    if expected is not None and expected.kind in OF_TOPICS:
        await expectations.clear(work.tx, work.by.id)
    await list_topics(work)


async def ask_new_name(work: Work, number: int) -> None:
    found = (await topics.held(work.tx)).numbered(number)
    found.ensure_changeable()
    await expectations.put(work.tx, work.by.id, Awaited.TOPIC_NAME, found.id, now=work.now)
    work.say(work.by.id, "topic.ask_new_name", topic_id=found.id, instead_of=work.tapped)


async def name_topic(work: Work, number: int, written: Written) -> None:
    """A new one is offered from now on; then its name in the other language is asked for, which may be left."""
    name = _name_in(work, written)
    known = await topics.held(work.tx)
    known.ensure_free(name, but=number)
    language = _language_of(work)
    if number == A_NEW_ONE:
        known.ensure_room()
        in_other = dict.fromkeys(LANGUAGES)
        topic = await topics.add(work.tx, **{**in_other, language: name}, place=known.next_place)
    else:
        topic = known.numbered(number).renamed(language, name)
        await topics.keep(work.tx, topic)
    other = next(one for one in LANGUAGES if one != language)
    await expectations.put(work.tx, work.by.id, NAMED_IN[other], topic.id, now=work.now)
    work.say(work.by.id, "topic.ask_other_name", topic_id=topic.id, is_new=int(number == A_NEW_ONE))


def _name_in(work: Work, written: Written) -> str:
    """With the role somebody loses the say in it, too."""
    if not work.by.may(Role.OWNER):
        raise ForStaffOnly()
    ensure_in_words(written)
    return ensure_fit_to_name(written.text)


def _language_of(work: Work) -> str:
    reads = (work.by.reads or "")[:2]
    return reads if reads in LANGUAGES else work.business.language


async def name_in_persian(work: Work, number: int, written: Written) -> None:
    await _name_in_other(work, number, written, "fa")


async def name_in_english(work: Work, number: int, written: Written) -> None:
    await _name_in_other(work, number, written, "en")


async def _name_in_other(work: Work, number: int, written: Written, language: str) -> None:
    name = _name_in(work, written)
    known = await topics.held(work.tx)
    known.ensure_free(name, but=number)
    topic = known.numbered(number).renamed(language, name)
    await topics.keep(work.tx, topic)
    await expectations.settle(work.tx, work.by.id, NAMED_IN[language], topic.id)
    await show_topic_of(work, topic, in_place=False)


async def leave_name(work: Work, number: int) -> None:
    """The other language shows the name there is."""
    found = (await topics.known(work.tx)).numbered(number)
    for kind in NAMED_IN.values():
        await expectations.settle(work.tx, work.by.id, kind, found.id)
    await show_topic_of(work, found, in_place=True)


async def retire(work: Work, number: int) -> None:
    """It is offered no more; what is about it stays so, and a keyboard that still shows it still works."""
    found = (await topics.held(work.tx)).numbered(number)
    retired = found.retired(now=work.now) if found.is_offered else found
    if retired is found:
        work.toast("toasts.kept_before")
    await topics.keep(work.tx, retired)
    await show_topic_of(work, retired, in_place=True)


async def take_back(work: Work, number: int) -> None:
    """It is offered again, after all the others."""
    known = await topics.held(work.tx)
    topic = known.numbered(number)
    if topic.is_offered:
        work.toast("toasts.kept_before")
    else:
        known.ensure_room()
        topic = replace(topic, retired_at=None, place=known.next_place)
        await topics.keep(work.tx, topic)
    await show_topic_of(work, topic, in_place=True)


async def move(work: Work, number: int, place: int) -> None:
    """To that place; a second tap finds it there."""
    known = await topics.held(work.tx)
    topic = known.numbered(number)
    if not topic.is_offered:
        raise TopicRetired(topic_id=topic.id)
    for one in known.places_with(topic, place):
        await topics.keep(work.tx, one)
    await show_topic_of(work, topic, in_place=True)
