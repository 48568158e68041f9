"""An ordinary customer: buys, is asked, answers or doesn't, and now and then has a problem."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from domain.figures.nps import Category, Score
from domain.touchpoints.arrivals import Heard
from handlers.taps import CloseTap, ScoreTap, SkipTap
from handlers.taps.touchpoints import HeardTap
from sandbox.past.goods import Good
from sandbox.past.hands import Hand, Life
from sandbox.past.lives.case import DAY, HOUR, Case
from sandbox.past.lives.courses import some_course
from sandbox.past.lives.happening import answered_at_once, is_told_at_once
from sandbox.past.lives.touched import feels
from sandbox.past.shop import Shop, some_score, some_trouble

ANSWERS, SKIPS, ANSWERS_REMINDER = 0.36, 0.06, 0.14
WRITES = {Category.PROMOTER: 0.45, Category.PASSIVE: 0.4, Category.DETRACTOR: 0.5}
INSISTS = 0.33
WAYS = (Heard.FRIEND, Heard.ADVERT, None, Heard.FRIEND, Heard.REVIEWS, Heard.OFFER, Heard.OTHER)
MINUTE = timedelta(minutes=1)


def buys(shop: Shop, hand: Hand, bought: Iterable[tuple[datetime, Good]], link: str | None = None) -> Life:
    """Comes with the first purchase; after each, the question is looked at when it has come."""
    for number, (at, what) in enumerate(bought):
        yield at
        if hand.is_gone:
            return
        if number == 0:
            yield from hand.starts(link)
            yield from tells_how(hand)
        if number > 0 or link is None:
            yield from shop.sells(hand, what)
        if hand.chance.random() < shop.season(shop.now).complaining:
            shop.begin(complains(shop, hand, what), shop.awake(shop.now + DAY * hand.chance.uniform(0.2, 1.4)))
        shop.begin(feels(hand, hand.seen), shop.awake(shop.now + DAY * hand.chance.uniform(46, 49)))
        shop.begin(looks(shop, hand, what, hand.seen), shop.awake(shop.now + DAY * hand.chance.uniform(1.55, 2.1)))


def tells_how(hand: Hand) -> Life:
    """Whoever came by a link was asked how they first heard of the shop; some go on without a word."""
    if (way := WAYS[hand.person.number % len(WAYS)]) is not None and hand.button(HeardTap, heard=way) is not None:
        yield from hand.taps(HeardTap, heard=way)


def looks(shop: Shop, hand: Hand, what: Good, seen: int) -> Life:
    """Whether there is a question at all is for the bot to say: often it was too soon after another."""
    if hand.is_in_case or hand.button(ScoreTap, above=seen) is None:
        return
    mood = hand.chance.random()
    if mood < ANSWERS:
        yield from answers(shop, hand, what, seen)
    elif mood < ANSWERS + SKIPS:
        yield from hand.taps(SkipTap)
    elif mood < ANSWERS + SKIPS + ANSWERS_REMINDER:
        yield shop.awake(shop.now + DAY * hand.chance.uniform(3, 4))
        if not hand.is_in_case and not hand.is_gone:
            yield from answers(shop, hand, what, seen)


def answers(shop: Shop, hand: Hand, what: Good, seen: int) -> Life:
    score = some_score(hand.chance, shop.season(shop.now - 2 * DAY))
    if hand.button(ScoreTap, above=seen, score=score) is None:
        return
    yield from hand.taps(ScoreTap, above=seen, score=score)
    category = Score(score).category
    if category is Category.DETRACTOR and hand.chance.random() < INSISTS:
        yield from insists(shop, hand, what)
        return
    if writes := hand.chance.random() < WRITES[category]:
        yield from hand.writes(_reason(shop, hand, category))
    if writes or category is Category.DETRACTOR:
        shop.begin(is_read(shop, shop.agent_of(hand), shop.agent_of(hand).remembered(CloseTap)), shop.now)


def insists(shop: Shop, hand: Hand, what: Good) -> Life:
    case = Case(shop, hand, some_trouble(hand.chance, shop.phrases(hand), shop.season(shop.now - 2 * DAY), what), what)
    yield from case.comes_of_score(with_words=False)
    yield from (answered_at_once if is_told_at_once(case) else some_course(hand))(case)


def complains(shop: Shop, hand: Hand, what: Good) -> Life:
    """Doesn't wait to be asked."""
    if hand.is_in_case or not hand.is_here:
        return
    case = Case(shop, hand, some_trouble(hand.chance, shop.phrases(hand), shop.season(shop.now), what), what)
    yield from case.is_told()
    yield from (answered_at_once if is_told_at_once(case) else some_course(hand))(case)


def is_read(shop: Shop, agent: Hand, matter: int) -> Life:
    """What expects no answer the agent reads and puts away, some of it only the next day, unless it is gone by then."""
    yield shop.at_desk(agent, HOUR * agent.chance.uniform(0.5, 18), MINUTE)
    if agent.button(CloseTap, matter=matter) is not None:
        yield from agent.taps(CloseTap, matter=matter)


def _reason(shop: Shop, hand: Hand, category: Category) -> str:
    phrases = shop.phrases(hand)
    if category is Category.DETRACTOR:
        troubles = shop.season(shop.now - 2 * DAY).troubles
        weights = [troubles.get(topic, 0) for topic, _ in phrases.grumbles]
        return hand.chance.choices(phrases.grumbles, weights)[0][1]
    return hand.chance.choice(phrases.praise if category is Category.PROMOTER else phrases.lukewarm)
