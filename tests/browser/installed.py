"""Which browser this machine has; none is ever fetched."""

import shutil

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
NONE = "No browser is installed here, so tests/browser is left out; Debian's chromium will do."


def installed() -> str | None:
    return next(filter(None, map(shutil.which, NAMES)), None)
