"""What an earlier version has told of opening hours and holidays, in the shape in which it is read now."""

from typing import Any


def reshaped(facts: dict[str, Any]) -> dict[str, Any]:
    """Until shifts came a day had one opening and one closing; until spans came each holiday stood alone."""
    found: dict[str, Any] = {}
    if "week" in facts:
        found["week"] = [_in_shifts(one) for one in facts["week"]]
    if "one" in facts:
        found["one"] = _in_shifts(facts["one"])
    if "holidays" in facts:
        found["holidays"] = [_from_to(one) for one in facts["holidays"]]
    return facts | found


def _in_shifts(day: dict[str, Any]) -> dict[str, Any]:
    if "shifts" in day:
        return day
    is_closed = day["opens"] is None
    return {
        "weekday": day["weekday"],
        "shifts": [] if is_closed else [{hour: day[hour] for hour in ("opens", "closes")}],
    }


def _from_to(holiday: dict[str, Any]) -> dict[str, Any]:
    return holiday if "first" in holiday else holiday | {"first": holiday["day"], "last": holiday["day"], "days": 1}
