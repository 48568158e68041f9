"""The crowd: who buys when, who comes by a link, and who does something out of the ordinary."""

from collections.abc import Callable
from datetime import datetime, time, timedelta
from random import Random

from handlers.taps import CloseHow
from sandbox.past.goods import GLASSES, Good
from sandbox.past.hands import Hand, Life
from sandbox.past.lives import moods
from sandbox.past.lives.case import DAY, Case
from sandbox.past.lives.customers import buys
from sandbox.past.lives.newest import BEGINNINGS, stand
from sandbox.past.lives.staff import sells_by_link
from sandbox.past.seasons import DAYS, season_of
from sandbox.past.shop import Shop, some_good, some_trouble
from sandbox.past.words.languages import PHRASES

Bought = list[tuple[datetime, Good]]
OFTEN = ((1, 2, 3, 4, 5, 6, 8, 10), (18, 20, 18, 14, 10, 8, 7, 5))
"""How often somebody buys in half a year, and how many do."""
FRIDAY = 4
LINKED = 14
"""Of four hundred so many come by a link, and a quarter as many links are never opened."""
ASIDE: tuple[tuple[CloseHow, str], ...] = (
    (CloseHow.SPAM, "spam"),
    (CloseHow.TEST, "trials"),
    (CloseHow.MUTE, "spam"),
    (CloseHow.DUPLICATE, "again"),
)
MOODS: tuple[tuple[Callable[[Shop, Hand], Life], float], ...] = (
    (moods.thanks, 0.06),
    (moods.remarks, 0.035),
    (moods.rates, 0.02),
    (moods.turns_away, 0.035),
    (moods.is_left_in_peace, 0.02),
    (moods.is_forgotten, 0.008),
)
"""What share of the customers does something of their own accord, once."""


def live(shop: Shop, people: list[Hand], purchases: int) -> None:
    """Give everybody a part; the last of the crowd stand where things stand now."""
    chance = Random("crowd")  # noqa: S311  A past that is the same each time.
    people = list(people)
    for language in PHRASES:
        stand(shop, _taken(people, len(BEGINNINGS), language), language)
    _are_put_aside(shop, [hand for language in PHRASES for hand in _taken(people, len(ASIDE) // 2, language)])
    _withdraw(shop, [hand for language in PHRASES for hand in _taken(people, 1, language)], chance)
    linked = len(people) * LINKED // 400
    counts = _counts(chance, len(people), purchases - len(PHRASES) * len(BEGINNINGS) - linked // 4)
    days = _days(shop)
    for number, (hand, count) in enumerate(zip(people, counts, strict=True)):
        bought = _bought(shop, chance, days, count)
        if number < linked:
            at, what = bought.pop(0)
            shop.begin(sells_by_link(shop, hand, what, bought), at)
        else:
            shop.begin(buys(shop, hand, bought), shop.now)
        _has_moods(shop, hand, chance, bought)
    for number in range(linked // 4):
        shop.begin(sells_by_link(shop, None, some_good(chance), []), shop.before(days=5 + 17 * number))


def _taken(people: list[Hand], count: int, language: str) -> list[Hand]:
    """Take out the last so many whose phones are set to this language."""
    taken = [hand for hand in people if hand.person.language == language][-count:]
    for hand in taken:
        people.remove(hand)
    return taken


def _counts(chance: Random, people: int, purchases: int) -> list[int]:
    """How often each of them buys: all together just so often."""
    numbers, weights = OFTEN
    counts = chance.choices(numbers, weights, k=people)
    while (left := purchases - sum(counts)) != 0:
        one = chance.randrange(people)
        counts[one] = max(1, counts[one] + (1 if left > 0 else -1))
    return counts


def _days(shop: Shop) -> dict[int, float]:
    """How much is bought so many days before now: nothing before colleagues are there, little on a Friday."""
    return {day: season_of(day).sold * _on_weekday(shop, day) for day in range(1, DAYS - 2)}


def _bought(shop: Shop, chance: Random, days: dict[int, float], count: int) -> Bought:
    moments = sorted(_at(shop, day, chance) for day in chance.choices(list(days), list(days.values()), k=count))
    return [(moment, some_good(chance)) for moment in moments]


def _on_weekday(shop: Shop, day: int) -> float:
    return 0.5 if shop.before(days=day).astimezone(shop.zone).weekday() == FRIDAY else 1


def _at(shop: Shop, day: int, chance: Random) -> datetime:
    """Some time between ten and eight, so many days ago."""
    date = shop.before(days=day).astimezone(shop.zone).date()
    moment = datetime.combine(date, time(10), shop.zone) + timedelta(minutes=chance.randrange(600))
    return min(moment.astimezone(shop.ends_at.tzinfo), shop.before(hours=3))


def _has_moods(shop: Shop, hand: Hand, chance: Random, bought: Bought) -> None:
    for mood, share in MOODS:
        if bought and chance.random() < share:
            span = shop.before(days=4) - bought[0][0]
            shop.begin(mood(shop, hand), shop.awake(bought[0][0] + span * chance.uniform(0.1, 0.9)))


def _are_put_aside(shop: Shop, people: list[Hand]) -> None:
    for number, ((how, occasion), hand) in enumerate(zip(ASIDE, people, strict=True)):
        text = hand.chance.choice(getattr(shop.phrases(hand), occasion))
        shop.begin(moods.is_put_aside(shop, hand, text, how), shop.awake(shop.before(days=12 + 33 * number)))


def _withdraw(shop: Shop, people: list[Hand], chance: Random) -> None:
    for number, hand in enumerate(people):
        trouble = some_trouble(chance, shop.phrases(hand), shop.season(shop.before(days=70)), GLASSES)
        case = Case(shop, hand, trouble, GLASSES)
        shop.begin(_comes_and_withdraws(shop, hand, case), shop.awake(shop.before(days=25 + 45 * number)))


def _comes_and_withdraws(shop: Shop, hand: Hand, case: Case) -> Life:
    yield from hand.starts()
    yield shop.awake(shop.now + DAY)
    yield from moods.withdraws(shop, hand, case)
