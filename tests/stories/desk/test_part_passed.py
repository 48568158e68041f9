"""A button under an earlier part of an explanation: what stands there stays, and so does what is asked for now."""

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import complains, last, rows, taps, toast, writes

HAPPENED, WHY, NOW, PREVENTION = "They knocked.", "A thin box.", "Two new ones today.", "Walls again."
WRITTEN = "select what_happened, why, what_now, prevention from explanations"
PASSED = {
    "en": "You are past this part. It can be changed before you send.",
    "fa": "از این بخش گذشته‌اید. پیش از فرستادن می‌توانید عوضش کنید.",
}


async def test_what_is_written_stays_and_the_next_words_go_where_they_were_asked_for(
    play: Stage, emma: Account, agent: Account
):
    await complains(play, emma, "It broke.")
    await taps(play, agent, "Explain")
    first = max(agent.own.messages)
    await writes(play, agent, HAPPENED, WHY)

    agent.taps("Leave this out", message=first)
    await play.settle()
    assert toast(agent) == PASSED["en"]
    await writes(play, agent, NOW, PREVENTION)

    assert await rows(play, WRITTEN) == [
        {"what_happened": HAPPENED, "why": WHY, "what_now": NOW, "prevention": PREVENTION}
    ]


async def test_it_is_said_in_persian_too(play: Stage, emma: Account, owner: Account):
    await complains(play, emma, "It broke.")
    await taps(play, owner, "توضیح دادن")
    first = max(owner.own.messages)
    await writes(play, owner, HAPPENED)

    owner.taps("بدون این بخش", message=first)
    await play.settle()

    assert toast(owner) == PASSED["fa"]


async def test_a_second_tap_on_it_moves_nothing(play: Stage, emma: Account, agent: Account):
    await complains(play, emma, "It broke.")
    await taps(play, agent, "Explain")
    first = max(agent.own.messages)
    await taps(play, agent, "Leave this out")
    await writes(play, agent, WHY)

    agent.taps("Leave this out", message=first)
    await play.settle()

    assert toast(agent) == PASSED["en"]
    await writes(play, agent, NOW)
    assert last(agent).startswith("How do we prevent it?")


async def test_after_the_preview_it_takes_nothing_out(play: Stage, emma: Account, agent: Account):
    await complains(play, emma, "It broke.")
    await taps(play, agent, "Explain")
    first = max(agent.own.messages)
    await writes(play, agent, HAPPENED, WHY, NOW, PREVENTION)

    agent.taps("Leave this out", message=first)
    await play.settle()

    assert toast(agent) == PASSED["en"]
    assert (await rows(play, WRITTEN))[0]["what_happened"] == HAPPENED


async def test_whoever_was_led_away_may_still_leave_it_out(play: Stage, emma: Account, agent: Account):
    await complains(play, emma, "It broke.")
    await taps(play, agent, "Explain")
    first = max(agent.own.messages)
    await writes(play, agent, "/purchase")
    await taps(play, agent, "Emma")

    agent.taps("Leave this out", message=first)
    await play.settle()

    assert last(agent) == "Why? The cause, not an excuse."
