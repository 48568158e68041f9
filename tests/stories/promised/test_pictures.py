"""A picture where a date is asked for: it is said that words are needed, and the date is still asked."""

import pytest

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import column, complains, last, taps, writes
from tests.stories.promised.promising import GLASSES

NEEDED = "Please write it in words; a file can't go along with it here."


@pytest.mark.parametrize("caption", ["", "tomorrow", "2026-11-30"])
async def test_a_picture_is_no_date(play: Stage, emma: Account, agent: Account, caption: str):
    await complains(play, emma, "It broke.")
    await taps(play, agent, "Promise")
    await writes(play, agent, GLASSES)

    agent.sends_photo(caption)
    await play.settle()
    assert last(agent) == NEEDED
    assert await column(play, "select due_at from promises") == [None]

    await writes(play, agent, "tomorrow")
    assert "by tomorrow, 21:00" in last(agent, 2)


async def test_nor_is_one_where_a_new_date_is_asked_in_persian(play: Stage, sara: Account, owner: Account):
    await complains(play, sara, "شکست.", "تمام شد")
    await taps(play, owner, "قول دادن")
    await writes(play, owner, "دو استکان", "فردا")
    await taps(play, owner, "فرستادن", "موعد تازه")

    owner.sends_photo("پس‌فردا")
    await play.settle()

    assert last(owner) == "این را با متن بنویسید؛ این‌جا فایل همراهش نمی‌رود."
