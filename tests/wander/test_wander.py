"""Whatever people do in whatever order, nothing breaks, everybody is answered, and whoever wants it is forgotten."""

import os
import random
from functools import partial

import pytest

from tests.wander.raising import raised
from tests.wander.walk import Walk

STEPS = 100


async def test_a_walk_by_chance_through_the_whole_bot_breaks_no_law(
    database_url: str, webhook: bool, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("bot.messenger.FIRST_WAIT", 0.01)
    monkeypatch.setattr("bot.sending.toasts.FIRST_WAIT", 0.01)
    seed = int(os.environ.get("SEED") or random.randrange(10**6))  # noqa: S311
    told = [f"SEED={seed} STEPS={STEPS}"]

    try:
        await Walk(partial(raised, database_url, webhook=webhook), seed, told.append).go(STEPS)
    except Exception:
        print("\n".join(told))  # noqa: T201  It comes with the report of a failure.
        raise
