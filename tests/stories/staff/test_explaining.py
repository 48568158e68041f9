"""Staff explain in four named parts: skipped, shortened, changed, dropped, interrupted, and sent once."""

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import (
    DAY,
    column,
    complains,
    heard,
    labels,
    last,
    plain,
    rows,
    taps,
    toast,
    writes,
)

HAPPENED, WHY, NOW, PREVENTION = "They knocked.", "A thin box.", "Two new ones today.", "Walls again."


async def test_the_parts_are_asked_one_by_one_and_previewed_as_the_customer_reads_them(
    play: Stage, sara: Account, agent: Account
):
    await complains(play, sara, "شکست.", "تمام شد")
    await taps(play, agent, "Explain")
    assert "in four parts." in last(agent)
    assert "What happened?" in last(agent)
    assert labels(agent) == ["Leave this out", "Drop it"]

    await writes(play, agent, HAPPENED)
    assert last(agent) == "Why? The cause, not an excuse."
    assert labels(agent) == ["Drop it"]

    await writes(play, agent, WHY)
    assert last(agent) == "What do we do now? What, who, by when."

    await writes(play, agent, NOW)
    assert last(agent).startswith("How do we prevent it?")

    await writes(play, agent, PREVENTION)
    preview = agent.says[-2]
    assert "چه شد\nThey knocked." in plain(preview)
    assert plain(preview).endswith("Reza، پاسخ‌گو")

    await taps(play, agent, "Send")
    assert sara.says[-2] == preview
    assert last(agent) == "Sent. سارا is asked whether it was clear, honest and convincing."


async def test_the_first_and_the_last_part_may_be_left_out(play: Stage, emma: Account, agent: Account):
    await complains(play, emma, "It broke.")
    await taps(play, agent, "Explain", "Leave this out")
    await writes(play, agent, WHY, NOW)

    await taps(play, agent, "Leave this out", "Send")

    assert "What happened" not in emma.says[-2]
    assert "How we prevent it" not in emma.says[-2]
    assert await rows(play, "select what_happened, why, what_now, prevention from explanations") == [
        {"what_happened": None, "why": WHY, "what_now": NOW, "prevention": None}
    ]


async def test_without_the_cause_or_the_next_step_nothing_is_sent(play: Stage, emma: Account, agent: Account):
    await complains(play, emma, "It broke.")
    said = len(emma.says)
    await taps(play, agent, "Explain")
    agent.forges("sp:1:what_happened", agent.last.id)
    agent.forges("sp:1:why", agent.last.id)
    await play.settle()

    agent.forges("sn:1", agent.last.id)
    await play.settle()
    assert toast(agent) == "It can't go without “Why”."

    await writes(play, agent, NOW)
    await taps(play, agent, "Leave this out", "Send")
    assert toast(agent) == "It can't go without “Why”."
    assert len(emma.says) == said
    assert await column(play, "select sent_at from explanations") == [None]


async def test_a_part_that_is_too_long_is_asked_shorter_and_nothing_else_is_lost(
    play: Stage, emma: Account, agent: Account
):
    await complains(play, emma, "It broke.")
    await taps(play, agent, "Explain")
    await writes(play, agent, HAPPENED, "x" * 801)
    assert last(agent) == "This part has 801 characters; there is room for 800. Please send it shorter."

    await writes(play, agent, "y" * 800, "z" * 800, "w" * 800)
    await taps(play, agent, "Send")

    assert "w" * 800 in emma.says[-2]
    assert await column(play, "select what_happened from explanations") == [HAPPENED]


async def test_a_part_may_be_changed_after_the_preview(play: Stage, emma: Account, agent: Account):
    await complains(play, emma, "It broke.")
    await taps(play, agent, "Explain")
    await writes(play, agent, HAPPENED, WHY, NOW, PREVENTION)

    await taps(play, agent, "Edit why")
    await writes(play, agent, "A thin box without walls.")
    assert "Why\nA thin box without walls." in plain(agent.says[-2])

    await taps(play, agent, "Send")
    assert "A thin box without walls." in emma.says[-2]
    assert PREVENTION in emma.says[-2]


async def test_a_dropped_explanation_leaves_the_complaint_waiting(play: Stage, emma: Account, agent: Account):
    number = await complains(play, emma, "It broke.")
    said = len(emma.says)
    await taps(play, agent, "Explain")
    await writes(play, agent, HAPPENED, WHY)

    await taps(play, agent, "Drop it")
    assert last(agent) == f"Dropped. {number} is still waiting for an explanation."

    await writes(play, agent, "hello?")
    assert "This answers nothing that was asked." in last(agent)
    assert len(emma.says) == said

    await taps(play, agent, "Explain")
    assert "What happened?" in last(agent)
    assert await column(play, "select count(*) from explanations where dropped_at is null") == [1]


async def test_whoever_was_interrupted_goes_on_where_they_were(play: Stage, emma: Account, agent: Account):
    await complains(play, emma, "It broke.")
    await taps(play, agent, "Explain")
    await writes(play, agent, HAPPENED, WHY, "/complaints", "/start")
    await play.pass_time(2 * DAY)

    agent.taps("ex:1")
    await play.settle()
    assert last(agent).startswith("What do we do now?")

    await writes(play, agent, NOW, PREVENTION, "/start")
    agent.taps("ex:1")
    await play.settle()
    assert "Send" in labels(agent)

    await taps(play, agent, "Send")
    assert all(part in emma.says[-2] for part in (HAPPENED, WHY, NOW, PREVENTION))


async def test_sent_is_sent_once(play: Stage, emma: Account, agent: Account):
    await complains(play, emma, "It broke.")
    await taps(play, agent, "Explain")
    await writes(play, agent, HAPPENED, WHY, NOW, PREVENTION)
    message = agent.last.id
    await taps(play, agent, "Send")
    said = len(emma.says)

    for data in ("sn:1", "rw:1:why", "dp:1"):
        agent.forges(data, message)
        await play.settle()
        assert toast(agent) == "This explanation was sent before."

    assert len(emma.says) == said


async def test_nobody_sends_what_somebody_else_is_writing(play: Stage, emma: Account, agent: Account, manager: Account):
    await complains(play, emma, "It broke.")
    await taps(play, agent, "Explain")
    await writes(play, agent, HAPPENED, WHY, NOW, PREVENTION)
    said = len(emma.says)

    manager.forges("sn:1", manager.last.id)
    await play.settle()

    assert toast(manager) == "This button doesn't work for you."
    assert len(emma.says) == said


async def test_words_of_both_sides_reach_the_other_as_they_are(play: Stage, emma: Account, agent: Account):
    await complains(play, emma, "<b>5 < 6</b> & co")
    await taps(play, agent, "Explain")

    await writes(play, agent, "a < b", "<i>&amp;</i>", "x & y", "</b>")
    await taps(play, agent, "Send")

    assert "<b>5 < 6</b> & co" in heard(agent)
    assert all(part in emma.says[-2] for part in ("a < b", "<i>&amp;</i>", "x & y", "</b>"))
