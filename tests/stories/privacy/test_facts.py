"""What is to be said points to people and words and never repeats them: erasing them in their tables is enough."""

import pytest

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import column
from tests.stories.privacy.lives import MARK, NUMBER, lives, marked
from tests.stories.theatre import STORY, Theatre, played_through


async def test_after_a_long_story_no_message_that_was_said_holds_a_customers_name_or_anybodys_words(database_url: str):
    theatre = Theatre(database_url)
    await theatre.opens()
    await played_through(theatre)

    async with theatre.raised() as play:
        said = await column(play, "select facts from outbox")

    goods = {"kettle"}
    words = {how for _, what, how in STORY if what in ("writes", "photo") and not str(how).startswith("/")} - goods
    assert len(words) > 15
    assert len(said) > 80
    assert {each for each in (*words, "Emma", "Sara") if each in "\n".join(said)} == set()


async def test_neither_do_they_hold_where_or_how_somebody_is_called_at_telegram(
    play: Stage, agent: Account, manager: Account, monkeypatch: pytest.MonkeyPatch
):
    who = await marked(play)

    await lives(play, who, agent, manager, monkeypatch)

    assert [
        facts for facts in await column(play, "select facts from outbox") if MARK in facts or str(NUMBER) in facts
    ] == []
    assert await column(play, "select chat_id from outbox where chat_id is not null") == []
