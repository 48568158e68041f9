"""Quiet hours in Tehran, and in Berlin where the clock is changed."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.quiet_hours import QuietHours

TEHRAN, BERLIN = ZoneInfo("Asia/Tehran"), ZoneInfo("Europe/Berlin")
NIGHT = QuietHours(time(21), time(9))


def at(zone: ZoneInfo, *when: int, fold: int = 0) -> datetime:
    return datetime(*when, tzinfo=zone, fold=fold).astimezone(UTC)


@pytest.mark.parametrize("text", ["21:00-09:00", "21-9", "۲۱:۰۰ تا ۹:۰۰", " 21:00 – 09:00 ", "٢١:٠٠-٠٩:٠٠"])
def test_quiet_hours_are_read_in_any_digits(text):
    assert QuietHours.read(text) == NIGHT


@pytest.mark.parametrize("text", ["", "  "])
def test_nothing_means_no_quiet_hours(text):
    assert QuietHours.read(text) is None


@pytest.mark.parametrize("text", ["night", "21:00", "25-9", "21:60-9", "21:00-24:00", "9-9", "21:00-09:00-10:00"])
def test_bad_quiet_hours_are_a_mistake_told_in_plain_words(text):
    with pytest.raises(ValueError, match=r"(?i)quiet hours"):
        QuietHours.read(text)


def test_the_night_passes_midnight():
    assert NIGHT.open_from(at(TEHRAN, 2026, 11, 19, 23), TEHRAN) == at(TEHRAN, 2026, 11, 20, 9)
    assert NIGHT.open_from(at(TEHRAN, 2026, 11, 20, 8, 59, 59), TEHRAN) == at(TEHRAN, 2026, 11, 20, 9)


def test_a_rest_at_noon_ends_on_the_same_day():
    rest = QuietHours(time(13), time(16, 30))

    assert rest.open_from(at(TEHRAN, 2026, 11, 20, 14), TEHRAN) == at(TEHRAN, 2026, 11, 20, 16, 30)
    assert not rest.holds(at(TEHRAN, 2026, 11, 20, 17), TEHRAN)


@pytest.mark.parametrize("hour", [9, 15, 20])
def test_by_day_now_is_the_moment(hour):
    moment = at(TEHRAN, 2026, 11, 20, hour)

    assert NIGHT.open_from(moment, TEHRAN) == moment


def test_the_summer_time_that_iran_had_is_known():
    assert NIGHT.open_from(at(TEHRAN, 2021, 7, 1, 23), TEHRAN) == datetime(2021, 7, 2, 4, 30, tzinfo=UTC)
    assert NIGHT.open_from(at(TEHRAN, 2026, 7, 1, 23), TEHRAN) == datetime(2026, 7, 2, 5, 30, tzinfo=UTC)


@pytest.mark.parametrize("day", [(2027, 3, 28), (2026, 10, 25)])
def test_a_night_of_a_clock_change_still_ends_at_nine(day):
    evening = at(BERLIN, *day, 0) - timedelta(hours=1)

    assert NIGHT.open_from(evening, BERLIN) == at(BERLIN, *day, 9)


def test_an_end_that_the_clock_leaves_out_is_the_moment_it_jumps():
    until_half_past_two = QuietHours(time(21), time(2, 30))

    opens_at = until_half_past_two.open_from(at(BERLIN, 2027, 3, 28, 0), BERLIN)

    assert opens_at == at(BERLIN, 2027, 3, 28, 3)


def test_an_end_that_comes_twice_is_the_next_of_the_two():
    until_half_past_two = QuietHours(time(21), time(2, 30))

    assert until_half_past_two.open_from(at(BERLIN, 2026, 10, 25, 1), BERLIN) == at(BERLIN, 2026, 10, 25, 2, 30)
    again = at(BERLIN, 2026, 10, 25, 2, 10, fold=1)
    assert until_half_past_two.open_from(again, BERLIN) == at(BERLIN, 2026, 10, 25, 2, 30, fold=1)


minutes = st.builds(time, st.integers(0, 23), st.integers(0, 59))
quiet_hours = st.tuples(minutes, minutes).filter(lambda ends: ends[0] != ends[1]).map(lambda ends: QuietHours(*ends))
starts = [
    datetime(2026, 10, 24, tzinfo=UTC),
    datetime(2027, 3, 27, tzinfo=UTC),
    datetime(2026, 6, 1, tzinfo=UTC),
]
near_clock_changes = st.builds(datetime.__add__, st.sampled_from(starts), st.timedeltas(timedelta(), timedelta(days=2)))


@given(quiet_hours, near_clock_changes, st.sampled_from([TEHRAN, BERLIN]))
def test_it_opens_at_the_very_first_moment_that_is_not_quiet(quiet, moment, zone):
    opens_at = quiet.open_from(moment, zone)

    assert opens_at >= moment
    assert not quiet.holds(opens_at, zone)
    if opens_at > moment:
        asked = moment
        while asked < opens_at:
            assert quiet.holds(asked, zone)
            asked += timedelta(minutes=1)
        assert quiet.holds(opens_at - timedelta(microseconds=1), zone)
