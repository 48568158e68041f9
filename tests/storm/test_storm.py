"""Killed without warning at any moment and started again, the bot loses nothing and does nothing twice."""

import os
import random
from pathlib import Path

import pytest

from tests.bot.processes import fork_bot
from tests.storm.storm import storm

KILLS = 10


@pytest.mark.long
async def test_killed_at_any_moment_every_update_counts_once_and_every_message_is_said(
    database_url: str, bare_url: str, webhook: bool, tmp_path: Path
):
    seed = int(os.environ.get("SEED") or random.randrange(10**6))  # noqa: S311
    print(f"SEED={seed}")  # noqa: T201  It comes with the report of a failure.

    over = await storm(bare_url, database_url, tmp_path, fork_bot, webhook=webhook, kills=KILLS, seed=seed)

    over.ensure_nothing_lost_and_nothing_twice()
