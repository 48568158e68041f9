"""Customers reply to old messages with words and files, and correct what stands under a picture."""

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import DAY, column, complains, explains, heard, last, replies, rows, taps


async def test_a_file_replied_to_an_old_message_goes_to_its_matter(play: Stage, emma: Account, agent: Account):
    first = await complains(play, emma, "It leaks.")
    receipt = emma.last.id
    await complains(play, emma, "It is late, too.")

    emma.sends_video(reply_to=receipt)
    await play.settle()

    assert last(emma).startswith(f"Added to complaint {first};")
    assert agent.last.file == emma.chat[-2].file
    assert await rows(play, "select matter_id from words join files on files.words_id = words.id") == [{"matter_id": 1}]


async def test_words_and_files_to_a_closed_complaint_are_kept_with_it_and_told(
    play: Stage, emma: Account, agent: Account
):
    number = await complains(play, emma, "It leaks.")
    await replies(play, agent, "Is it warm?")
    message = emma.last.id
    await explains(play, agent)
    await taps(play, emma, "Convinced", "Yes, it's settled")

    emma.sends_album("still wet", None, reply_to=message)
    await play.settle()

    assert heard(emma).count(f"Kept with complaint {number}") == 1
    assert [picture.photo is not None for picture in agent.chat[-2:]] == [True, True]
    assert await column(play, "select state from matters") == ["closed_agreed"]


async def test_a_message_about_an_earlier_life_of_a_complaint_still_leads_to_it(
    play: Stage, emma: Account, agent: Account
):
    number = await complains(play, emma, "It leaks.")
    await replies(play, agent, "Is it warm?")
    message = emma.last.id
    await explains(play, agent)
    await taps(play, emma, "Convinced", "Yes, it's settled", "Reopen")
    await play.pass_time(DAY)

    await replies(play, emma, "It is, and wet again.", to=message)

    assert last(emma).startswith(f"Added to complaint {number};")
    assert "It is, and wet again." in heard(agent)
    assert await column(play, "select state from matters") == ["reopened"]


async def test_the_later_caption_counts_and_the_earlier_one_stays_in_history(
    play: Stage, emma: Account, agent: Account
):
    number = await complains(play, emma, "It leaks.")
    sent = emma.sends_photo("Look at the lit")["message"]["message_id"]
    await play.settle()

    emma.edits(sent, "Look at the lid")
    await play.settle()

    assert f"Emma has changed what they wrote, on {number}. It now reads:\nLook at the lid" in last(agent)
    assert await column(play, "select body from words order by id") == [
        "It leaks.",
        "Look at the lid",
        "Look at the lit",
    ]
    assert await column(play, "select count(*) from files") == [1]


async def test_a_caption_that_comes_later_is_words_that_come_later(play: Stage, emma: Account, agent: Account):
    await complains(play, emma, "It leaks.")
    sent = emma.sends_voice()["message"]["message_id"]
    await play.settle()

    emma.edits(sent, "Listen to it")
    await play.settle()

    assert "It now reads:\nListen to it" in last(agent)


async def test_an_edit_of_a_message_to_a_customer_changes_nothing(play: Stage, emma: Account, agent: Account):
    await complains(play, emma, "It leaks.")
    sent = agent.writes("Is it worm?", reply_to=agent.last.id)["message"]["message_id"]
    await play.settle()
    said = len(emma.chat)

    agent.edits(sent, "Is it warm?")
    await play.settle()

    assert "an edited message changes nothing here" in last(agent)
    assert len(emma.chat) == said
