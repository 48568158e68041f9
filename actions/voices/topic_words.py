"""Owners say by which words of customers a topic is told; they count from the next look at the themes on."""

import re

from actions.work import Work
from domain.expectations import Awaited
from domain.matters.topics import Topic
from domain.people import ForStaffOnly, Role
from domain.voices.topic_words import ensure_fit_to_tell, ensure_room
from domain.words import Written, ensure_in_words
from storage import expectations
from storage.staff import topics
from storage.voices import topic_words

A_PAGE = 8


async def show_words(work: Work, topic: int, *, page: int = 0) -> None:
    await _show_words_of(work, await _topic(work, topic), page=page, in_place=True)


async def ask_words(work: Work, topic: int) -> None:
    found = await _topic(work, topic)
    ensure_room(len(await topic_words.of_topic(work.tx, found.id)), 1)
    await expectations.put(work.tx, work.by.id, Awaited.TOPIC_WORDS, found.id, now=work.now)
    work.say(work.by.id, "themes.ask_words", topic_id=found.id, instead_of=work.tapped)


async def add_words(work: Work, topic: int, written: Written) -> None:
    """Several at once: one a line, or with commas between them. What is there already stays as it is."""
    if not work.by.may(Role.OWNER):
        raise ForStaffOnly()
    ensure_in_words(written)
    phrases = [ensure_fit_to_tell(one) for one in re.split(r"[\n,،؛;]", written.text) if one.strip()]
    found = await _topic(work, topic)
    ensure_room(len(await topic_words.of_topic(work.tx, found.id)), len(phrases))
    added = [await topic_words.add(work.tx, found.id, one, by=work.by.id, now=work.now) for one in phrases]
    await expectations.settle(work.tx, work.by.id, Awaited.TOPIC_WORDS, found.id)
    await _show_words_of(work, found, page=0, in_place=False, added=sum(added))


async def drop_word(work: Work, word: int) -> None:
    found = await topic_words.get(work.tx, word)
    if found is None:
        work.toast("toasts.kept_before")
        return
    await topic_words.remove(work.tx, found.id)
    await _show_words_of(work, await _topic(work, found.topic_id), page=0, in_place=True)


async def _topic(work: Work, number: int) -> Topic:
    """Held, so that of two owners one comes second; whoever finds nothing that fits says nothing by it."""
    found = (await topics.held(work.tx)).numbered(number)
    found.ensure_changeable()
    return found


async def _show_words_of(work: Work, topic: Topic, *, page: int, in_place: bool, added: int | None = None) -> None:
    """The newest first."""
    known = (await topic_words.of_topic(work.tx, topic.id))[::-1]
    work.say(
        work.by.id,
        "themes.words",
        topic_id=topic.id,
        instead_of=work.tapped if in_place else None,
        phrases=[{"id": one.id, "phrase": one.phrase} for one in known[page * A_PAGE :][:A_PAGE]],
        count=len(known),
        added=added,
        page=page,
        is_more=int(len(known) > (page + 1) * A_PAGE),
    )
