"""Whoever gave a low score may raise it: staff who open its card see both."""

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import column, is_asked, labels, last, number_of, plain, taps, toast, writes


async def test_a_score_that_was_raised_since_is_called_low_no_more(
    play: Stage, emma: Account, agent: Account, owner: Account
):
    await is_asked(play, emma)
    await taps(play, emma, "3")
    number = await number_of(play)
    await writes(play, agent, f"/complaint {number}")
    assert plain(last(agent)).startswith(f"Low score {number}")

    await taps(play, emma, "Change score", "9")
    for one in (agent, owner):
        await writes(play, one, f"/complaint {number}")

    assert plain(last(agent)).startswith(f"Low score, raised since {number}")
    assert plain(last(owner)).startswith(f"نمره‌ی پایین که حالا بالا رفته {number}")


async def test_of_a_score_without_words_no_words_are_offered(play: Stage, emma: Account, agent: Account):
    await is_asked(play, emma)
    await taps(play, emma, "3")

    await writes(play, agent, f"/complaint {await number_of(play)}")
    assert "All the words" not in labels(agent)
    (matter,) = await column(play, "select id from matters")
    agent.forges(f"w:{matter}", agent.last.id)
    await play.settle()
    assert toast(agent) == "Nothing has been written here yet."

    await writes(play, emma, "It leaks.")
    await writes(play, agent, f"/complaint {await number_of(play)}")
    await taps(play, agent, "All the words")
    assert last(agent) == "It leaks."
