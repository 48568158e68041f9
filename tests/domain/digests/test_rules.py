"""When a digest comes and about which days, by the week, the feasts and the calendar of the business."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.business import Business
from domain.digests.rules import HOURS, DigestRule, Rhythm, edition_after, edition_due, open_from
from domain.figures.periods import Period
from domain.hours.opening import OpeningHours
from domain.hours.shifts import ALL_DAY, CLOSED, Shift
from domain.people import PersonId
from domain.quiet_hours import QuietHours
from templates.calendars import calendar_of

TEHRAN = ZoneInfo("Asia/Tehran")
NOW = datetime(2026, 11, 21, 8, 30, tzinfo=UTC)  # Saturday 30 Aban 1405, 12:00 in Tehran.
FRIDAY = 4
FEAST = date(2026, 11, 28)  # A Saturday.
OFFICE = OpeningHours(TEHRAN, begins=5).with_shifts(FRIDAY, CLOSED)
BUSINESS = Business("مهرگان", TEHRAN, None, "fa", opening=OFFICE)
JALALI, GREGORIAN = calendar_of("fa"), calendar_of("en")


def rule(rhythm: Rhythm, hour: int = 9) -> DigestRule:
    return DigestRule(PersonId(1), rhythm, hour, NOW)


def at(day: date, hour: int) -> datetime:
    return datetime.combine(day, time(hour), TEHRAN)


@pytest.mark.parametrize(
    ("rhythm", "calendar", "comes", "first", "last"),
    [
        (Rhythm.DAILY, JALALI, date(2026, 11, 22), date(2026, 11, 21), date(2026, 11, 21)),
        (Rhythm.WEEKLY, JALALI, date(2026, 11, 28), date(2026, 11, 21), date(2026, 11, 27)),
        (Rhythm.MONTHLY, JALALI, date(2026, 11, 22), date(2026, 10, 23), date(2026, 11, 21)),
        (Rhythm.MONTHLY, GREGORIAN, date(2026, 12, 1), date(2026, 11, 1), date(2026, 11, 30)),
    ],
)
def test_the_next_one_comes_on_its_day_and_tells_of_those_before(rhythm, calendar, comes, first, last):
    assert edition_after(NOW, rule(rhythm), BUSINESS, calendar) == (at(comes, 9), Period(first, last))


def test_after_a_day_off_it_tells_of_that_too():
    thursday = datetime(2026, 11, 26, 20, tzinfo=UTC)

    found = edition_after(thursday, rule(Rhythm.DAILY), BUSINESS, JALALI)

    assert found == (at(date(2026, 11, 28), 9), Period(date(2026, 11, 26), date(2026, 11, 27)))


def test_a_feast_puts_it_off_by_a_day_and_its_days_stay_the_same():
    feast = replace(BUSINESS, opening=replace(OFFICE, holidays={FEAST: "x"}))

    found = edition_after(NOW, rule(Rhythm.WEEKLY), feast, JALALI)

    assert found == (at(date(2026, 11, 29), 9), Period(date(2026, 11, 21), date(2026, 11, 27)))


@pytest.mark.parametrize("zone", ["Asia/Tehran", "America/Santiago", "Australia/Lord_Howe"])
@pytest.mark.parametrize("shift", [Shift(300, 540), Shift(1260, 1440)])
def test_where_staff_work_in_their_quiet_hours_alone_it_comes_when_these_end(zone, shift):
    """A bakery, a kitchen by night: there is no hour that is open and not quiet."""
    here, quiet = ZoneInfo(zone), QuietHours(time(21), time(9))
    hours = OpeningHours(here, ((shift,),) * 7).with_shifts(FRIDAY, CLOSED)
    shop = replace(BUSINESS, zone=here, staff_quiet_hours=quiet, opening=hours)
    moment, days = datetime(2026, 9, 1, 4, tzinfo=UTC), []

    for _ in range(40):
        edition = edition_after(moment, rule(Rhythm.DAILY), shop, GREGORIAN)
        assert edition.at.astimezone(here).time() == time(9)
        assert open_from(edition.at, shop) == edition.at
        days += [edition.period]
        moment = edition.at

    assert all(later.first == day.last + timedelta(days=1) for day, later in pairwise(days))


@pytest.mark.parametrize(("hour", "comes"), [(9, 10), (12, 12), (18, 13)])
def test_it_comes_while_somebody_is_there(hour, comes):
    short = replace(BUSINESS, opening=OpeningHours(TEHRAN, ((Shift(600, 840),),) * 7, begins=5))

    thursday = NOW + timedelta(days=5)

    assert edition_after(thursday, rule(Rhythm.WEEKLY, hour), short, JALALI).at == at(FEAST, comes)


@pytest.mark.parametrize(("hour", "comes"), [(9, 9), (12, 12), (15, 17), (18, 18)])
def test_it_comes_in_no_midday_break(hour, comes):
    midday = (Shift(540, 780), Shift(1020, 1260))
    shop = replace(BUSINESS, opening=OpeningHours(TEHRAN, (midday,) * 7, begins=5))

    thursday = NOW + timedelta(days=5)

    assert edition_after(thursday, rule(Rhythm.WEEKLY, hour), shop, JALALI).at == at(FEAST, comes)


def test_of_several_that_a_standstill_left_out_the_latest_alone_is_due():
    later = NOW + timedelta(days=17, hours=1)

    assert edition_due(rule(Rhythm.WEEKLY), NOW, BUSINESS, JALALI) is None
    found = edition_due(rule(Rhythm.WEEKLY), later, BUSINESS, JALALI)

    assert found == (at(date(2026, 12, 5), 9), Period(date(2026, 11, 28), date(2026, 12, 4)))


def test_none_comes_any_more():
    never = rule(Rhythm.WEEKLY).changed(NOW, BUSINESS, JALALI, rhythm=Rhythm.NEVER)

    assert never.next_at is None
    assert edition_due(never, NOW, BUSINESS, JALALI) is None


@given(
    st.sampled_from([Rhythm.DAILY, Rhythm.WEEKLY, Rhythm.MONTHLY]),
    st.sampled_from(HOURS),
    st.integers(0, 400 * 24 * 60),
    st.tuples(st.integers(0, 12), st.integers(13, 24)),
    st.sampled_from([None, QuietHours(time(21), time(9)), QuietHours(time(9), time(16))]),
    st.sets(st.integers(0, 40), max_size=6),
)
def test_it_comes_in_opening_hours_tells_of_whole_days_before_and_never_goes_back(
    rhythm, hour, minutes, shift, quiet, feasts
):
    week = ((Shift(shift[0] * 60, shift[1] * 60),),) * 7
    hours = OpeningHours(TEHRAN, week, {NOW.date() + timedelta(days=one): "x" for one in feasts}, begins=5)
    if quiet and quiet.start == time(9) and shift[1] <= 16:
        hours = replace(hours, week=(ALL_DAY,) * 7)  # Else nobody would ever be there to be told.
    business = replace(BUSINESS, opening=hours.with_shifts(FRIDAY, CLOSED), staff_quiet_hours=quiet)
    moment = NOW + timedelta(minutes=minutes)

    found = edition_after(moment, rule(rhythm, hour), business, JALALI)
    again = edition_after(found.at, rule(rhythm, hour), business, JALALI)

    assert found.at > moment
    assert open_from(found.at, business) == found.at
    assert found.period.last < business.day_of(found.at)
    assert again.at > found.at
    assert again.period.first == found.period.last + timedelta(days=1)
