"""A day that has been, as people call it: yesterday, «پریروز»."""

from datetime import date, timedelta

from domain.digits import matching_key

DAYS_AGO = {
    **{"today": 0, "yesterday": 1, "the day before yesterday": 2, "day before yesterday": 2},
    **{"امروز": 0, "دیروز": 1, "پریروز": 2},
}


def read_past_day(text: str, *, today: date) -> date | None:
    """The whole text has to be its name."""
    ago = DAYS_AGO.get(matching_key(text).strip(" .!"))
    return None if ago is None else today - timedelta(days=ago)
