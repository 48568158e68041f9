"""What purchases bring in this shop: owners write it once, customers say how it goes, managers break silence."""

from datetime import timedelta

from domain.touchpoints.feelings import Felt
from domain.touchpoints.occasions import Occasion
from handlers.taps.silence import CheckInTap
from handlers.taps.touchpoints import Changing, Describing, FeelTap, PlanTap, ProductsTap, ProductTap, RuleTap
from sandbox.past.hands import Hand, Life
from sandbox.past.lives.case import DAY, MINUTE
from sandbox.past.shop import Shop

EXPECTED = "تا یک هفته بوی نو می‌دهد و بعد می‌رود. زیر آب داغ نگیرید. رنگش تا یک ماه کمی تیره‌تر می‌شود و همان می‌ماند."
STEPS_LATER = 9  # To a month and a half after the delivery.
SAYS = {Felt.EXPECTED: 55, Felt.BETTER: 20, Felt.LESS: 12, Felt.FINE: 70, Felt.NOT_FINE: 10}
ANSWERS = 0.5


def sets_up(shop: Shop) -> Life:
    """A word on the anniversary for all, and of what sells most what to expect and when its result shows."""
    owner = shop.owner
    yield shop.at_desk(owner, timedelta(), 10 * MINUTE)
    yield from owner.writes("/plan")
    yield from owner.taps(RuleTap, touchpoint=Occasion.ANNIVERSARY, what=Changing.SHOW)
    yield from owner.taps(RuleTap, touchpoint=Occasion.ANNIVERSARY, what=Changing.TURN)
    yield from owner.writes("/plan")
    yield from owner.taps(ProductsTap)
    yield from owner.taps(PlanTap)
    yield from owner.taps(ProductTap, what=Describing.SHOW)
    yield from owner.taps(ProductTap, what=Describing.EXPECTED)
    yield from owner.writes(EXPECTED)
    for _ in range(STEPS_LATER):
        yield from owner.taps(ProductTap, what=Describing.LATER)


def feels(hand: Hand, seen: int) -> Life:
    """Whoever was asked how it goes may say so."""
    if hand.is_in_case or not hand.is_here or hand.chance.random() > ANSWERS:
        return
    offered = {felt: weight for felt, weight in SAYS.items() if hand.button(FeelTap, above=seen, felt=felt)}
    if offered:
        felt = hand.chance.choices(list(offered), list(offered.values()))[0]
        yield from hand.taps(FeelTap, above=seen, felt=felt)


def looks_at_silence(shop: Shop, manager: Hand) -> Life:
    """Once a month, and one customer is asked."""
    while True:
        yield shop.at_desk(manager, timedelta(), 5 * MINUTE)
        yield from manager.writes("/silent")
        if manager.button(CheckInTap) is not None:
            yield from manager.taps(CheckInTap)
        yield shop.now + 28 * DAY
