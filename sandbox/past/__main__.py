"""python -m sandbox.past: play the past anew and keep it where the demo takes it up."""

import os
from datetime import datetime

os.environ.setdefault("PTB_TIMEDELTA", "1")

import uvloop

from bot import marks
from sandbox.past.kept import PAST, made


def tell(at: datetime) -> None:
    print(f"\r{at:%Y-%m-%d}", end="", flush=True)


if __name__ == "__main__":
    marks.MARK_AFTER = 0  # Nobody else is served meanwhile, so that there is nothing to gather.
    PAST.write_bytes(uvloop.run(made(tell)))
    print(f"\r{PAST.relative_to(PAST.cwd())}: {PAST.stat().st_size:,} bytes")
