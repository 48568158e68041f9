"""What customers do of their own accord: thank, remark, turn away, and ask to be forgotten."""

from domain.matters.kinds import Meant
from handlers.taps import CloseHow, CloseTap, ForgetTap, Forgetting, ScoreTap, SortTap, StatusTap
from sandbox.past.goods import TEAPOT
from sandbox.past.hands import Hand, Life
from sandbox.past.lives.case import DAY, HOUR, MINUTE, Case
from sandbox.past.lives.customers import is_read
from sandbox.past.shop import Shop


def thanks(shop: Shop, hand: Hand) -> Life:
    yield from _says(shop, hand, hand.chance.choice(shop.phrases(hand).thanks), Meant.THANKS)


def remarks(shop: Shop, hand: Hand) -> Life:
    yield from _says(shop, hand, hand.chance.choice(shop.phrases(hand).notes), Meant.NOTE)


def _says(shop: Shop, hand: Hand, text: str, meant: Meant) -> Life:
    """Words out of the blue, and a tap that says what they are."""
    if hand.is_in_case or not hand.is_here:
        return
    seen = hand.seen
    yield from hand.writes(text)
    if hand.button(SortTap, above=seen) is not None:
        yield from hand.taps(SortTap, meant=meant)
        shop.begin(is_read(shop, shop.agent_of(hand), shop.agent_of(hand).remembered(CloseTap)), shop.now)


def turns_away(shop: Shop, hand: Hand) -> Life:
    """Blocks the bot without a word."""
    if hand.is_here and not hand.is_in_case:
        hand.is_gone = True
        hand.account.blocks()
        yield shop.now


def is_left_in_peace(shop: Shop, hand: Hand) -> Life:
    """Wants no more questions."""
    if hand.is_here:
        yield from hand.writes("/stop")


def is_forgotten(shop: Shop, hand: Hand) -> Life:
    """Wants nothing of theirs to be kept."""
    if not hand.is_here:
        return
    hand.is_gone = True
    yield from hand.writes("/forget")
    yield from hand.taps(ForgetTap, what=Forgetting.YES)


def rates(shop: Shop, hand: Hand) -> Life:
    """Comes unasked, and glad; who had a problem once is left out, for within 90 days /rate changes the score of it."""
    if hand.has_complained or not hand.is_here:
        return
    yield from hand.writes("/rate")
    yield from hand.taps(ScoreTap, score=hand.chance.choice((9, 10)))
    yield from hand.writes(hand.chance.choice(shop.phrases(hand).praise))


def is_put_aside(shop: Shop, hand: Hand, text: str, how: CloseHow) -> Life:
    """Was never a complaint: the draft rests, is received, and a manager sees what it is."""
    yield from hand.starts()
    yield from hand.writes(f"/complain {text}")
    yield shop.now + DAY
    case = Case(shop, hand, shop.phrases(hand).troubles[0], TEAPOT, hand.remembered(StatusTap))
    yield from case.is_put_aside(shop.manager, how, HOUR)


def withdraws(shop: Shop, hand: Hand, case: Case) -> Life:
    """Complains, is answered, and wants to be forgotten instead."""
    yield from case.is_told()
    yield from case.is_taken(shop.agent_of(hand), 2 * HOUR)
    yield shop.awake(shop.now + 5 * HOUR)
    yield from is_forgotten(shop, hand)
    yield shop.now + MINUTE
