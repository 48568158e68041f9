"""Pictures come out of the worker in both languages, and a worker that is gone or stuck takes nothing with it."""

import asyncio
import os
import signal
import sys
import zlib
from collections.abc import AsyncIterator
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.pictures import drawer
from bot.pictures.drawer import Drawer, NotDrawn
from domain.figures.months import Histogram, months_until, trend_of
from domain.figures.periods import Period
from domain.figures.pictures import ComplaintsPicture, NpsPicture
from domain.figures.shares import Share
from domain.figures.topics import pareto, topics_of
from domain.matters.topics import Topic
from templates.calendars import calendar_of
from tests.conftest import TEXTS
from tests.topics import BUILT_IN, own

TODAY = date(2026, 11, 21)
NOW = datetime(2026, 11, 21, 8, 30, tzinfo=UTC)
SMALL = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="40" font-family="Vazirmatn">{}</svg>'
LETTERS = SMALL.format('<text y="30">\u2067سلام\u2069 Abc</text>')
USUAL = (2, 0, 1, 0, 0, 3, 4, 8, 12, 20, 31)


@pytest.fixture(scope="module")
async def draws() -> AsyncIterator[Drawer]:
    made = Drawer()
    yield made
    await made.close()


def svg(language: str, times: tuple[int, ...] = USUAL, *, first: date = TODAY) -> str:
    calendar = calendar_of(language)
    days = {day.first: Histogram(times) for day in months_until(TODAY, calendar)[::2]}
    trend = trend_of(days, months_until(TODAY, calendar), calendar)
    found = NpsPicture(False, Period(first, TODAY), Histogram(times), trend)
    return TEXTS("مهرگان", ZoneInfo("Asia/Tehran"), "fa").picture(found, language, now=NOW)


def complaints_svg(language: str, causes: dict[str, int], topics: list[Topic] = BUILT_IN) -> str:
    calendar = calendar_of(language)
    months = tuple(months_until(TODAY, calendar))
    told = [(months[at].first, topic.code) for at in range(12) for topic in topics[: at % 7 + 1]]
    found = ComplaintsPicture(
        Period(months[-1].first, TODAY),
        months,
        False,
        tuple(topics_of([*told, (TODAY, "none")], months)),
        {topic.code: topic for topic in topics},
        tuple(pareto(causes)),
        Share(30, 44),
    )
    return TEXTS("مهرگان", ZoneInfo("Asia/Tehran"), "fa").picture(found, language, now=NOW)


def size_of(png: bytes) -> tuple[int, int]:
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    return int.from_bytes(png[16:20], "big"), int.from_bytes(png[20:24], "big")


def lines_of(png: bytes) -> int:
    """How many different lines of pixels there are: a blank picture has two, for the first is packed in its own way."""
    packed, at = b"", 8
    while at < len(png):
        length = int.from_bytes(png[at : at + 4], "big")
        packed += png[at + 8 : at + 8 + length] if png[at + 4 : at + 8] == b"IDAT" else b""
        at += length + 12
    pixels, width = zlib.decompress(packed), 1 + 4 * size_of(png)[0]
    return len({pixels[start : start + width] for start in range(0, len(pixels), width)})


@pytest.mark.parametrize("language", ["fa", "en"])
async def test_a_picture_of_a_phones_size_comes_out_and_is_not_blank(draws: Drawer, language: str):
    png = await draws.png(svg(language))

    assert size_of(png) == (1080, 1470)
    assert len(png) < 300_000
    assert lines_of(png) > 500


@pytest.mark.parametrize("language", ["fa", "en"])
@pytest.mark.parametrize(
    "times", [(0,) * 10 + (5,), (5,) + (0,) * 10, (123_456,) * 11, (0, 0, 0, 0, 0, 0, 0, 9, 0, 0, 0)]
)
async def test_it_holds_whatever_the_figures_are(draws: Drawer, language: str, times: tuple[int, ...]):
    """A gauge at either end, figures of six digits, and years that are named."""
    assert size_of(await draws.png(svg(language, times, first=date(2017, 1, 1)))) == (1080, 1470)


