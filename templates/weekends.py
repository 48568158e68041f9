"""The week as it is usual where the business is: which days are its weekend, and with which it begins."""

from functools import cache
from typing import Any, cast
from zoneinfo import ZoneInfo

from babel import Locale
from babel.core import get_global

from domain.hours.opening import OpeningHours
from domain.hours.shifts import CLOSED

NOWHERE = "ZZ"
UNASKED = ("likely_subtags", "territory_languages", "territory_currencies", "territory_aliases")
"""What Babel reads in of all languages and countries at once, and needs for nothing but to find a country's week."""


@cache
def usual_hours(zone: ZoneInfo) -> OpeningHours:
    """Open all day but at the weekend of the zone's country; a zone of no country has none."""
    hours = OpeningHours(zone)
    if (country := country_of(zone)) is None:
        return hours
    place = Locale.parse(f"und_{country}")
    first, last = place.weekend_start, place.weekend_end
    for ahead in range((last - first) % 7 + 1):
        hours = hours.with_shifts((first + ahead) % 7, CLOSED)
    return OpeningHours(zone, hours.week, begins=place.first_week_day)


def country_of(zone: ZoneInfo) -> str | None:
    """The two letters of the country whose clock it is; UTC is nobody's."""
    country = get_global("zone_territories").get(get_global("zone_aliases").get(zone.key, zone.key))
    return None if country in (None, NOWHERE, "001") else country


def know_only(zone: ZoneInfo) -> None:
    """Learn the week of this zone, and let go of all others: two MiB, for a program that has one zone."""
    usual_hours(zone)
    for part in UNASKED:
        cast("dict[str, Any]", get_global(part)).clear()
