"""A single day is a period, by its name, its date or how long ago it was, in either language and calendar."""

import pytest

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import DAY, complains, last, writes


@pytest.mark.parametrize(
    ("asked", "is_heard"),
    [
        *(("پریروز", True), ("۳۰ آبان", True), ("21 November", True), ("2026-11-21", True)),
        *(("دیروز", False), ("20 November", False), ("۲۹ آبان ۱۴۰۵", False)),
    ],
)
async def test_the_summary_of_one_day(play: Stage, emma: Account, owner: Account, asked: str, is_heard: bool):
    await complains(play, emma, "It leaks.")
    await play.pass_time(2 * DAY)

    await writes(play, owner, f"/summary {asked}")

    assert ("۱ تازه" in last(owner)) is is_heard
    assert "دوره‌ای نیست که بشناسیم" not in last(owner)