@pytest.mark.parametrize("language", ["fa", "en"])
async def test_the_picture_of_complaints_is_as_high_as_what_it_shows(draws: Drawer, language: str):
    causes = {"کارتن بی‌دیواره": 14, "<b>&\x07\u202e": 9, "W" * 90: 3, "😀": 1}

    with_causes, without = [
        await draws.png(svg) for svg in (complaints_svg(language, causes), complaints_svg(language, {}))
    ]

    assert (size_of(with_causes), size_of(without)) == ((1080, 1573), (1080, 987))
    assert lines_of(with_causes) > lines_of(without) > 150


def test_a_topic_whose_name_cannot_be_drawn_has_the_one_of_the_other_language_or_none():
    topics = [
        own(1, "قفسه‌ها 🪜", "Полки", retired_at=None),
        own(2, None, "Цена", retired_at=None),
        own(3, None, "ن" * 30, retired_at=None),
        own(4, "ارسال", "Delivery", retired_at=None),
    ]

    english, persian = complaints_svg("en", {"Цена": 2}, topics), complaints_svg("fa", {"Цена": 2}, topics)

    assert english.count("قفسه‌ها") == persian.count("قفسه‌ها") == 1
    assert english.count("(in other letters)") == persian.count("(به خطی دیگر)") == 2
    assert (english.count("Delivery"), persian.count("ارسال")) == (1, 1)
    assert (english.count("No topic"), persian.count("بی‌موضوع")) == (1, 1)
    assert "🪜" not in english
    assert "Ц" not in english + persian


def test_words_from_outside_stand_in_it_as_words():
    assert 'text-anchor="end" fill="#1f2733">\u2067' in complaints_svg("fa", {"<b>": 1})
    assert "&lt;b&gt;" in complaints_svg("en", {"<b>": 1})


def test_what_people_read_is_in_their_digits_and_where_things_stand_in_those_of_svg():
    persian, english = svg("fa"), svg("en")

    assert "\u2067۱۲\u2069" in persian
    assert "اردیبهشت" in persian
    assert "Nov" in english
    assert "so far" in english
    assert 'width="1080"' in persian


async def test_the_letters_of_both_scripts_are_in_the_font_that_comes_with_it(draws: Drawer):
    assert lines_of(await draws.png(SMALL.format(""))) == 1
    assert lines_of(await draws.png(LETTERS)) > 10


async def test_what_cannot_be_drawn_leaves_the_worker_alive(draws: Drawer):
    await draws.png(LETTERS)
    worker = draws.pid

    with pytest.raises(NotDrawn):
        await draws.png("<svg")

    assert size_of(await draws.png(LETTERS)) == (90, 40)
    assert draws.pid == worker


async def test_after_a_kill_the_next_picture_comes_from_another_worker(draws: Drawer):
    await draws.png(LETTERS)
    killed = draws.pid or 0

    os.kill(killed, signal.SIGKILL)

    assert size_of(await draws.png(LETTERS)) == (90, 40)
    assert draws.pid not in (None, killed)


async def test_pictures_wanted_at_once_are_drawn_one_after_the_other(draws: Drawer):
    small, large = await asyncio.gather(draws.png(LETTERS), draws.png(LETTERS.replace('"90"', '"180"')))

    assert (size_of(small), size_of(large)) == ((90, 40), (180, 40))


async def test_a_worker_that_hangs_is_given_up_and_so_is_one_that_dies_twice(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(drawer, "WITHIN", 0.05)
    hangs = Drawer((sys.executable, "-c", "input()"))
    with pytest.raises(NotDrawn, match="not within"):
        await hangs.png(LETTERS)
    assert hangs.pid is None

    monkeypatch.setattr(drawer, "WITHIN", 5.0)
    with pytest.raises(NotDrawn, match="died twice"):
        await Drawer(("false",)).png(LETTERS)
