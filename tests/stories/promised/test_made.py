"""A promise is made: in words, with a date, seen once as the customer will read it, and then it binds."""

import pytest

from domain.people import Role
from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import (
    DAY,
    HOUR,
    appointed,
    column,
    complains,
    labels,
    last,
    plain,
    rows,
    taps,
    toast,
    writes,
)
from tests.stories.promised.promising import GLASSES, is_promised, keeps, promises


async def test_it_is_worded_dated_and_previewed_as_the_customer_reads_it(play: Stage, sara: Account, agent: Account):
    number = await complains(play, sara, "شکست.", "تمام شد")

    await taps(play, agent, "Promise")
    assert last(agent).startswith("What do you promise سارا?")
    await writes(play, agent, "رسیدن دو استکان")
    assert last(agent).startswith("By when?")
    assert labels(agent) == ["Today", "Tomorrow", "In 2 days", "In 3 days", "In a week", "Drop it"]
    await writes(play, agent, "شنبه ساعت ۱۸")

    read = "قول ما: رسیدن دو استکان، تا شنبه ۷ آذر، ساعت ۱۸. خودمان خبرتان می‌کنیم."
    assert plain(agent.says[-2]) == read
    assert labels(agent) == ["Send", "Drop it", "Edit words", "Edit date"]

    await taps(play, agent, "Send")
    assert last(sara) == read
    assert last(agent).startswith("سارا has your promise: رسیدن دو استکان, by Saturday 28 November, 18:00.")
    await writes(play, sara, "/promises")
    assert "رسیدن دو استکان، تا شنبه ۷ آذر، ساعت ۱۸: هنوز وقت دارد" in last(sara)
    await writes(play, agent, f"/complaint {number}")
    assert "Promised by Reza: رسیدن دو استکان · by Saturday 28 November, 18:00" in last(agent)


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        *((typed, "That time is over: yesterday, 21:00. Give a later one.") for typed in ("yesterday", "دیروز")),
        ("2026-11-01", "That time is over: Sunday 1 November, 21:00. Give a later one."),
        ("in 40 days", "A promise may reach to 5 December; beyond that, ask a manager or the owner."),
        ("تا ۱۴۰۵/۰۹/۳۱", "We can't read this as a date."),
    ],
)
async def test_a_date_that_cannot_be_is_asked_anew(play: Stage, emma: Account, agent: Account, typed: str, answer: str):
    await complains(play, emma, "It broke.")
    await taps(play, agent, "Promise")
    await writes(play, agent, GLASSES, typed)
    assert last(agent).startswith(answer)

    await writes(play, agent, "in 3 days")
    await taps(play, agent, "Send")

    assert last(emma) == "Our promise: two glasses with you, by Tuesday 24 November, 21:00. We'll tell you ourselves."


async def test_managers_may_promise_further_ahead(play: Stage, emma: Account, manager: Account):
    await complains(play, emma, "It broke.")

    await promises(play, manager, by="in 40 days")

    assert "by Thursday 31 December, 21:00" in last(emma)


async def test_words_and_date_may_be_changed_before_it_is_told(play: Stage, emma: Account, agent: Account):
    await complains(play, emma, "It broke.")
    await taps(play, agent, "Promise")
    await writes(play, agent, "x" * 301)
    assert "301 characters; there is room for 300" in last(agent)
    await writes(play, agent, "a glass", "tomorrow")

    await taps(play, agent, "Edit words")
    await writes(play, agent, GLASSES)
    await taps(play, agent, "Edit date", "In a week", "Send")

    assert last(emma).startswith("Our promise: two glasses with you, by Saturday 28 November, 21:00.")


