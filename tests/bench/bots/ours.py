"""Seda itself, as `python -m bot` runs it; where the measure is its speed and not its manners, nothing is spaced."""

import asyncio
import os

os.environ.setdefault("PTB_TIMEDELTA", "1")

from bot.__main__ import run
from bot.logs import set_up_logs
from bot.settings import read_settings

UNSPACED = 1_000_000


def main() -> None:
    set_up_logs()
    settings = read_settings()
    if "BENCH_UNSPACED" in os.environ:
        settings = settings.model_copy(update={"send_rate": UNSPACED})
    asyncio.run(run(settings))


if __name__ == "__main__":
    main()
