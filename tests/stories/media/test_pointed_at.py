"""What a message only points to is kept with it: words picked out elsewhere, a picture there, a link behind a word."""

from typing import Any

import pytest

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import column, complains, heard, is_asked, writes

ORIGIN = {"type": "hidden_user", "date": 1_795_000_000, "sender_user_name": "Courier"}


async def says(play: Stage, who: Account, text: str, **more: Any) -> None:
    """As a client sends it that can do more than the sandbox's."""
    message = who.writes(text)["message"]
    message |= more
    await play.settle()


@pytest.fixture
async def number(play: Stage, emma: Account, agent: Account) -> str:
    return await complains(play, emma, "It leaks.")


async def test_words_picked_out_in_another_chat_stand_before_the_answer_to_them(
    play: Stage, emma: Account, agent: Account, number: str
):
    quote = {"text": "It comes on Monday.", "position": 0}

    await says(play, emma, "It didn't.", external_reply={"origin": ORIGIN}, quote=quote)

    assert f"on {number}:\n❝It comes on Monday.❞\nIt didn't." in heard(agent)


async def test_a_picture_in_another_chat_comes_along(play: Stage, emma: Account, agent: Account, number: str):
    photo = emma.sends_photo()["message"]["photo"]
    await play.settle()
    said = len(agent.chat)

    await says(play, emma, "This one.", external_reply={"origin": ORIGIN, "photo": photo})

    assert [message.photo is not None for message in agent.chat[said:]] == [False, True]


async def test_a_link_behind_a_word_is_seen(play: Stage, emma: Account, agent: Account, number: str):
    url = "https://example.com/broken"
    entity = {"type": "text_link", "offset": 3, "length": 4, "url": url}

    await says(play, emma, "😀 here it is", entities=[entity])

    assert f"😀 here ({url}) it is" in heard(agent)


async def test_what_is_picked_out_of_our_own_question_changes_no_answer(play: Stage, emma: Account):
    await is_asked(play, emma)

    await says(play, emma, "9", quote={"text": "0 to 10", "position": 5})

    assert await column(play, "select score from responses") == [9]


async def test_what_comes_by_way_of_another_bot_is_somebodys_own_word(play: Stage, sara: Account, owner: Account):
    bot = {"id": 4242, "is_bot": True, "first_name": "gif", "username": "gif"}

    await says(play, sara, "چکه می‌کند", via_bot=bot, message_thread_id=7)
    await writes(play, sara, "خیلی هم زیاد")

    assert await column(play, "select body from words order by id") == ["چکه می‌کند", "خیلی هم زیاد"]
