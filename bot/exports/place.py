"""Where the files of exports stand until they are sent: beside a database that is a file, else with what passes."""

import hashlib
import shutil
import tempfile
import time
from pathlib import Path

from storage.database import SQLITE_SCHEME

PRIVATE = 0o700
OLD = 120
"""Seconds."""


class Place:
    """A folder that only whoever runs the bot can open; each export has a folder of its number in it."""

    def __init__(self, database_url: str) -> None:
        if database_url.startswith(SQLITE_SCHEME):
            self._folder = Path(database_url.removeprefix(SQLITE_SCHEME) + "-exports")
        else:
            digest = hashlib.sha256(database_url.encode()).hexdigest()[:16]
            self._folder = Path(tempfile.gettempdir()) / f"seda-exports-{digest}"

    def new(self, export: int) -> Path:
        """An empty folder for this one; what an earlier try has left is gone."""
        self._folder.mkdir(mode=PRIVATE, exist_ok=True)
        self.clear(export)
        folder = self._of(export)
        folder.mkdir(mode=PRIVATE)
        return folder

    def file(self, export: int, name: str) -> Path | None:
        """None where it is there no more: after a while it isn't."""
        path = self._of(export) / Path(name).name
        return path if path.is_file() else None

    def clear(self, export: int) -> None:
        shutil.rmtree(self._of(export), ignore_errors=True)

    def clear_all_but(self, exports: set[int]) -> None:
        """What nobody waits for any more, whichever run has left it; what is new may be that of another run."""
        if not self._folder.is_dir():
            return
        for each in self._folder.iterdir():
            if not (each.name.isdigit() and int(each.name) in exports) and _is_old(each):
                shutil.rmtree(each, ignore_errors=True)

    def _of(self, export: int) -> Path:
        return self._folder / str(int(export))


def _is_old(folder: Path) -> bool:
    try:
        return time.time() - folder.stat().st_mtime > OLD
    except FileNotFoundError:  # Another run was first.
        return False
