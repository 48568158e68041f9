"""Those who buy, and what they have bought."""

from datetime import date, datetime
from typing import NamedTuple

from tests.figures.chance import DAY, NOW, TODAY, Chance, days_until
from tests.figures.rows import Arrival, Feeling, Person, Purchase

STAFF = ("owner", "manager", "manager", "agent", "agent", "agent", "agent", "agent")
STAFF_IDS = range(1, len(STAFF) + 1)
CHOSEN = {None: 6, "fa": 1, "en": 2}
TOLD = {"fa": 5, "fa-IR": 4, "en": 3, "en_GB": 1, "EN-us": 1, "de": 1, "": 1, None: 2}
# Spellings of one name are one product; the first is the most frequent.
PRODUCTS: dict[str, tuple[str, ...]] = {
    **{"kettle": ("kettle", "Kettle", "KETTLE"), "teapot": ("Teapot", "teapot"), "vase": ("vase",)},
    **{"کتری": ("کتری", "كتري"), "لیوان دسته‌دار": ("لیوان دسته‌دار", "لیوان  دسته‌دار"), "استکان": ("استکان",)},
    **{"قوری ۲": ("قوری ۲", "قوری 2"), "bowl": ("bowl", "ｂｏｗｌ")},
    **{name: (name,) for name in ("cup", "plate", "jar", "tray", "mug", "flask", "samovar")},
}
PRODUCT_OF = {spelling: name for name, spellings in PRODUCTS.items() for spelling in spellings}
SPELT = {
    spelling: 12 / (rank + 1) / (2 + 3 * place)
    for rank, spellings in enumerate(PRODUCTS.values())
    for place, spelling in enumerate(spellings)
}
SELLERS = {"Reza": 5, "مینا": 4, "Sam": 2, "sam": 1, "Lee": 0.01, None: 4}
CURRENCIES = {"toman": 15, "rial": 3, "euro": 2}
FELT = {"price": 4, "quality": 3, "treatment": 2, "no_need": 2, "elsewhere": 2, "still_here": 1, None: 6}
MISFITS = {"need": 4, "price": 3, "far": 2, "once": 2, "terms": 1, "other": 1}
HEARD = {"friend": 5, "reviews": 2, "advert": 3, "offer": 1, "other": 1, None: 6}


class NotOurs(NamedTuple):
    """Of whom a manager said that they never were our customer, and who took it back."""

    customer_id: int
    why: str
    set_by: int
    set_at: datetime
    undone_by: int | None
    undone_at: datetime | None


def people(chance: Chance, count: int) -> list[Person]:
    """The staff first; of the customers some were forgotten, some never pressed Start and some never said a word."""
    return [
        _person(chance, number, chosen, told)
        for number, chosen, told in zip(
            range(1, count + 1), chance.some(count, CHOSEN), chance.some(count, TOLD), strict=True
        )
    ]


def _person(chance: Chance, number: int, chosen: str | None, told: str | None) -> Person:
    role = STAFF[number - 1] if number in STAFF_IDS else None
    is_known, is_forgotten = role or chance.happens(0.96), not role and chance.happens(0.03)
    last_word = 90 * DAY if number % 100 == 0 else chance.span(400 * DAY)
    heard_at = NOW - last_word if chance.happens(0.95) else None
    met_at = NOW - 3 * 366 * DAY
    known_as = 1000 + number if is_known else None
    return Person(number, known_as, "x", role, chosen, told, met_at, heard_at, NOW if is_forgotten else None)


def purchases(chance: Chance, people: int, count: int, days: list[date]) -> list[Purchase]:
    """In the order in which they were registered; what nobody has come for yet is nobody's."""
    moments = sorted(chance.moments(count, days))
    whose = chance.some(count, range(1, people + 1))
    about = zip(moments, whose, chance.some(count, SPELT), chance.some(count, SELLERS), strict=True)
    return [_purchase(chance, number, *one) for number, one in enumerate(about, 1)]


def _purchase(chance: Chance, number: int, at, customer: int, what: str, seller: str | None) -> Purchase:
    bought_at = at - chance.span(10 * DAY) if chance.happens(0.5) else None
    returned_at = chance.later(at, 9 * DAY) if chance.happens(0.04) else None
    cancelled_at = at if chance.happens(0.03) else None
    cost, currency = _sum(chance)
    owner = customer if chance.happens(0.96) else None
    return Purchase(number, owner, what, seller, at, bought_at, returned_at, cancelled_at, cost, currency)


def _sum(chance: Chance) -> tuple[int | None, str | None]:
    """Rials aren't always whole tomans; some shops tell no currency, and some no sum."""
    if chance.happens(0.25):
        return None, None
    (currency,) = chance.some(1, CURRENCIES)
    cost = int(200_000 / (chance.random() + 0.05))
    if currency == "euro":
        return cost // 50_000, currency
    return (cost * 10 + 7, currency) if currency == "rial" else (cost, None if chance.happens(0.02) else currency)


def feelings(chance: Chance, people: list[Person]) -> list[Feeling]:
    """Why some say they left, each asked once; and others at check-ins."""
    days, asked = days_until(TODAY, 700), [one for one in people if chance.happens(0.15)]
    drawn = zip(asked, chance.moments(len(asked), days), chance.some(len(asked), FELT), strict=True)
    return [
        Feeling(number, person.id, "exit" if number % 4 else "check_in", at, felt if number % 4 else "fine")
        for number, (person, at, felt) in enumerate(drawn, 1)
    ]


def arrivals(chance: Chance, people: list[Person]) -> list[Arrival]:
    """Half of them were asked how they first heard of us; of these a third said nothing."""
    asked = [one for one in people if chance.happens(0.5)]
    ways = chance.some(len(asked), HEARD)
    return [Arrival(one.id, one.met_at, way, way and one.met_at) for one, way in zip(asked, ways, strict=True)]


def not_ours(chance: Chance, people: list[Person]) -> list[NotOurs]:
    """Of some it was taken back, and of a few of these it was said once more."""
    found: list[NotOurs] = []
    for one in people:
        if one.role is None and chance.happens(0.06):
            (why,) = chance.some(1, MISFITS)
            said, is_undone = (one.id, why, STAFF_IDS[1], one.met_at), chance.happens(0.3)
            found.append(NotOurs(*said, STAFF_IDS[2], NOW) if is_undone else NotOurs(*said, None, None))
            if is_undone and chance.happens(0.3):
                found.append(NotOurs(one.id, "other", STAFF_IDS[0], NOW, None, None))
    return found
