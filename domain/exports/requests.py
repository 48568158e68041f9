"""What managers ask to have as a file: which list, of which period, in which form; in any order of words."""

import re
from datetime import date
from enum import StrEnum
from typing import TypeVar

from domain.dates.calendar import Calendar
from domain.digits import matching_key
from domain.exports.exports import Form, What
from domain.figures.periods import Period, UnknownPeriod, read_period
from domain.frozen import frozen
from domain.refusals import Refusal

# As `matching_key` leaves them: without half-spaces, so that «شکایت‌ها» is «شکایتها».
LISTS: dict[What, str] = {
    What.RESPONSES: r"responses?|scores?|نمره(?: ?ها)?|پاسخ(?: ?ها)?|نظر(?:ها|ات)?",
    What.COMPLAINTS: r"complaints?|شکایت(?: ?ها)?|شکایات",
    What.PROMISES: r"promises?|قول(?: ?ها)?|وعده(?: ?ها)?",
    What.PURCHASES: r"purchases?|orders?|خرید(?: ?ها)?|سفارش(?: ?ها|ات)?",
}
FORMS: dict[Form, str] = {
    Form.XLSX: r"(?:as |به ?صورت )?(?:xlsx|excel)|(?:به ?صورت )?(?:فایل )?(?:اکسل|ایکسل)",
    Form.CSV: r"(?:as |به ?صورت )?csv|(?:به ?صورت )?سی ?اس ?وی",
}
Named = TypeVar("Named", bound=StrEnum)


class UnknownExport(Refusal):
    """Facts: `text`, what was asked for."""

    words = "refusals.unknown_export"


@frozen
class Request:
    what: What
    period: Period
    form: Form


def read_request(words: list[str], *, today: date, calendar: Calendar) -> Request:
    """Read what stands after /export; what is neither a list nor a form is the period.

    Scores of 30 days as a spreadsheet, where nothing else is said.
    """
    asked = matching_key(" ".join(words))
    what, rest = _named(asked, LISTS)
    form, rest = _named(rest, FORMS)
    try:
        period = read_period(rest.split(), today=today, calendar=calendar)
    except UnknownPeriod as refused:
        raise UnknownExport(text=" ".join(words)) from refused
    return Request(what or What.RESPONSES, period, form or Form.XLSX)


def _named(asked: str, names: dict[Named, str]) -> tuple[Named | None, str]:
    for one, pattern in names.items():
        rest, found = re.subn(rf"(?:^| )(?:{pattern})(?= |$)", " ", asked, count=1)
        if found:
            return one, rest
    return None, asked
