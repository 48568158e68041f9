"""/topics: what complaints may be about, with how many there were of late, and one of them alone."""

from datetime import timedelta

from actions.work import Work
from domain.matters.topics import Topic
from storage.staff import topics

OF_LATE = timedelta(days=90)
A_PAGE = 8


async def list_topics(work: Work) -> None:
    known = await topics.known(work.tx)
    counts = await topics.counts(work.tx, since=work.now - OF_LATE)
    work.say(
        work.by.id,
        "topic.list",
        instead_of=work.tapped,
        topics=[{"name": one.code, "count": counts.get(one.code, 0)} for one in known.offered],
        retired=len(known.retired),
        days=OF_LATE.days,
    )


async def list_retired(work: Work, *, page: int) -> None:
    """Those that are offered no more, the newest first."""
    retired = (await topics.known(work.tx)).retired
    counts = await topics.counts(work.tx, since=work.now - OF_LATE)
    start = page * A_PAGE
    work.say(
        work.by.id,
        "topic.retired" if retired else "topic.none_retired",
        instead_of=work.tapped,
        topics=[{"name": one.code, "count": counts.get(one.code, 0)} for one in retired[start : start + A_PAGE]],
        days=OF_LATE.days,
        page=page,
        is_more=int(len(retired) > start + A_PAGE),
    )


async def show_topic(work: Work, number: int) -> None:
    found = (await topics.known(work.tx)).numbered(number)
    await show_topic_of(work, found, in_place=True)


async def show_topic_of(work: Work, topic: Topic, *, in_place: bool) -> None:
    known = await topics.known(work.tx)
    counts = await topics.counts(work.tx, since=work.now - OF_LATE)
    work.say(
        work.by.id,
        "topic.card",
        instead_of=work.tapped if in_place else None,
        topic_id=topic.id,
        place=known.place_of(topic) if topic.is_offered else 0,
        offered_in_all=len(known.offered),
        count=counts.get(topic.code, 0),
        days=OF_LATE.days,
    )
