"""Opening hours: what is worked between two moments, and by when something is due, whatever the clocks do."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from time import process_time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.business import Business
from domain.hours.opening import OpeningHours
from domain.hours.refusals import NoDayOpen
from domain.hours.shifts import ALL_DAY, CLOSED, Shift
from domain.quiet_hours import QuietHours

TEHRAN, BERLIN, HAVANA = ZoneInfo("Asia/Tehran"), ZoneInfo("Europe/Berlin"), ZoneInfo("America/Havana")
SECOND, MINUTE = timedelta(seconds=1), timedelta(minutes=1)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
FRIDAY = 4
USUAL = OpeningHours(TEHRAN).with_shifts(FRIDAY, CLOSED)
OFFICE_DAY = (Shift(9 * 60, 17 * 60),)
# Saturday to Wednesday, 9 to 17: the office of the field's examples.
OFFICE = OpeningHours(TEHRAN, (OFFICE_DAY, OFFICE_DAY, OFFICE_DAY, CLOSED, CLOSED, OFFICE_DAY, OFFICE_DAY))


def at(*when: int, zone: ZoneInfo = TEHRAN, fold: int = 0) -> datetime:
    return datetime(*when, tzinfo=zone, fold=fold).astimezone(UTC)


moments = st.datetimes(datetime(2019, 1, 1), datetime(2028, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
# Also hours that some clocks leave out, or show twice.
shifts = st.integers(0, 1380).flatmap(lambda opens: st.builds(Shift, st.just(opens), st.integers(opens + 60, 1440)))
quarters = st.lists(st.integers(0, 96), min_size=4, max_size=6, unique=True).map(sorted)
broken = quarters.map(lambda at: tuple(Shift(opens * 15, closes * 15) for opens, closes in pairwise(at))[::2])
days = st.one_of(st.just(CLOSED), st.just(ALL_DAY), st.tuples(shifts), broken)
weeks = st.tuples(*[days] * 7).filter(any)
feasts = st.sets(st.dates(date(2019, 1, 1), date(2028, 1, 1)), max_size=40).map(lambda days: dict.fromkeys(days, ""))
zones = st.sampled_from([TEHRAN, BERLIN, ZoneInfo("UTC"), HAVANA, ZoneInfo("Australia/Lord_Howe")])
businesses = st.builds(OpeningHours, zones, weeks, feasts)
spans = st.timedeltas(timedelta(), 40 * DAY)


def test_the_examples_of_the_field():
    """V21: opened on Wednesday at 16:30, goal 60 min, answered on Saturday at 10:15."""
    opened, answered = at(2026, 11, 18, 16, 30), at(2026, 11, 21, 10, 15)

    due = OFFICE.due(opened, 60 * MINUTE)

    assert due == at(2026, 11, 21, 9, 30)
    assert OFFICE.worked(opened, answered) == 105 * MINUTE
    assert OFFICE.worked(due, answered) == 45 * MINUTE
    assert answered - opened == 3945 * MINUTE


@pytest.mark.parametrize(
    ("start", "within", "due"),
    [
        ((2026, 11, 19, 12), 48 * HOUR, (2026, 11, 22, 12)),  # Thursday; Saturday and Sunday count.
        ((2026, 11, 21, 12), 48 * HOUR, (2026, 11, 23, 12)),
        ((2026, 11, 20, 15), 48 * HOUR, (2026, 11, 23)),  # On a Friday it begins when Saturday does.
        ((2026, 11, 19, 23), 2 * HOUR, (2026, 11, 21, 1)),
        ((2026, 11, 19, 23), 25 * HOUR, (2026, 11, 22)),
    ],
)
def test_with_a_closed_friday_whole_days_are_working_days(start, within, due):
    assert USUAL.due(at(*start), within) == at(*due)


def test_a_holiday_counts_as_little_as_the_weekend():
    hours = replace(OFFICE, holidays={date(2026, 11, 21): "عید", date(2026, 11, 22): ""})

    assert hours.due(at(2026, 11, 18, 16, 30), HOUR) == at(2026, 11, 23, 9, 30)
    assert hours.due(at(2026, 11, 17, 10), 2 * DAY) == at(2026, 11, 23, 10)
    assert hours.is_holiday(at(2026, 11, 21, 3)) and not hours.is_holiday(at(2026, 11, 20, 3))
    assert hours.open_from(at(2026, 11, 18, 17)) == at(2026, 11, 23, 9)


def test_where_the_day_reached_is_over_by_that_hour_it_is_due_when_the_next_begins():
    short = OFFICE.with_shifts(3, (Shift(9 * 60, 13 * 60),))

    assert short.due(at(2026, 11, 18, 10), DAY) == at(2026, 11, 19, 10)
    assert short.due(at(2026, 11, 18, 16), DAY) == at(2026, 11, 21, 9)


def test_the_night_in_which_the_clock_is_changed_counts_by_its_true_hours():
    nights = OpeningHours(BERLIN, ((Shift(60, 4 * 60),),) * 7)

    assert nights.worked(at(2026, 3, 29, zone=BERLIN), at(2026, 3, 30, zone=BERLIN)) == 2 * HOUR
    assert nights.worked(at(2026, 10, 25, zone=BERLIN), at(2026, 10, 26, zone=BERLIN)) == 4 * HOUR
    swallowed = OpeningHours(BERLIN, ((Shift(150, 190),),) * 7)
    assert swallowed.worked(at(2026, 3, 29, zone=BERLIN), at(2026, 3, 30, zone=BERLIN)) == timedelta()
    at_midnight = OpeningHours(HAVANA).with_shifts(0, CLOSED)  # Four Mondays, and a Sunday that has no midnight.
    assert at_midnight.worked(at(2026, 3, 1, zone=HAVANA), at(2026, 3, 29, zone=HAVANA)) == 24 * DAY - HOUR


@given(businesses, moments, spans, spans)
def test_worked_time_adds_up_and_never_runs_ahead_of_the_clock(hours, start, first, second):
    between, end = start + first, start + first + second

    assert hours.worked(start, between) + hours.worked(between, end) == hours.worked(start, end)
    assert timedelta() <= hours.worked(start, between) <= first
    assert hours.worked(between, start) == timedelta()


@given(businesses, moments, spans)
def test_so_much_is_worked_by_the_moment_that_is_named_for_it(hours, start, span):
    span /= 8  # Of a business that opens for an hour a week forty days are years.
    reached = hours.after(start, span)

    assert reached >= start
    assert hours.worked(start, reached) == span
    assert hours.after(start, span + MINUTE) > reached


@given(businesses, moments, spans)
def test_it_is_open_when_it_is_said_to_open_and_not_before(hours, moment, span):
    opens = hours.open_from(moment)

    assert hours.is_open(opens) and hours.is_day_open(hours.day_of(opens))
    assert hours.is_open(moment) == (opens == moment)
    assert hours.worked(moment, opens) == timedelta()
    assert hours.open_from(moment + span) >= opens


@given(moments, spans, zones)
def test_where_it_is_always_open_the_clock_on_the_wall_counts(moment, span, zone):
    always = OpeningHours(zone)

    assert always.worked(moment, moment + span) == span
    assert always.after(moment, span) == always.due(moment, span) == moment + span
    assert always.open_from(moment) == moment


@given(st.builds(OpeningHours, st.just(ZoneInfo("UTC")), weeks, feasts), moments, spans, spans)
def test_who_comes_later_is_never_due_earlier(hours, moment, later, within):
    within /= 8
    due = hours.due(moment, within)

    assert due >= moment + within
    assert hours.due(moment + later, within) >= due
    assert hours.due(hours.begun_by(due, within), within) <= due
    assert hours.begun_by(due, within) >= moment - SECOND
    assert hours.due(moment, within + later) >= due


def test_years_are_reckoned_in_no_time():
    start = at(2026, 1, 1)
    begun = process_time()

    OFFICE.worked(start, start + 3650 * DAY)
    OFFICE.due(start, 365 * DAY)

    assert process_time() - begun < 1


def test_a_business_that_never_opens_is_none():
    with pytest.raises(NoDayOpen):
        OpeningHours(TEHRAN, (CLOSED,) * 7)


def test_neither_customers_nor_staff_are_disturbed_on_a_holiday_and_staff_not_at_the_weekend_either():
    night = QuietHours(time(21), time(9))
    hours = replace(USUAL, holidays={date(2026, 11, 21): "عید"})
    shop = Business("مهرگان", TEHRAN, night, "fa", night, opening=hours)
    thursday, friday = at(2026, 11, 19, 22), at(2026, 11, 20, 9)

    assert shop.open_from(thursday) == friday  # A weekend is no holiday.
    assert shop.open_from(at(2026, 11, 20, 22)) == at(2026, 11, 22, 9)
    assert shop.open_for_staff_from(thursday) == at(2026, 11, 22, 9)
    assert shop.open_for_staff_from(thursday, is_severe=True) == friday
    assert shop.is_off_for_staff(friday) and not shop.is_off_for_staff(thursday)
    assert shop.rested(thursday, DAY, is_severe=True) == thursday + DAY
    assert shop.rested(thursday, DAY) == at(2026, 11, 22, 22)
    assert shop.tomorrow_ends(thursday) == shop.tomorrow_ends(friday) == at(2026, 11, 23)
    assert Business("مهرگان", TEHRAN, night, "fa").tomorrow_ends(thursday) == at(2026, 11, 21)
