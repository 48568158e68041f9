"""Which hour of the day is meant by "9 in the evening" or «۱ شب»; the night of a day ends after its midnight."""

from collections.abc import Mapping
from datetime import time

Half = Mapping[int, int]
"""The hour that is meant by each that may be named; from 24 on it is one of the next day."""
_ALL = {hour: hour for hour in range(24)}
_SECOND = {12: 12, **{hour: hour + 12 for hour in range(1, 12)}, **{hour: hour for hour in range(13, 24)}}
MORNING: Half = {12: 0, **{hour: hour for hour in range(12)}}
NOON: Half = {11: 11, 12: 12, **{hour: hour + 12 for hour in (1, 2, 3)}, **{hour: hour for hour in (13, 14, 15)}}
NIGHT: Half = {**_SECOND, **dict.fromkeys((0, 12, 24), 24), **{hour: hour + 24 for hour in (1, 2, 3, 4)}}
HALVES: dict[str, Half] = {
    **dict.fromkeys(("am", "a.m.", "in the morning", "صبح"), MORNING),
    **dict.fromkeys(("pm", "p.m.", "in the afternoon", "in the evening", "بعدازظهر", "بعد از ظهر", "عصر"), _SECOND),
    **dict.fromkeys(("at night", "شب"), NIGHT),
    "ظهر": NOON,
}
PARTS: dict[str, tuple[Half, time | None]] = {
    **dict.fromkeys(("morning", "صبح"), (MORNING, time(12))),
    **dict.fromkeys(("afternoon", "بعدازظهر", "بعد از ظهر", "عصر"), (_SECOND, time(18))),
    "evening": (_SECOND, time(20)),
    **dict.fromkeys(("night", "شب"), (NIGHT, None)),
}
"""The parts of a day as they follow its name: how an hour in it is meant, and when it is over, if not with the day."""
BEFORE_ITS_DAY = ("صبح", "عصر", "بعدازظهر", "بعد از ظهر")
"""Those that may also stand before it, as in «صبح فردا»; «شب شنبه» is before it for some, after it for others."""


def hour_of(hour: int, minute: int, half: Half | None) -> tuple[int, time] | None:
    """How many midnights later and at which time; none for what no clock shows, as «۶ ظهر»."""
    meant = (_ALL | {24: 24} if half is None else half).get(hour)
    if meant is None or minute > 59 or (half is None and hour == 24 and minute):
        return None
    return meant // 24, time(meant % 24, minute)
