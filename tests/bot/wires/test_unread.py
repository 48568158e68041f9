"""What a library reads in and nobody uses stays unread, and is there all the same for whoever asks for it."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]
TRIED = """
import sys
from bot.lean import unread

with unread("{name}"):
    import telegram.ext
print("{name}" in sys.modules)
{then}
"""


def said(name: str, then: str) -> list[str]:
    """By a program of its own, for in this one everything is read in."""
    program = [sys.executable, "-W", "ignore", "-c", TRIED.format(name=name, then=then)]
    ended = subprocess.run(program, cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S603
    return ended.stdout.split()


def test_it_is_read_in_when_it_is_used():
    then = "from telegram.request import HTTPXRequest\nprint(type(HTTPXRequest()._client).__module__)"

    assert said("httpx", then) == ["False", "httpx"]


def test_whoever_imports_it_later_has_the_real_one():
    assert said("httpx", "import httpx\nprint(httpx.AsyncClient.__name__)") == ["False", "AsyncClient"]


def test_what_is_there_already_stays():
    assert said("os", "import os\nprint(os.sep)") == ["True", "/"]
