"""Where the tests put their files: into memory, on a machine that has a place for them there."""

import os
import shutil
import tempfile
from pathlib import Path

MEMORY = Path("/dev/shm")  # noqa: S108  Linux's own; what is there is gone with the machine's next start.
ENOUGH = 2 * 1024**3
"""Bytes: a session with its PostgreSQL takes a third of it at most. Containers often have 64 MiB there."""


def write_to_memory() -> None:
    """A session writes thousands of small databases, and to a disk they take a twentieth longer. TMPDIR goes before."""
    if "TMPDIR" not in os.environ and os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ENOUGH:
        os.environ["TMPDIR"] = tempfile.tempdir = str(MEMORY)
