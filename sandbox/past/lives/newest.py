"""How things stand on the last days: something of everything is there at once, open, late, waiting, half told."""

from collections.abc import Callable

from domain.matters import topics
from domain.matters.remedies import RemedyKind
from handlers.taps import Draft, DraftTap, PlaceTap, SeeToTap, Settled, TopicTap
from sandbox.past.goods import COFFEE_MACHINE, FRENCH_PRESS, GLASSES, GOODS, KETTLE, TEAPOT, Good
from sandbox.past.hands import Hand, Life
from sandbox.past.lives.answers import first_answer, not_convinced, promised, question_and_answer
from sandbox.past.lives.case import DAY, HOUR, MINUTE, Case
from sandbox.past.lives.courses import never_convinced, never_judged, settled, taken_back, told_twice
from sandbox.past.lives.remedying import is_about, is_made_good
from sandbox.past.shop import Shop, some_trouble

Beginning = Callable[[Shop, Hand], Life]


def has_just_told(shop: Shop, hand: Hand) -> Life:
    """Received, and in nobody's hand yet."""
    yield from _case(shop, hand, TEAPOT).is_told()


def is_in_hand(shop: Shop, hand: Hand) -> Life:
    case = _case(shop, hand, COFFEE_MACHINE)
    yield from case.is_told()
    yield from case.is_taken(shop.agent_of(hand), HOUR)


def is_waited_for(shop: Shop, hand: Hand) -> Life:
    case = _case(shop, hand, GLASSES)
    yield from case.is_told()
    yield from case.is_taken(shop.agent_of(hand), HOUR)
    question, _ = shop.phrases(hand).asked[0]
    yield from case.is_asked_about(shop.agent_of(hand), question, MINUTE)


def has_answered(shop: Shop, hand: Hand) -> Life:
    case = _case(shop, hand, GLASSES)
    yield from case.is_told()
    yield from case.is_taken(shop.agent_of(hand), HOUR)
    yield from question_and_answer(case)


def is_explained(shop: Shop, hand: Hand) -> Life:
    """Explained, with a promise that is still to be kept."""
    case = _case(shop, hand, KETTLE)
    yield from case.is_told()
    yield from first_answer(case)
    yield from promised(case, days=3)


def has_gone_up(shop: Shop, hand: Hand) -> Life:
    case = _case(shop, hand, FRENCH_PRESS)
    yield from case.is_told()
    yield from not_convinced(case)


def came_back(shop: Shop, hand: Hand) -> Life:
    """Settled two weeks ago, open again since yesterday."""
    case = _case(shop, hand, KETTLE)
    yield from case.is_told()
    yield from settled(case)
    yield from case.is_opened_again(shop.before(hours=20) - shop.now, hand.chance.choice(shop.phrases(hand).again))


def is_late(shop: Shop, hand: Hand) -> Life:
    """Nobody has answered in time; the manager sees to it."""
    case = _case(shop, hand, GOODS[-1])
    yield from case.is_told()
    yield shop.now + 3 * DAY
    yield shop.at_desk(shop.manager, HOUR, MINUTE)
    if shop.manager.button(SeeToTap, matter=case.matter) is not None:
        yield from shop.manager.taps(SeeToTap, matter=case.matter)


def is_not_settled(shop: Shop, hand: Hand) -> Life:
    """What was promised hasn't come, and nobody has said why."""
    case = _case(shop, hand, TEAPOT)
    yield from case.is_told()
    yield from first_answer(case)
    yield from promised(case, days=2)
    yield from case.customer_says(Settled.NOT_YET, 3 * DAY)
    yield from hand.writes(shop.phrases(hand).still[0])


def is_never_heard_of(shop: Shop, hand: Hand) -> Life:
    """Explained, asked twice, and closed without a word."""
    case = _case(shop, hand, COFFEE_MACHINE)
    yield from case.is_told()
    yield from never_judged(case)


def has_taken_it_back(shop: Shop, hand: Hand) -> Life:
    case = _case(shop, hand, GLASSES)
    yield from case.is_told()
    yield from taken_back(case)


