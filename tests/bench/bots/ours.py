"""Seda itself, as `python -m bot` runs it; SEND_RATE=0 where the measure is its speed and not its manners."""

import os
import sys

os.environ.setdefault("PTB_TIMEDELTA", "1")

from bot.__main__ import main

if __name__ == "__main__":
    sys.exit(main())
