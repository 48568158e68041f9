"""Albums: many messages that are one thing; told once, answered once, and sent on as they came."""

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import column, complains, heard, is_asked, last, number_of, taps, writes


def albums(account: Account, back: int) -> list[str | None]:
    """To which album each of the latest messages belongs."""
    return [message.album for message in account.chat[-back:]]


async def test_what_came_as_an_album_goes_as_an_album(play: Stage, emma: Account, agent: Account):
    await writes(play, emma, "/complain")
    emma.sends_album("broken", None, None)
    await play.settle()
    await taps(play, emma, "That's all", "You propose")

    assert None not in albums(agent, 3)
    assert len(set(albums(agent, 3))) == 1
    assert len(play.telegram.called("sendMediaGroup")) == 1
    assert "\n3 photos\n" in heard(agent)

    await taps(play, emma, "See status", "All the words")
    assert emma.last.album is not None
    assert "broken" in emma.says[-4]


async def test_only_what_telegram_lets_together_goes_together(play: Stage, emma: Account, agent: Account):
    await writes(play, emma, "/complain", "It broke.")
    emma.sends_photo(media_group_id="7")
    emma.sends_video(media_group_id="7")
    emma.sends_album(None, None, kind="document")
    emma.sends_album(None, None, kind="audio")
    emma.sends_voice()
    emma.sends_location(35.7, 51.4)
    await play.settle()

    await taps(play, emma, "That's all", "You propose")

    kinds = [message.file[0] if message.file else "location" for message in agent.chat[-8:]]
    assert kinds == ["photo", "video", "document", "document", "audio", "audio", "voice", "location"]
    assert [album is not None for album in albums(agent, 8)] == [True] * 6 + [False] * 2
    assert len(set(albums(agent, 8))) == 4


async def test_an_album_out_of_the_blue_is_asked_about_once(play: Stage, emma: Account, agent: Account):
    emma.sends_album("look", None, "and this")
    await play.settle()

    assert heard(emma).count("We have kept your words.") == 1

    await taps(play, emma, "Just so you know")
    assert albums(agent, 1) != [None]
    assert "look\nand this" in heard(agent)


async def test_beside_the_scale_an_album_is_answered_once(play: Stage, emma: Account):
    await is_asked(play, emma)
    question = emma.last.id

    emma.sends_album("9", None, reply_to=question)
    await play.settle()

    assert heard(emma).count("We have kept your words.") == 1
    assert await column(play, "select count(*) from responses") == [0]


async def test_to_an_open_complaint_each_file_is_passed_on_as_it_comes_and_told_once(
    play: Stage, emma: Account, agent: Account
):
    number = await complains(play, emma, "It leaks.")

    emma.sends_album("here", None, None)
    await play.settle()

    assert [message.photo is not None for message in agent.chat[-3:]] == [True] * 3
    assert heard(agent).count(f"on {number}:") == 1
    assert heard(emma).count("Added to complaint") == 1


async def test_an_album_is_one_answer_and_one_wish(play: Stage, emma: Account, agent: Account):
    await writes(play, emma, "/complain", "It leaks.")
    await taps(play, emma, "That's all")
    emma.sends_album("one like this", None)
    await play.settle()
    assert heard(emma).count("We have your complaint.") == 1
    assert heard(emma).count("Added to complaint") == 0

    await taps(play, agent, "Ask the customer")
    await writes(play, agent, "Where?")
    emma.sends_album("there", None)
    await play.settle()

    assert heard(emma).count("Your answer is added to complaint") == 1
    assert heard(agent).count("Emma answers") == 1
    assert await column(play, "select count(*) from files") == [4]


async def test_a_reply_to_any_file_of_an_album_finds_its_matter(play: Stage, emma: Account, agent: Account):
    emma.sends_album("look", None, None)
    await play.settle()
    await taps(play, emma, "Just so you know")
    number = await number_of(play)

    for picture in agent.chat[-3:]:
        agent.writes("Thank you for these.", reply_to=picture.id)
        await play.settle()
        assert last(agent) == f"Sent to Emma, on {number}."

    assert heard(emma).count("Thank you for these.") == 3
