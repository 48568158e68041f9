"""What an explanation encloses: seen in the preview, and with the customer right after the words."""

import pytest

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import column, complains, heard, last, plain, taps, writes


@pytest.fixture
async def explaining(play: Stage, emma: Account, agent: Account) -> Account:
    """Reza is asked why."""
    await complains(play, emma, "It broke.")
    await taps(play, agent, "Explain", "Leave this out")
    return agent


def enclosed(account: Account) -> list[str]:
    return [message.file[0] for message in account.chat if message.by == "bot" and message.file]


async def test_a_caption_is_the_part_and_its_file_goes_with_the_explanation(
    play: Stage, emma: Account, explaining: Account
):
    picture = explaining.sends_photo("The box was thin.")["message"]["photo"][-1]["file_id"]
    await play.settle()
    assert last(explaining).startswith("What do we do now?")

    await writes(play, explaining, "A new one comes by Tuesday, 16:00.")
    await taps(play, explaining, "Leave this out")
    assert enclosed(explaining) == ["photo"]
    assert enclosed(emma) == []

    await taps(play, explaining, "Send")
    said = [message for message in emma.chat if message.by == "bot"][-3:]
    assert "Why\nThe box was thin." in said[0].text
    assert said[1].photo == picture
    assert said[2].text.startswith("How was this explanation?")
    assert await column(play, "select matter_id from words where part = 'enclosed'") == [1]


async def test_a_file_alone_is_enclosed_and_the_same_part_is_asked_for_still(
    play: Stage, emma: Account, explaining: Account
):
    explaining.sends_album(None, None, None)
    await play.settle()

    assert heard(explaining).count("Enclosed; the customer gets it with your explanation.") == 1
    assert last(explaining).startswith("Why?")

    await writes(play, explaining, "The box was thin.", "A new one comes.")
    await taps(play, explaining, "Leave this out", "Send")
    assert enclosed(emma) == ["photo"] * 3
    assert emma.chat[-2].album is not None


async def test_the_rest_of_an_album_answers_no_part(play: Stage, emma: Account, explaining: Account):
    await writes(play, explaining, "The box was thin.", "A new one comes.")
    explaining.sends_album("Walls for all.", "a box with walls", None)
    await play.settle()
    assert enclosed(explaining) == ["photo"] * 3

    await taps(play, explaining, "Send")

    assert "How we prevent it\nWalls for all.\n" in heard(emma)
    assert "a box with walls" in heard(emma)
    assert enclosed(emma) == ["photo"] * 3
    assert "This answers nothing" not in heard(explaining)


async def test_what_was_dropped_encloses_nothing_any_more(play: Stage, emma: Account, explaining: Account):
    explaining.sends_voice()
    await play.settle()
    await taps(play, explaining, "Drop it")

    await taps(play, explaining, "Explain", "Leave this out")
    await writes(play, explaining, "The box was thin.", "A new one comes.")
    await taps(play, explaining, "Leave this out", "Send")

    assert enclosed(emma) == enclosed(explaining) == []


async def test_nobody_sees_what_a_draft_encloses_before_it_is_sent(play: Stage, emma: Account, explaining: Account):
    explaining.sends_photo("The box was thin.")
    await play.settle()

    await writes(play, emma, "/status")
    await taps(play, emma, "All the words")

    assert enclosed(emma) == []
    assert "thin" not in heard(emma)


async def test_a_reply_to_the_preview_goes_to_nobody(play: Stage, emma: Account, explaining: Account):
    explaining.sends_photo("The box was thin.")
    await play.settle()
    await writes(play, explaining, "A new one comes.")
    await taps(play, explaining, "Leave this out")
    said = len(emma.chat)

    for message in explaining.chat[-3:]:
        explaining.writes("Is that right, Mina?", reply_to=message.id)
        await play.settle()

    assert len(emma.chat) == said
    assert "This answers nothing that was asked." in last(explaining)


async def test_a_sticker_is_no_part(play: Stage, emma: Account, explaining: Account):
    explaining.sends_sticker()
    await play.settle()
    assert "We can't keep this kind of message." in last(explaining)

    await writes(play, explaining, "The box was thin.")
    assert last(explaining).startswith("What do we do now?")


async def test_an_edit_of_what_was_enclosed_changes_nothing(play: Stage, emma: Account, explaining: Account):
    sent = explaining.sends_photo("The box was thin.")["message"]["message_id"]
    await play.settle()

    explaining.edits(sent, "The box was red.")
    await play.settle()

    assert last(explaining).startswith("An edited message changes nothing here, and what you write next answers")
    assert await column(play, "select why from explanations") == ["The box was thin."]


async def test_a_caption_that_says_nothing_costs_no_file_and_the_part_is_asked_for_still(
    play: Stage, emma: Account, explaining: Account
):
    explaining.sends_photo("👍")
    await play.settle()
    assert plain(last(explaining, 2)) == (
        "👍\nThe file is enclosed; the customer gets it with your explanation. "
        "The words beside it tell them nothing, so write a sentence."
    )
    assert last(explaining).startswith("Why?")

    await writes(play, explaining, "/language")
    await taps(play, explaining, "فارسی")
    explaining.sends_photo("چون")
    await play.settle()
    assert "این نوشته‌ی کنارش چیزی به او نمی‌گوید؛ یک جمله بنویسید." in last(explaining, 2)
    await writes(play, explaining, "The box was thin.", "A new one comes.")
    await taps(play, explaining, "بدون این بخش", "فرستادن")

    assert enclosed(emma) == ["photo"] * 2
    assert "👍" not in heard(emma)
