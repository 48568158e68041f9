"""The week as it is usual where the business is: which days are its weekend, and with which it begins."""

from zoneinfo import ZoneInfo

from babel import Locale
from babel.core import get_global

from domain.hours.opening import OpeningHours

NOWHERE = "ZZ"


def usual_hours(zone: ZoneInfo) -> OpeningHours:
    """Open all day but at the weekend of the zone's country; a zone of no country has none."""
    hours = OpeningHours(zone)
    country = get_global("zone_territories").get(get_global("zone_aliases").get(zone.key, zone.key))
    if country in (None, NOWHERE, "001"):
        return hours
    place = Locale.parse(f"und_{country}")
    first, last = place.weekend_start, place.weekend_end
    for ahead in range((last - first) % 7 + 1):
        hours = hours.with_shift((first + ahead) % 7, None)
    return OpeningHours(zone, hours.week, begins=place.first_week_day)