def has_told_it_twice(shop: Shop, hand: Hand) -> Life:
    case = _case(shop, hand, FRENCH_PRESS)
    yield from case.is_told()
    yield from told_twice(case)


def has_heard_the_last(shop: Shop, hand: Hand) -> Life:
    case = _case(shop, hand, KETTLE)
    yield from case.is_told()
    yield from never_convinced(case)


def waits_for_a_yes(shop: Shop, hand: Hand) -> Life:
    """What the agent wants to give is more than an agent may."""
    case = _case(shop, hand, COFFEE_MACHINE)
    yield from case.is_told()
    yield from case.is_taken(shop.agent_of(hand), HOUR)
    yield from is_made_good(case, shop.agent_of(hand), HOUR, RemedyKind.REPLACEMENT, 3_400_000)


def complains_of_a_colleague(shop: Shop, hand: Hand) -> Life:
    """It is about one of the staff, who no longer sees it."""
    unkind = next(trouble for trouble in shop.phrases(hand).troubles if trouble.topic == topics.TREATMENT)
    case = Case(shop, hand, unkind, TEAPOT)
    yield from case.is_told()
    yield from is_about(case, shop.manager, shop.agent_of(hand), HOUR)


def is_telling(shop: Shop, hand: Hand) -> Life:
    """A draft: the words are there, the wish isn't."""
    trouble = _case(shop, hand, COFFEE_MACHINE).trouble
    yield from hand.writes("/complain")
    yield from hand.taps(TopicTap, topic=trouble.topic)
    yield from hand.writes(*(words.format(what=COFFEE_MACHINE.named(hand.person.writes)) for words in trouble.words))


def has_said_something(shop: Shop, hand: Hand) -> Life:
    """Words of which nobody knows yet what they are."""
    yield from hand.writes(shop.phrases(hand).notes[-1])


def thought_better(shop: Shop, hand: Hand) -> Life:
    """Began to complain, and threw it away."""
    yield from hand.taps(PlaceTap, place="complain")
    yield from hand.writes(shop.phrases(hand).grumbles[0][1])
    yield from hand.taps(DraftTap, what=Draft.DISCARD)


BEGINNINGS: tuple[tuple[Beginning, float], ...] = (
    (has_just_told, 2.5),
    (is_in_hand, 30),
    (is_waited_for, 27),
    (waits_for_a_yes, 28),
    (complains_of_a_colleague, 40),
    (has_answered, 50),
    (is_explained, 52),
    (has_gone_up, 75),
    (came_back, 24 * 15),
    (is_late, 24 * 5),
    (is_not_settled, 24 * 5.5),
    (is_never_heard_of, 24 * 16),
    (has_taken_it_back, 24 * 6),
    (has_told_it_twice, 24 * 8),
    (has_heard_the_last, 24 * 14),
    (is_telling, 0.15),
    (has_said_something, 0.2),
    (thought_better, 24 * 3),
)
"""Who stands where, and how many hours before now it began."""
EARLIER = {"fa": 1.0, "en": 1.3}


def stand(shop: Shop, newest: list[Hand], language: str) -> None:
    """Each of them came a month ago with a first purchase; then this, not in both languages at once."""
    for (beginning, hours), hand in zip(BEGINNINGS, newest, strict=True):
        life = _comes(shop, hand, beginning, hours * EARLIER[language])
        shop.begin(life, shop.before(days=33 + hand.chance.random() * 20))


def _comes(shop: Shop, hand: Hand, beginning: Beginning, hours: float) -> Life:
    yield shop.awake(shop.now)
    yield from hand.starts()
    yield from shop.sells(hand, TEAPOT)
    yield shop.before(hours=hours)
    yield from beginning(shop, hand)


def _case(shop: Shop, hand: Hand, what: Good) -> Case:
    return Case(shop, hand, some_trouble(hand.chance, shop.phrases(hand), shop.season(shop.now), what), what)
