"""“Is it settled?” answered in words: a bare yes or no counts as the tap does, and nothing else does."""

import pytest

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import DAY, HOUR, column, complains, explains, heard, labels, last, replies, taps, writes


async def is_asked(play: Stage, emma: Account, agent: Account) -> str:
    number = await complains(play, emma, "It leaks.")
    await explains(play, agent)
    await play.pass_time(2 * DAY + HOUR)
    assert "Is it settled now?" in last(emma)
    return number


@pytest.mark.parametrize("yes", ["yes", "Yes, it's settled, thank you", "بله حل شد ممنون"])
async def test_a_typed_yes_settles_it(play: Stage, emma: Account, agent: Account, yes: str):
    number = await is_asked(play, emma, agent)

    await writes(play, emma, yes)

    assert f"Complaint {number} is closed, with your yes." in heard(emma)
    assert await column(play, "select state from matters") == ["closed_agreed"]
    assert await column(play, "select body from words where part = 'answer'") == [yes]


async def test_a_typed_no_puts_it_back_to_work(play: Stage, emma: Account, agent: Account):
    await is_asked(play, emma, agent)

    await writes(play, emma, "نه هنوز")

    assert "What is still missing?" in last(emma)
    assert await column(play, "select state from matters") == ["investigating"]


async def test_so_does_a_reply_to_the_question_where_two_complaints_wait_for_it(
    play: Stage, emma: Account, agent: Account
):
    await complains(play, emma, "It leaks.")
    await explains(play, agent)
    await complains(play, emma, "It is late, too.")
    await explains(play, agent)
    await play.pass_time(2 * DAY + HOUR)
    assert heard(emma).count("Is it settled now?") == 2

    await writes(play, emma, "yes")
    assert await column(play, "select state from matters order by id") == ["explained", "explained"]
    question = next(message.id for message in reversed(emma.chat) if "Is it settled now?" in message.text)
    await replies(play, emma, "yes", to=question)

    assert sorted(await column(play, "select state from matters")) == ["closed_agreed", "explained"]


@pytest.mark.parametrize(("typed", "state"), [("yes", "closed_agreed"), ("no", "explained")])
async def test_whether_to_close_it_is_answered_in_words_as_well(
    play: Stage, emma: Account, agent: Account, typed: str, state: str
):
    await complains(play, emma, "It leaks.")
    await explains(play, agent)
    await taps(play, emma, "Convinced")

    await writes(play, emma, typed)

    assert await column(play, "select state from matters") == [state]


async def test_what_was_written_in_between_takes_the_question_away(play: Stage, emma: Account, agent: Account):
    await is_asked(play, emma, agent)
    await writes(play, emma, "The lid is still loose.")

    await writes(play, emma, "yes")

    assert await column(play, "select state from matters") == ["explained"]


async def test_a_yes_to_nothing_closes_nothing(play: Stage, emma: Account, agent: Account):
    await complains(play, emma, "It leaks.")
    await explains(play, agent)

    await writes(play, emma, "yes")

    assert await column(play, "select state from matters") == ["explained"]
    assert "Added to complaint" in last(emma)


async def test_thanks_alone_settle_nothing_and_one_tap_beside_them_does(play: Stage, emma: Account, agent: Account):
    number = await is_asked(play, emma, agent)

    await writes(play, emma, "Thank you!")

    assert last(emma) == f"That does us good; we've passed it on. Is complaint {number} settled with that?"
    assert labels(emma) == ["Yes, it's settled", "Not yet"]
    assert await column(play, "select state from matters") == ["explained"]
    await taps(play, emma, "Yes, it's settled")
    assert await column(play, "select state from matters") == ["closed_agreed"]


async def test_the_question_beside_thanks_is_answered_in_words_as_well(play: Stage, emma: Account, agent: Account):
    await complains(play, emma, "It leaks.")
    await explains(play, agent)

    await writes(play, emma, "Thank you!")
    await writes(play, emma, "Yes, it's fixed")

    assert await column(play, "select state from matters") == ["closed_agreed"]


async def test_a_reply_to_the_question_beside_thanks_is_its_answer_later_too(
    play: Stage, emma: Account, agent: Account
):
    await complains(play, emma, "It leaks.")
    await explains(play, agent)
    await writes(play, emma, "Thank you!")
    question = emma.last.id
    await writes(play, emma, "The lid is new.")

    await replies(play, emma, "Yes", to=question)

    assert await column(play, "select state from matters") == ["closed_agreed"]
