"""What managers ask about a score: of which period, split by what, and beside the period before or not."""

import re
from datetime import date

from domain.dates.calendar import Calendar
from domain.digits import matching_key
from domain.figures.periods import Period, UnknownPeriod, read_period
from domain.figures.splits import Split
from domain.frozen import frozen
from domain.refusals import Refusal

# As `matching_key` leaves them: without half-spaces, so that «نقطه‌ی تماس» is «نقطهی تماس».
NAMES: dict[Split, str] = {
    Split.PRODUCT: r"products?|goods|محصول(?:ات| ?ها)?|کالا(?: ?ها)?",
    Split.TOUCHPOINT: r"touch[- ]?points?|نقطه ?ی? ?تماس|نقاط تماس|موقعیت",
    Split.SERVED_BY: r"served[-_ ]?by|who served|sellers?|staff|فروشنده(?: ?ها)?|فروشندگان|همکار(?: ?ها|ان)?",
    Split.TIER: (
        r"(?:customer )?tiers?|spending|income|value"
        r"|میزان خرید(?: مشتری)?|خرید|پرخرید(?:ترین|تر)?(?: ?ها)?|ارزش(?: مشتری)?|سطح(?: مشتری)?|رده(?: ?ی? مشتری)?"
    ),
    Split.MONTH: r"months?|ماه(?: ?ها)?",
    Split.LANGUAGE: r"languages?|زبان(?: ?ها)?",
    Split.TOPIC: r"topics?|موضوع(?: ?ها)?(?: ?ی? ?شکایت)?",
}
_BY = r"(?:split )?by|به ?تفکیک|بر ?(?:حسب|اساس)"
_SPLITS = {split: re.compile(rf"(?:^| )(?:{_BY}) (?:{names})(?= |$)") for split, names in NAMES.items()}
_UNKNOWN = re.compile(rf"(?:^| )(?:{_BY})(?= |$)(?P<text>.*)")
_COMPARED = re.compile(
    r"(?:^| )(?:compared?(?: (?:to|with) (?:the )?(?:period )?before)?"
    r"|(?:(?:در|با) )?مقایسه(?: ?ی)?(?: با (?:دوره ?ی? ?)?(?:قبل|پیش))?)(?= |$)"
)


class UnknownSplit(Refusal):
    """Facts: `text`, by what it was to be split."""

    words = "refusals.unknown_split"


class UnknownQuestion(Refusal):
    """Facts: `text`, what was asked for; `longest`, in days."""

    words = "refusals.unknown_question"


@frozen
class NpsQuestion:
    period: Period
    split: Split | None = None
    is_compared: bool = False


def read_question(words: list[str], *, today: date, calendar: Calendar) -> NpsQuestion:
    """Read what stands after /nps, in any order; what is neither a split nor a comparison is the period."""
    asked = matching_key(" ".join(words))
    rest, compared = _COMPARED.subn(" ", asked, count=1)
    split, rest = _split(rest)
    left = rest.split() if compared or split else words
    try:
        period = read_period(left, today=today, calendar=calendar)
    except UnknownPeriod as refused:
        raise UnknownQuestion(text=" ".join(words), longest=refused.facts["longest"]) from refused
    return NpsQuestion(period, split, bool(compared))


def _split(asked: str) -> tuple[Split | None, str]:
    for split, pattern in _SPLITS.items():
        rest, found = pattern.subn(" ", asked, count=1)
        if found:
            return split, rest
    if unknown := _UNKNOWN.search(asked):
        raise UnknownSplit(text=unknown["text"].strip())
    return None, asked
