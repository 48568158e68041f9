"""`make storm`: the whole storm on both engines and by both ways in, and a table of what came of it."""

import asyncio
import logging
import os
import random
import sys
import tempfile
import traceback
from pathlib import Path

import structlog

from tests.bot.processes import start_bot
from tests.databases import PostgresServer, postgres_server
from tests.storm.storm import storm

KILLS = int(os.environ.get("KILLS") or 200)
"""Of each engine, half by each way in."""
COLUMNS = ("kills", "updates", "effects", "messages", "twice")


def main() -> int:
    structlog.configure(
        wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR)
    )  # The play in peace needs no log.
    seed = int(os.environ.get("SEED") or random.randrange(10**6))  # noqa: S311
    _say(f"SEED={seed} KILLS={KILLS}: the same again with `make storm SEED={seed} KILLS={KILLS}`")
    _say(f"{'':<20}" + "".join(f"{name:>10}" for name in COLUMNS))
    with postgres_server() as server:
        stands = [
            _stands(server, engine, webhook, seed) for engine in ("sqlite", "postgres") for webhook in (False, True)
        ]
    return 0 if all(stands) else 1


def _stands(server: PostgresServer, engine: str, webhook: bool, seed: int) -> bool:
    """Print one line, and what is wrong below it."""
    name = f"{engine}, {'webhook' if webhook else 'polling'}"
    with tempfile.TemporaryDirectory(prefix="seda-storm-") as folder:
        try:
            urls = _urls(server, engine, Path(folder))
            over = asyncio.run(storm(*urls, Path(folder), start_bot, webhook=webhook, kills=KILLS // 2, seed=seed))
            _say(f"{name:<20}" + "".join(f"{over.line[column]:>10}" for column in COLUMNS))
            over.ensure_nothing_lost_and_nothing_twice()
        except Exception:  # noqa: BLE001  The other storms are played all the same.
            _say(f"{name} FAILED\n{traceback.format_exc()}")
            return False
    return True


def _urls(server: PostgresServer, engine: str, folder: Path) -> tuple[str, str]:
    """Two databases: one to play under fire, one to play in peace."""
    if engine == "postgres":
        return server.bare(), server.bare()
    return f"sqlite:///{folder / 'fire.db'}", f"sqlite:///{folder / 'peace.db'}"


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
