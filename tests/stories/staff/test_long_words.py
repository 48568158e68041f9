"""Long words arrive whole: what doesn't fit into a notice follows as a message of its own."""

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import column, complains, is_asked, taps, writes

LONG = ("A long story. " * 300)[:4096].strip()
SIGNS = "😀" * 2048
MARKUP = "<&>" * 1365


def whole(account: Account, words: str) -> int:
    """How many messages are these very words."""
    return sum(text.strip() == words for text in account.says)


async def test_a_long_complaint_is_shown_whole_to_both_sides(play: Stage, emma: Account, agent: Account):
    for text in (LONG, SIGNS, MARKUP):
        await complains(play, emma, text)
        await taps(play, agent, "Close")
        await taps(play, emma, "Yes, it's settled")

    for text in (LONG, SIGNS, MARKUP):
        assert whole(agent, text) == 1
        assert whole(emma, text) == 1
    assert await column(play, "select body from words order by id") == [LONG, SIGNS, MARKUP]
    assert await column(play, "select count(*) from outbox where failure is not null") == [0]


async def test_a_long_reason_reaches_whoever_has_the_score(play: Stage, emma: Account, agent: Account):
    await is_asked(play, emma)
    await taps(play, emma, "2")

    await writes(play, emma, LONG)

    assert whole(agent, LONG) == 1


async def test_long_words_on_an_open_complaint_arrive_whole(play: Stage, emma: Account, agent: Account):
    await complains(play, emma, "It leaks.")
    await taps(play, agent, "Take it", "Ask the customer")
    await writes(play, agent, "Which lid?")

    await writes(play, emma, SIGNS)

    assert whole(agent, SIGNS) == 1
    assert await column(play, "select count(*) from outbox where failure is not null") == [0]


async def test_long_words_in_persian_arrive_whole_too(play: Stage, sara: Account, owner: Account):
    words = ("یک داستان بلند\n" * 270).strip()

    await complains(play, sara, words, "تمام شد")

    assert await column(play, "select count(*) from outbox where failure is not null") == [0]
    assert any(text.replace("\u200f", "").replace("\u2067", "").replace("\u2069", "") == words for text in owner.says)


async def test_many_long_words_are_each_a_message(play: Stage, emma: Account, agent: Account):
    parts = [f"{number}: {LONG[:4000]}" for number in range(5)]
    await writes(play, emma, "/complain", *parts)

    await taps(play, emma, "That's all", "You propose")

    assert [whole(agent, part) for part in parts] == [1] * 5

    await writes(play, agent, "/complaint 9CMJ")
    await taps(play, agent, "All the words")
    assert [whole(agent, part) for part in parts] == [2] * 5


async def test_many_short_words_are_not_lost_between_the_notice_and_the_whole(
    play: Stage, emma: Account, agent: Account
):
    parts = [f"{number}: {LONG[:500]}" for number in range(10)]
    await writes(play, emma, "/complain", *parts)

    await taps(play, emma, "That's all", "You propose")

    assert all(part.strip() in "\n".join(agent.says) for part in parts)
