"""A date that is put off, by as much open time as passed meanwhile."""

from hypothesis import given

from domain.hours.opening import OpeningHours
from tests.domain.hours.test_opening import TEHRAN, businesses, moments, spans

ALWAYS = OpeningHours(TEHRAN)


@given(businesses, moments, moments, spans)
def test_a_date_is_put_off_by_just_the_open_time_that_passed_meanwhile(hours, due, start, span):
    put_off, missed = hours.put_off(due, start, start + span), hours.worked(start, start + span)

    assert hours.worked(due, put_off) == missed
    assert hours.is_open(put_off) if missed else put_off == due
