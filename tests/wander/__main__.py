"""`make wander`: walks by chance through the whole bot on both engines; where one breaks a law, how it came there."""

import os

os.environ.setdefault("PTB_TIMEDELTA", "1")

import random
import sys
import tempfile
import traceback
from functools import partial
from pathlib import Path

import uvloop

from bot import messenger
from bot.sending import toasts
from storage.engines import sqlite
from tests.databases import postgres_server
from tests.models import import_aiogram
from tests.wander.raising import raised
from tests.wander.walk import Walk

WALKS = int(os.environ.get("WALKS") or 10)
STEPS = int(os.environ.get("STEPS") or 300)
TOLD = 20
"""Deeds before the one that broke something."""


def main() -> int:
    first = int(os.environ.get("SEED") or random.randrange(10**6))  # noqa: S311
    _say(f"WALKS={WALKS} STEPS={STEPS}: one of them again with `make wander SEED=… WALKS=1 STEPS={STEPS}`")
    import_aiogram()
    messenger.FIRST_WAIT = toasts.FIRST_WAIT = 0.01
    sqlite.PRAGMAS = sqlite.PRAGMAS.replace("synchronous = full", "synchronous = off")
    with postgres_server() as server, tempfile.TemporaryDirectory(prefix="seda-wander-") as folder:
        went = [
            uvloop.run(_goes_well(seed, url))
            for seed in range(first, first + WALKS)
            for url in (f"sqlite:///{Path(folder) / str(seed)}.db", server.bare())
        ]
    return 0 if all(went) else 1


async def _goes_well(seed: int, url: str) -> bool:
    """Print one line, and what went wrong below it."""
    told: list[str] = []
    name = f"SEED={seed} {url.partition(':')[0]}"
    try:
        await Walk(partial(raised, url), seed, told.append).go(STEPS)
    except Exception:  # noqa: BLE001  The other walks are taken all the same.
        _say("\n".join([f"{name} FAILED after {len(told)} deeds", *told[-TOLD:], traceback.format_exc()]))
        return False
    _say(f"{name}: {len(told)} deeds")
    return True


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
