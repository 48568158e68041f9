"""Spans as owners write them: a bare number of days, "3 weeks", «دو هفته», "12 hours"; 0 is at once."""

import re
from datetime import timedelta

from domain.digits import matching_key
from domain.policy import DAY, HOUR
from domain.promises.deadlines import COUNTS
from domain.refusals import Refusal

LONGEST = 730 * DAY
DIGITS = 6  # With more it is too long in hours, too.
NUMBERS = COUNTS | {"an": 1, "zero": 0, "صفر": 0, "twenty": 20, "thirty": 30, "بیست": 20, "سی": 30, "چهل": 40}
# matching_key has taken the half-spaces out of what is compared.
UNITS = {
    **dict.fromkeys(("hour", "hours", "ساعت"), HOUR),
    **dict.fromkeys(("", "day", "days", "روز"), DAY),
    **dict.fromkeys(("week", "weeks", "هفته"), 7 * DAY),
    **dict.fromkeys(("month", "months", "ماه"), 30 * DAY),
    **dict.fromkeys(("year", "years", "سال"), 365 * DAY),
}
AT_ONCE = ("at once", "immediately", "same day", "همان موقع", "همان وقت", "همان روز", "بلافاصله")
_THOUSANDS = re.compile(r"(?<=\d)[,٬،](?=\d{3}(?!\d))")
_FORM = re.compile(
    r"(?:(?:after|in|پس از|بعد از) )?(?P<minus>[-−–] ?|minus |منفی )?"
    rf"(?P<count>\d+|{'|'.join(sorted(NUMBERS, key=len, reverse=True))}) ?(?P<unit>{'|'.join(filter(None, UNITS))}|)"
    r"(?: ?ی)?(?: (?:later|after|بعد|دیگر))?[.!]?"
)


class UnknownSpan(Refusal):
    words = "refusals.unknown_span"


class SpanBackwards(Refusal):
    words = "refusals.span_backwards"


class SpanTooLong(Refusal):
    """Facts: `days`, how many it may be at most."""

    words = "refusals.span_too_long"


def read_span(text: str) -> timedelta:
    """A text that is a span and nothing else.

    Raises:
        UnknownSpan: it is none, or something stands beside it.
        SpanBackwards: it is below 0.
        SpanTooLong: nothing comes of a purchase that lies so far back.
    """
    key = _THOUSANDS.sub("", matching_key(text))
    if key in AT_ONCE:
        return timedelta()
    found = _FORM.fullmatch(key)
    if found is None or (found["count"] in ("a", "an") and not found["unit"]):
        raise UnknownSpan()
    digits = found["count"].lstrip("0") if found["count"].isdigit() else str(NUMBERS[found["count"]])
    if found["minus"] and digits.strip("0"):
        raise SpanBackwards()
    span = None if len(digits) > DIGITS else int(digits or 0) * UNITS[found["unit"]]
    if span is None or span > LONGEST:
        raise SpanTooLong(days=LONGEST // DAY)
    return span
