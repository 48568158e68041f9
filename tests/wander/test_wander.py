"""Whatever people do in whatever order, nothing breaks, everybody is answered, and whoever wants it is forgotten."""

import os
import random

from sandbox.stage import Stage
from tests.wander.walk import Walk

STEPS = 120


async def test_a_walk_by_chance_through_the_whole_bot_breaks_no_law(play: Stage):
    seed = int(os.environ.get("SEED") or random.randrange(10**6))  # noqa: S311
    told = [f"SEED={seed} STEPS={STEPS}"]

    try:
        await Walk(play, seed, told.append).go(STEPS)
    except Exception:
        print("\n".join(told))  # noqa: T201  It comes with the report of a failure.
        raise
