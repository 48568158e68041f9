"""A restart in the middle of every dialogue: the story goes on, with nothing lost and nothing doubled."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

import pytest

from tests.stories.builders import dump, rows
from tests.stories.theatre import STORY, Theatre, passes, played_through

OUTBOX = "select person_id, intent, message, facts, matter_id, failure from outbox order by id"


@dataclass(frozen=True)
class Ending:
    """What is kept, what was to be said and what everybody reads at the end."""

    kept: dict[str, list[dict[str, Any]]]
    said: list[dict[str, Any]]
    told: dict[int, list[str]]


async def ending_of(theatre: Theatre) -> Ending:
    async with theatre.raised() as play:
        return Ending(await dump(play), await rows(play, OUTBOX), theatre.told())


@pytest.fixture(scope="module")
async def whole(tmp_path_factory: pytest.TempPathFactory) -> Ending:
    """The story without any interruption."""
    theatre = Theatre(f"sqlite:///{tmp_path_factory.mktemp('whole') / 'seda.db'}")
    await theatre.opens()
    await played_through(theatre)
    return await ending_of(theatre)


async def restarted_after_each_step(theatre: Theatre) -> None:
    for deed in STORY:
        async with theatre.raised() as play:
            theatre.does(deed)
            await play.settle()
            await passes(play, deed)


async def down_at_each_step(theatre: Theatre) -> None:
    """People act while the bot is away; it hears of it when it is back."""
    for deed in STORY:
        theatre.does(deed)
        async with theatre.raised() as play:
            await play.settle()
            await passes(play, deed)


async def stopped_before_it_could_speak(theatre: Theatre) -> None:
    """Each update is kept, and the bot is gone before a word of the answer is out."""
    for deed in STORY:
        theatre.does(deed)
        async with theatre.raised() as play:
            await play.take_in()
        async with theatre.raised() as play:
            await play.settle()
            await passes(play, deed)


@pytest.mark.parametrize(
    ("interrupted", "is_in_flight"),
    [(restarted_after_each_step, False), (down_at_each_step, False), (stopped_before_it_could_speak, True)],
    ids=["between the steps", "down at each step", "before it could speak"],
)
async def test_the_story_goes_on_after_a_restart_at_any_point(
    interrupted: Callable[[Theatre], Awaitable[None]],
    is_in_flight: bool,
    database_url: str,
    webhook: bool,
    whole: Ending,
):
    theatre = Theatre(database_url, webhook=webhook)
    await theatre.opens()

    await interrupted(theatre)

    torn = await ending_of(theatre)
    assert torn.kept == whole.kept
    assert torn.said == whole.said
    assert distinct(torn.told) == distinct(whole.told)
    assert is_in_flight or torn.told == whole.told


def distinct(told: dict[int, list[str]]) -> dict[int, set[str]]:
    """A message that was in flight may come twice."""
    return {who: set(texts) for who, texts in told.items()}
