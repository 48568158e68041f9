"""Two whom the page shows at once, each with a story of their own; the tour's customers haven't come yet."""

from domain.matters import topics
from handlers.taps import ScoreTap
from sandbox.past.goods import KETTLE, TEAPOT, Good
from sandbox.past.hands import Hand, Life
from sandbox.past.lives.case import DAY, HOUR, MINUTE, Case
from sandbox.past.lives.courses import first_answer
from sandbox.past.lives.moods import thanks
from sandbox.past.people import MARYAM, OMID
from sandbox.past.shop import Shop


def begin(shop: Shop) -> None:
    for number, life, days in ((MARYAM, maryam, 150), (OMID, omid, 120)):
        shop.begin(life(shop, shop.hands[number]), shop.awake(shop.before(days=days)))


def maryam(shop: Shop, hand: Hand) -> Life:
    """Never answered a question; the day before yesterday she told a problem, and the agent asks her something."""
    yield from hand.starts()
    for days in (150, 95, 40):
        yield shop.before(days=days)
        yield from shop.sells(hand, KETTLE)
    yield shop.awake(shop.before(days=2))
    case = _case(shop, hand, TEAPOT, topics.WRONG_ITEM)
    yield from case.is_told()
    yield from case.is_taken(case.agent, HOUR)
    yield from case.is_asked_about(case.agent, shop.phrases(hand).asked[3][0], 5 * MINUTE)


def omid(shop: Shop, hand: Hand) -> Life:
    """Recommends the shop to everybody; now something leaks, and he has an explanation to judge."""
    yield from hand.starts()
    yield from shop.sells(hand, KETTLE)
    yield shop.awake(shop.now + 2 * DAY)
    yield from hand.taps(ScoreTap, score=10)
    yield from hand.writes("third time I order here, never let down")
    yield shop.awake(shop.before(days=48))
    yield from thanks(shop, hand)
    yield shop.awake(shop.before(days=3))
    case = _case(shop, hand, KETTLE, topics.QUALITY)
    yield from case.is_told()
    yield from first_answer(case)


def _case(shop: Shop, hand: Hand, what: Good, topic: topics.TopicCode) -> Case:
    """The first trouble of this topic in their language that such a thing can have."""
    fitting = (one for one in shop.phrases(hand).troubles if one.topic == topic and what.ware in one.wares)
    return Case(shop, hand, next(fitting), what)
