"""What happens to many at once in the sale week: kept, said to be happening, heard by each at once, and over."""

from domain.matters import topics
from handlers.taps import CauseTap, ChangeCauseTap, HappeningTap, KeepCauseTap, Now, Settled, SettledTap
from sandbox.past.hands import Life
from sandbox.past.lives.case import DAY, HOUR, MINUTE, Case
from sandbox.past.seasons import SALE_WEEK
from sandbox.past.shop import Shop

NAMES = {"fa": "کمبود پیک در هفته‌ی حراج", "en": "too few couriers in the sale week"}
NEWS = {
    "fa": "سه پیک تازه آمده‌اند و از امروز فقط به‌اندازه‌ی توانشان سفارش می‌گیریم. هرچه مانده بود تا دیشب راه افتاد.",
    "en": "Three more couriers have come, and we take only the orders they can carry. What was left is on its way.",
}


def is_kept(case: Case) -> Life:
    """The first good answer of that week about what comes late is kept; the manager says that it happens now."""
    shop, language = case.shop, case.customer.person.writes
    if case.trouble.topic != topics.LATE or shop.season(shop.now) is not SALE_WEEK or language in shop.happening:
        return
    shop.happening.add(language)
    yield from case.agent.taps(KeepCauseTap)
    yield from case.agent.writes(NAMES[language])
    cause = case.agent.remembered(ChangeCauseTap)
    yield shop.at_desk(shop.manager, HOUR, 2 * MINUTE)
    yield from shop.manager.writes("/causes")
    yield from shop.manager.taps(CauseTap, cause=cause)
    yield from shop.manager.taps(HappeningTap, cause=cause, what=Now.HAPPENS)
    shop.begin(_ends(shop, cause, language), shop.before(days=SALE_WEEK.until))


def _ends(shop: Shop, cause: int, language: str) -> Life:
    yield shop.at_desk(shop.manager, HOUR, 2 * MINUTE)
    yield from shop.manager.taps(HappeningTap, cause=cause, what=Now.OVER)
    yield from shop.manager.writes(NEWS[language])


def is_told_at_once(case: Case) -> bool:
    return case.customer.button(SettledTap, matter=case.matter) is not None


def answered_at_once(case: Case) -> Life:
    """Most are content with the plain truth; some want more, and some say nothing."""
    chance = case.customer.chance.random()
    if chance < 0.55:
        yield from case.customer_says(Settled.YES, case.some_hours(0.1, 6))
    elif chance < 0.85:
        yield from case.customer_says(Settled.NOT_YET, case.some_hours(0.1, 6))
        yield from case.customer_writes(case.customer.chance.choice(case.shop.phrases(case.customer).missing), MINUTE)
        yield from case.is_explained(case.agent, case.some_hours(1, 14))
        yield from case.is_judged(case.some_hours(1, 9), convinced=True)
        yield from case.customer_says(Settled.YES, 2 * HOUR)
    else:
        yield case.shop.now + 10 * DAY
    yield from case.is_over()
