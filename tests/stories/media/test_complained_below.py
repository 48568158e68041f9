"""/complain below a picture: the picture and the words with it are the beginning of the complaint."""

import pytest

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import column, labels, last, number_of, taps


@pytest.mark.parametrize("command", ["/complain", "/Complain@seda_bot", "/complain\n"])
async def test_a_picture_with_it_begins_a_complaint(play: Stage, emma: Account, agent: Account, command: str):
    emma.sends_photo(f"{command} The lid is broken")
    await play.settle()

    assert "Came late" in labels(emma)
    await taps(play, emma, "Just send it")
    assert await number_of(play) in last(emma)
    assert await column(play, "select body from words") == ["The lid is broken"]
    assert any(message.photo for message in agent.chat)


async def test_a_picture_says_enough_alone_and_an_album_stays_together(play: Stage, emma: Account):
    emma.sends_album("/complain", None)
    await play.settle()

    assert "Came late" in labels(emma)
    assert await column(play, "select count(*) from files") == [2]
    assert await column(play, "select state from matters") == ["draft"]


async def test_the_word_within_a_caption_is_no_command(play: Stage, emma: Account):
    emma.sends_photo("I had to /complain before")
    await play.settle()

    assert last(emma).startswith("We have kept your words.")
