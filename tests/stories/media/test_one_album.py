"""An album stays together: what follows its first piece goes where that one went, whatever it answered."""

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import DAY, column, complains, explains, heard, last, taps, writes

WHERE = "select matter_id from words where album is not null order by id"
PIECES = ("here", "and here", None)


async def two_complaints(play: Stage, emma: Account) -> str:
    """The number of the earlier one; whatever is written out of the blue goes to the later one."""
    number = await complains(play, emma, "It leaks.")
    await complains(play, emma, "It came late.")
    return number


async def sends(play: Stage, emma: Account) -> None:
    emma.sends_album(*PIECES)
    await play.settle()


async def test_an_answer_in_pictures_goes_to_what_was_asked_about(play: Stage, emma: Account, agent: Account):
    number = await two_complaints(play, emma)
    await writes(play, agent, f"/complaint {number}")
    await taps(play, agent, "Ask the customer")
    await writes(play, agent, "Where does it leak?")

    await sends(play, emma)

    assert await column(play, WHERE) == [1, 1, 1]
    assert f"Emma writes, on {number}:\nand here" in heard(agent)
    assert [message.photo is not None for message in agent.chat[-2:]] == [True, True]
    assert last(emma).startswith(f"Your answer is added to complaint {number};")


async def test_what_was_missing_in_pictures_goes_to_the_same_complaint(
    play: Stage, emma: Account, agent: Account, manager: Account
):
    number = await two_complaints(play, emma)
    await writes(play, agent, f"/complaint {number}")
    await explains(play, agent)
    await taps(play, emma, "Not convinced")

    await sends(play, emma)

    assert await column(play, WHERE) == [1, 1, 1]
    assert await column(play, "select part from words where album is not null") == ["missing"] * 3
    assert [message.photo is not None for message in manager.chat[-2:]] == [True, True]


async def test_what_would_put_it_right_in_pictures_goes_whole_with_the_complaint(
    play: Stage, sara: Account, owner: Account
):
    await complains(play, sara, "دیر رسید", "تمام شد")
    await writes(play, sara, "/complain", "چکه می‌کند")
    await taps(play, sara, "تمام شد")

    await sends(play, sara)

    assert await column(play, WHERE) == [2, 2, 2]
    assert await column(play, "select state from matters order by id") == ["received"] * 2


async def test_why_a_score_was_given_is_told_by_all_pictures(play: Stage, emma: Account, agent: Account):
    await complains(play, emma, "It leaks.")
    await writes(play, emma, "/rate")
    await taps(play, emma, "3")

    await sends(play, emma)

    assert await column(play, "select part from words where response_id is not null order by id") == ["reason"] * 3
    assert await column(play, WHERE) == [2, 2, 2]


async def test_a_late_piece_of_what_was_discarded_is_nobodys_business(play: Stage, emma: Account, owner: Account):
    await writes(play, emma, "/complain")
    emma.sends_photo(media_group_id="7")
    await play.settle()
    await taps(play, emma, "Discard")
    told, said = len(owner.says), len(emma.says)

    emma.sends_photo(media_group_id="7", caption="and this")
    await play.pass_time(DAY)

    assert heard(emma, said) == ""
    assert len(owner.says) == told
    assert await column(play, WHERE) == [1, 1]


async def test_what_is_sent_after_a_discarded_one_is_heard(play: Stage, sara: Account):
    await writes(play, sara, "/complain")
    sara.sends_photo(media_group_id="7")
    await play.settle()
    await taps(play, sara, "دور انداختن")

    sara.sends_photo(media_group_id="8")
    await play.settle()

    assert "سؤالی دارید" in last(sara)
