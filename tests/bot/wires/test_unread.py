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
ALONE = """
import sys
from bot.lean import alone

with alone():
    import apscheduler.schedulers.asyncio as asyncio_schedulers
print(asyncio_schedulers.AsyncIOScheduler._trigger_plugins, "zipfile" in sys.modules)
from importlib.metadata import version
print(version("APScheduler").split(".")[0])
"""
DATES = """
from datetime import date, timedelta
from zoneinfo import ZoneInfo
from babel import Locale
from babel.dates import format_timedelta
from templates import weekends
from templates.calendars import calendar_of

def written():
    days = [calendar_of(one).weekday(date(2026, 11, 21), today=date(2026, 11, 21)) for one in ("fa", "en")]
    spans = [format_timedelta(timedelta(hours=3), locale=one) for one in ("fa", "en")]
    return [*days, *spans, Locale("fa").get_display_name("en"), Locale("en").get_display_name("fa")]

if {is_lean}:
    weekends.know_only(ZoneInfo("Asia/Tehran"))
print(written(), [len(day) for day in weekends.usual_hours(ZoneInfo("Asia/Tehran")).week])
"""


def said(name: str, then: str) -> list[str]:
    return printed(TRIED.format(name=name, then=then)).split()


def printed(program: str) -> str:
    """By a program of its own, for in this one everything is read in."""
    ended = subprocess.run(  # noqa: S603
        [sys.executable, "-W", "ignore", "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return ended.stdout


def test_it_is_read_in_when_it_is_used():
    then = "from telegram.request import HTTPXRequest\nprint(type(HTTPXRequest()._client).__module__)"

    assert said("httpx", then) == ["False", "httpx"]


def test_whoever_imports_it_later_has_the_real_one():
    assert said("httpx", "import httpx\nprint(httpx.AsyncClient.__name__)") == ["False", "AsyncClient"]


def test_what_is_there_already_stays():
    assert said("os", "import os\nprint(os.sep)") == ["True", "/"]


def test_nobody_looks_through_all_that_is_installed():
    assert printed(ALONE).splitlines() == ["{} False", "3"]


def test_dates_are_written_as_ever_where_one_week_alone_is_known():
    lean, whole = (printed(DATES.format(is_lean=is_lean)) for is_lean in (True, False))

    assert lean == whole
    assert "شنبه 30 آبان" in lean
