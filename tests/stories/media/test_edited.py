"""Another file in the place of one that was sent, and a file where there was none: both reach staff."""

from typing import Any

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import column, complains, heard, last, rows, taps, writes

KEPT = "select body, earlier_of from files join words on words.id = files.words_id order by files.id"


async def puts_in_its_place(play: Stage, sent: dict[str, Any], **other: Any) -> None:
    """As a client does that exchanges what a message holds."""
    message = {name: value for name, value in sent["message"].items() if name not in ("text", "entities")}
    play.telegram.updates.put("edited_message", message | {"edit_date": message["date"]} | other)
    await play.settle()


async def another_photo(play: Stage, emma: Account) -> list[dict[str, Any]]:
    """Where Emma keeps another picture: as somebody else's chat holds one."""
    other = play.telegram.account(777, "Kim", "en")
    other.starts()
    photo = other.sends_photo()["message"]["photo"]
    await play.settle()
    return photo


async def test_another_picture_reaches_staff_and_the_first_stays_in_history(play: Stage, emma: Account, agent: Account):
    number = await complains(play, emma, "It leaks.")
    sent = emma.sends_photo("The lid")
    await play.settle()
    photo = await another_photo(play, emma)
    said = len(agent.chat)

    for _ in range(2):
        await puts_in_its_place(play, sent, photo=photo, caption="The lid")

    assert [message.photo is not None for message in agent.chat[said:]] == [False, True]
    assert f"Emma has changed what they wrote, on {number}. It now reads:\nThe lid" in heard(agent)
    assert [(row["body"], row["earlier_of"]) for row in (await rows(play, KEPT))[::2]] == [
        ("The lid", 2),
        ("The lid", None),
    ]


async def test_without_words_the_other_picture_is_told_all_the_same(play: Stage, sara: Account, owner: Account):
    await complains(play, sara, "چکه می‌کند", "تمام شد")
    sent = sara.sends_photo()
    await play.settle()

    await puts_in_its_place(play, sent, photo=await another_photo(play, sara))

    assert owner.last.photo is not None
    assert "عوض کرده است. حالا نوشته‌ای کنارش نیست." in last(owner, 2)


async def test_a_picture_in_the_place_of_a_text_is_kept_beside_it(play: Stage, emma: Account, agent: Account):
    await writes(play, emma, "/complain")
    sent = emma.writes("It leaks.")
    await play.settle()

    await puts_in_its_place(play, sent, photo=await another_photo(play, emma), caption="It leaks.")
    await taps(play, emma, "That's all", "You propose")

    assert agent.last.photo is not None
    assert await column(play, "select count(*) from words where body = 'It leaks.' and earlier_of is null") == [1]


async def test_one_of_an_album_that_comes_edited_is_heard_as_one_of_it(play: Stage, emma: Account, agent: Account):
    number = await complains(play, emma, "It leaks.")
    updates = emma.sends_album("wet", "here too")
    await play.settle()
    second = updates[1]["message"]

    emma.edits(second["message_id"], "and here, too")
    await play.settle()

    assert f"on {number}. It now reads:\nand here, too" in heard(agent)