async def test_a_dropped_one_was_never_given(play: Stage, emma: Account, agent: Account):
    await complains(play, emma, "It broke.")
    said = len(emma.says)
    await taps(play, agent, "Promise")
    await writes(play, agent, GLASSES, "tomorrow")
    preview = agent.last.id

    await taps(play, agent, "Drop it")

    assert last(agent) == "Dropped; nothing was promised to Emma."
    agent.forges("pf:1:tell", preview)
    await play.settle()
    assert toast(agent) == "This promise was dropped; if you still want it, begin a new one."
    assert len(emma.says) == said
    await writes(play, emma, "/promises")
    assert last(emma).startswith("We haven't promised you anything yet.")


async def test_told_twice_it_is_given_once_and_nobody_else_finishes_it(play: Stage, emma: Account, agent: Account):
    other = await appointed(play, 903, "Dana", Role.AGENT)
    await complains(play, emma, "It broke.")
    await taps(play, agent, "Promise")
    await writes(play, agent, GLASSES, "tomorrow")
    preview = agent.last.id
    other.forges("pf:1:tell", other.last.id)
    await play.settle()
    assert toast(other) == "This button doesn't work for you."

    agent.forges("pf:1:tell", preview)
    agent.forges("pf:1:tell", preview)
    await play.settle()

    assert [plain(text).startswith("Our promise") for text in emma.says].count(True) == 1
    assert toast(agent) == "The customer has this promise already; it stands in /promises."


async def test_whoever_promises_more_than_they_ever_kept_in_a_week_is_told_before(
    play: Stage, emma: Account, agent: Account
):
    await is_promised(play, emma, agent)
    await keeps(play, agent)
    await promises_of(play, agent, "new tea")
    assert "promises to keep" not in last(agent)
    await taps(play, agent, "Send")

    await promises_of(play, agent, "a spoon")

    assert last(agent).endswith(
        "With this one you have 2 promises to keep within that week; the most you ever kept on time in one week is 1."
    )


async def promises_of(play: Stage, agent: Account, what: str) -> None:
    agent.forges("pr:1", agent.last.id)
    await play.settle()
    await writes(play, agent, what, "in 2 days")


async def test_it_stands_when_the_complaint_is_to_be_closed(play: Stage, emma: Account, agent: Account):
    await is_promised(play, emma, agent)
    agent.forges("ex:1", agent.last.id)
    await play.settle()
    await taps(play, agent, "Leave this out")
    await writes(play, agent, "A thin box.", "Two new ones are packed.")
    await taps(play, agent, "Leave this out", "Send")

    await taps(play, emma, "Convinced")

    assert last(emma).endswith("The promise stands: two glasses with you, by tomorrow, 21:00.")


async def test_a_customer_who_left_can_be_promised_nothing(play: Stage, emma: Account, agent: Account):
    await complains(play, emma, "It broke.")
    emma.blocks()
    await play.pass_time(DAY)

    agent.forges("pr:1", agent.last.id)
    await play.settle()

    assert await column(play, "select id from promises") == []


async def test_a_closed_complaint_is_reopened_first(play: Stage, emma: Account, agent: Account, owner: Account):
    await complains(play, emma, "It broke.")
    agent.forges("cl:1", agent.last.id)
    await play.settle()
    await taps(play, emma, "Yes, it's settled")

    agent.forges("pr:1", agent.last.id)
    await play.settle()

    assert "is closed" in toast(agent)
    assert await rows(play, "select * from promises") == []


async def test_a_draft_that_lay_too_long_is_dated_anew(play: Stage, emma: Account, agent: Account):
    await complains(play, emma, "It broke.")
    await taps(play, agent, "Promise")
    await writes(play, agent, GLASSES, "today 18:00")
    preview = agent.last.id
    await play.pass_time(7 * HOUR)

    agent.forges("pf:1:tell", preview)
    await play.settle()
    assert toast(agent) == "That time is over: today, 18:00. Give a later one."

    agent.forges("pf:1:due", preview)
    await play.settle()
    await taps(play, agent, "Tomorrow", "Send")
    assert last(emma).startswith("Our promise: two glasses with you, by tomorrow, 21:00.")
