"""Moments, days and spans in words; now is Sunday 22 November 2026, 18:00 in Tehran."""

import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

import templates
from tests.templates.conftest import NOW


def days(count: float) -> datetime:
    return NOW + timedelta(days=count)


@pytest.mark.parametrize(
    ("moment", "fa", "en"),
    [
        (days(2), "سه‌شنبه ۳ آذر، ساعت ۱۸", "Tuesday 24 November, 18:00"),
        (days(2) + timedelta(minutes=30), "سه‌شنبه ۳ آذر، ساعت ۱۸:۳۰", "Tuesday 24 November, 18:30"),
        (days(0), "امروز، ساعت ۱۸", "today, 18:00"),
        (days(0.75), "فردا، ساعت ۱۲", "tomorrow, 12:00"),
        (days(0.625), "فردا، ساعت ۹", "tomorrow, 09:00"),
        (days(0.25), "فردا، ساعت ۰۰:۰۰", "tomorrow, 00:00"),
        (days(-1), "دیروز، ساعت ۱۸", "yesterday, 18:00"),
        (days(-2), "جمعه ۲۹ آبان، ساعت ۱۸", "Friday 20 November, 18:00"),
        (days(130), "پنجشنبه ۱۲ فروردین ۱۴۰۶، ساعت ۱۸", "Thursday 1 April 2027, 18:00"),
    ],
)
def test_a_due_time_has_its_day_and_its_hour(say, moment, fa, en):
    assert say("{{ it|due }}", moment) == fa
    assert say("{{ it|due }}", moment, language="en") == en


def test_a_deadline_at_midnight_is_the_end_of_a_day(say):
    assert say("{{ it|by }}", days(0.25)) == "امروز، ساعت ۲۴"
    assert say("{{ it|by }}", days(2.25), language="en") == "Tuesday 24 November, 24:00"
    assert say("{{ it|by }}", days(2)) == say("{{ it|due }}", days(2))
    assert say("{{ it|stamp_by }}", days(0.25)) == "۱ آذر ۱۴۰۵، ساعت ۲۴"
    assert say("{{ it|stamp_by }}", days(0.25), language="en") == "22 November 2026, 24:00"
    assert say("{{ it|stamp_by }}", days(2)) == say("{{ it|stamp }}", days(2))


def test_every_deadline_is_said_as_one():
    """In both languages, also where somebody says one anew."""
    of_deadlines = re.compile(
        r"(?:due_at|was_due|moved_to|expires_at|ends_at|changeable_until|\bthen|\bdue)\|(?:due|stamp)\b"
    )
    for path in (Path(templates.__file__).parent).rglob("*.j2"):
        said = [line for line in path.read_text("utf-8").splitlines() if of_deadlines.search(line)]
        assert [line for line in said if "row.due_at|stamp" not in line] == [], path.name  # A day on which we ask.


def test_hours_of_a_day_and_its_name_are_those_of_the_language(say):
    assert [say("تا {{ it|hour }}", minute) for minute in (0, 540, 570, 1440)] == [
        "تا ۰۰:۰۰",
        "تا ۹",
        "تا ۹:۳۰",
        "تا ۲۴",
    ]
    assert [say("{{ it|hour }}", minute, language="en") for minute in (540, 1440)] == ["09:00", "24:00"]
    assert [say("{{ it|weekday }}", 5, language=one) for one in ("fa", "en")] == ["شنبه", "Saturday"]
    assert say("در {{ it|hours }}", timedelta(minutes=30)) == "در ۳۰ دقیقه"
    assert say("در {{ it|hours }}", timedelta(days=3)) == "در ۷۲ ساعت"


@pytest.mark.parametrize(
    ("when", "fa", "en"),
    [
        (days(-8), "شنبه ۲۳ آبان", "on Saturday 14 November"),
        (days(-2), "پریروز", "two days ago"),
        (days(-1), "دیروز", "yesterday"),
        (days(0), "امروز", "today"),
        (days(1), "فردا", "tomorrow"),
        (days(2), "سه‌شنبه ۳ آذر", "on Tuesday 24 November"),
        (date(2026, 11, 21), "دیروز", "yesterday"),
        (date(2025, 11, 22), "شنبه ۱ آذر ۱۴۰۴", "on Saturday 22 November 2025"),
    ],
)
def test_a_day_in_a_sentence_is_near_or_has_its_weekday(say, when, fa, en):
    assert say("{{ it|on }}", when) == fa
    assert say("{{ it|on }}", when, language="en") == en


def test_the_day_changes_at_midnight_of_the_shop(say):
    past_midnight = datetime(2026, 11, 21, 20, 30, tzinfo=UTC)

    assert say("{{ it|on }}", past_midnight) == "امروز"
    assert say("{{ it|on }}", past_midnight - timedelta(minutes=1)) == "دیروز"


@pytest.mark.parametrize("when", [date(2026, 11, 21), days(-1)])
def test_a_date_stands_without_a_preposition(say, when):
    assert say("تا {{ it|date }}", when) == "تا ۳۰ آبان"
    assert say("until {{ it|date }}", when, language="en") == "until 21 November"


def test_a_clock_has_four_digits(say):
    assert say("ساعت {{ it|clock }}", days(0.625)) == "ساعت ۰۹:۰۰"
    assert say("{{ it|clock }}", days(0), language="en") == "18:00"


@pytest.mark.parametrize(
    ("span", "fa", "en"),
    [
        (timedelta(0), "۱ دقیقه", "1 minute"),
        (timedelta(minutes=45), "۴۵ دقیقه", "45 minutes"),
        (timedelta(minutes=59, seconds=50), "۱ ساعت", "1 hour"),
        (timedelta(hours=3, minutes=10), "۳ ساعت", "3 hours"),
        (timedelta(hours=-3), "۳ ساعت", "3 hours"),
        (timedelta(hours=20), "۲۰ ساعت", "20 hours"),
        (timedelta(hours=47.8), "۲ روز", "2 days"),
        (timedelta(days=100), "۱۰۰ روز", "100 days"),
    ],
)
def test_a_span_has_one_unit(say, span, fa, en):
    assert say("{{ it|span }}", span) == fa
    assert say("{{ it|span }}", span, language="en") == en


@pytest.mark.parametrize("name", ["due", "on", "date", "clock"])
def test_a_moment_without_a_zone_is_a_bug(say, name):
    with pytest.raises(ValueError, match="without a zone"):
        say(f"{{{{ it|{name} }}}}", NOW.replace(tzinfo=None))
