"""The weekend that is usual where the business is."""

from zoneinfo import ZoneInfo

import pytest

from domain.hours.shifts import ALL_DAY
from templates.weekends import usual_hours

MONDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = 0, 3, 4, 5, 6


@pytest.mark.parametrize(
    ("zone", "closed", "begins"),
    [
        ("Asia/Tehran", [FRIDAY], SATURDAY),
        ("Iran", [FRIDAY], SATURDAY),
        ("Asia/Kabul", [THURSDAY, FRIDAY], SATURDAY),
        ("Europe/Berlin", [SATURDAY, SUNDAY], MONDAY),
        ("Asia/Calcutta", [SUNDAY], SUNDAY),
        ("UTC", [], MONDAY),
        ("Etc/GMT+3", [], MONDAY),
    ],
)
def test_each_country_has_its_own(zone, closed, begins):
    hours = usual_hours(ZoneInfo(zone))

    assert [weekday for weekday, shifts in enumerate(hours.week) if not shifts] == closed
    assert hours.weekdays[0] == begins
    assert {shifts for shifts in hours.week if shifts} == {ALL_DAY}
