"""Whatever people do in whatever order, nothing breaks, everybody is answered, and whoever wants it is forgotten."""

import os
from functools import partial

import pytest

from tests.wander.raising import raised
from tests.wander.walk import Walk

STEPS = 100
USUAL = 7
"""The same walk each day, for a suite must not fail by chance; `make wander` takes ever new ones."""


@pytest.mark.long
async def test_a_walk_by_chance_through_the_whole_bot_breaks_no_law(
    database_url: str, webhook: bool, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("bot.messenger.FIRST_WAIT", 0.01)
    monkeypatch.setattr("bot.sending.toasts.FIRST_WAIT", 0.01)
    seed = int(os.environ.get("SEED") or USUAL)
    told = [f"SEED={seed} STEPS={STEPS}"]

    try:
        await Walk(partial(raised, database_url, webhook=webhook), seed, told.append).go(STEPS)
    except Exception:
        print("\n".join(told))  # noqa: T201  It comes with the report of a failure.
        raise
