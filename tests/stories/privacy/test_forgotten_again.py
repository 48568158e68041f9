"""Who was forgotten is told of before a copy is put back by hand, and forgotten in it again, on either engine."""

import asyncio
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.copies import forget_again, forgotten
from bot.copies.forget_again import UnreadableList
from bot.settings.settings import Settings
from sandbox.people import Account
from sandbox.stage import OWNER, TOKEN, Stage, stage
from tests.conftest import NOON, arrives
from tests.stories.builders import complains, rows, taps, writes
from tests.stories.privacy.lives import left

LEAK, LID = "The teapot leaks onto grandmother's cloth.", "Lids that nobody can lift."


def told(url: str) -> Settings:
    return Settings(bot_token=TOKEN, owner_ids=frozenset({OWNER}), database_url=url)


async def two_complain(play: Stage) -> Account:
    """Return the first of them."""
    await arrives(play, OWNER, "Nasrin", "en")
    emma, liam = [await arrives(play, number, name, "en") for number, name in ((102, "Emma"), (103, "Liam"))]
    await complains(play, emma, LEAK)
    await complains(play, liam, LID)
    return emma


async def known(play: Stage) -> list[dict[str, Any]]:
    return await rows(play, "select id, met_at from people where telegram_id in (102, 103) order by telegram_id")


async def test_who_asked_to_be_forgotten_is_told_of_by_number_and_first_hour_alone(database_url: str):
    async with stage(database_url, start=NOON) as play:
        emma = await two_complain(play)
        (first, _) = await known(play)
        await writes(play, emma, "/forget")
        await taps(play, emma, "Yes, forget me")

    lines = await asyncio.to_thread(forgotten.told_of, told(database_url))

    assert lines == [f"{first['id']} {NOON.isoformat()}"]


async def test_in_the_copy_they_are_forgotten_again_and_nobody_else_is(database_url: str, tmp_path: Path):
    async with stage(database_url, start=NOON) as play:
        await two_complain(play)
        emma, liam = await known(play)
    later = (NOON + timedelta(days=1)).isoformat()  # Somebody else had that number then.
    listed = tmp_path / "forgotten.txt"
    listed.write_text(f"{emma['id']} {NOON.isoformat()}\n{liam['id']} {later}\n999 {later}\n")

    assert await asyncio.to_thread(forget_again.forget, listed, told(database_url)) == 1
    assert await asyncio.to_thread(forget_again.forget, listed, told(database_url)) == 0

    async with stage(database_url, start=NOON) as play:
        assert await left(play, LEAK.lower(), "emma") == []
        assert await left(play, LID.lower()) != []


@pytest.mark.parametrize(
    "content", ["Emma", "1 yesterday", "1 2026-11-20T12:00:00", f"{2**63} 2026-11-20T12:00:00Z", "\udcff"]
)
def test_a_list_of_anything_else_is_refused(database_url: str, tmp_path: Path, content: str):
    listed = tmp_path / "letter.txt"
    listed.write_bytes(content.encode("utf-8", "surrogateescape"))

    with pytest.raises(UnreadableList, match=r"letter\.txt is no list that python -m bot forgotten has written"):
        forget_again.forget(listed, told(database_url))
