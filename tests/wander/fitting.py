"""What fits to a question that the bot has asked: a date where a date is asked for, a sum where a sum is."""

from collections.abc import Sequence

from domain.expectations import OF_DRAFTS, OF_EXPLANATIONS, Awaited

TOLD = ("It leaks since Monday.", "لبه‌اش پریده است.", "Two of six were broken.", "سه روز دیرتر رسید، خبری هم نشد.")
EXPLAINED = (
    *(
        "The courier had no van on Tuesday.",
        "پیک سه‌شنبه ماشین نداشت.",
        "We send a new one today.",
        "امروز تازه‌اش راه می‌افتد.",
    ),
    *(
        "We'll bring it tomorrow at 17:00.",
        "فردا ساعت ۱۷ می‌آوریم.",
        "By 2027-06-01 all is new.",
        "تا ۱ تیر همه تازه است.",
    ),
)
AHEAD = (
    *("tomorrow", "فردا ساعت ۱۷", "in 3 days", "شنبه", "Friday 18:00", "پس‌فردا", "today 23:00", "امروز ساعت ۲۳"),
    *("2026-12-24", "۱۴۰۵/۱۲/۲۰", "a year from now", "2 weeks"),
)
BEHIND = ("today", "yesterday", "دیروز", "2026-11-20", "۱۴۰۵/۰۸/۲۰", "last Friday")
SUMS = ("250000", "۲۵۰٬۰۰۰ تومان", "1 million", "۲ میلیون", "0", "40")
NAMES = ("kettle", "کتری", "Teapot <7>", "قوری", "Delivery & co", "تحویل")
HOURS = ("9-17", "۹ تا ۱۷", "all day", "تعطیل", "closed", "10:30-20", "9-13 17-21", "۹ تا ۱۳ و ۱۷ تا ۲۱", "9-14 13-17")
HOLIDAYS = (
    *("tomorrow", "فردا", "2026-12-24", "۱۴۰۵/۱۰/۰۱", "tomorrow to Friday", "۱ تا ۱۳ فروردین", "24 to 26 December"),
    *("از فردا تا پس‌فردا", "1406/01/13 تا 1406/01/01", "today to 31 December", "۲۵ و ۲۶ آذر"),
)
SPANS = ("0", "2", "10", "۳ روز", "2 weeks", "12 hours")

FITTING: dict[str, Sequence[str]] = {
    Awaited.SCORE: ("0", "3", "۶", "7", "۹", "10"),
    **dict.fromkeys((*OF_DRAFTS, Awaited.REASON, Awaited.ANSWER, Awaited.MISSING, Awaited.PANEL), TOLD),
    **dict.fromkeys((*OF_EXPLANATIONS, Awaited.QUESTION, Awaited.RELAYED, Awaited.DIGEST_REPLY), EXPLAINED),
    **dict.fromkeys((Awaited.PROMISE_WHY, Awaited.PROMISE_WHY_NOT, Awaited.PROMISE_PROOF), EXPLAINED),
    **dict.fromkeys((Awaited.CAUSE_OVER, Awaited.REMEDY_WHY_NOT), EXPLAINED),
    Awaited.PROMISE_DUE: AHEAD,
    Awaited.PURCHASE_WHEN: BEHIND,
    Awaited.PHONE: ("09120000101", "+98 912 000 0102"),
    **dict.fromkeys((Awaited.REMEDY_COST, Awaited.PRODUCT_WORTH), SUMS),
    **dict.fromkeys((Awaited.HOURS,), HOURS),
    Awaited.HOLIDAY: HOLIDAYS,
    Awaited.PLAN_SPAN: SPANS,
}


def fitting(asked: str) -> Sequence[str]:
    """Whatever isn't named above wants a name."""
    return FITTING.get(asked, NAMES)
