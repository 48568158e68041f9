"""How colleagues come, by the owner's invitation, and what they look at week by week."""

from datetime import datetime, timedelta

from domain.people import Role
from handlers.taps import Buyer, BuyerTap, DecideTap, Delivered, DeliveredTap, InviteTap, ListTap, VoicesTap
from sandbox.cast import STAFF
from sandbox.past.goods import Good
from sandbox.past.hands import Hand, Life
from sandbox.past.lives.case import HOUR, MINUTE
from sandbox.past.lives.customers import buys
from sandbox.past.lives.touched import looks_at_silence, sets_up
from sandbox.past.people import LEILA, REZA
from sandbox.past.shop import Shop

WEEK = timedelta(days=7)


def opens(shop: Shop) -> Life:
    """The owner is the first of all, and brings the others in."""
    yield from shop.owner.starts()
    yield from shop.owner.writes("/help")
    for one in STAFF:
        if one.role not in (None, Role.OWNER):
            yield from _is_invited(shop, shop.hands[one.id], one.role)


def _is_invited(shop: Shop, newcomer: Hand, role: Role) -> Life:
    """A link that works once, and the owner's yes to whoever came with it."""
    yield from shop.owner.writes("/people")
    yield from shop.owner.taps(InviteTap, role=role)
    link = shop.owner.link
    yield shop.now + 20 * MINUTE
    yield from newcomer.starts(link)
    yield from shop.owner.taps(DecideTap, yes=1)


def looks_at_figures(shop: Shop, who: Hand, *texts: str, every: timedelta) -> Life:
    """The newest first; what they wrote is read, too."""
    while True:
        yield shop.at_desk(who, timedelta(), 5 * MINUTE)
        yield from who.writes(*texts)
        if who.button(VoicesTap) is not None:
            yield from who.taps(VoicesTap)
        yield shop.now + every


def looks_at_complaints(shop: Shop, who: Hand, *, every: timedelta) -> Life:
    while True:
        yield shop.at_desk(who, timedelta(), 3 * MINUTE)
        yield from who.writes("/complaints")
        yield from who.taps(ListTap, choice="overdue")
        yield shop.now + every


def sells_by_link(shop: Shop, newcomer: Hand | None, what: Good, bought: list[tuple[datetime, Good]]) -> Life:
    """The agent registers the purchase of somebody who isn't here yet, and hands over the link with the receipt."""
    agent = shop.agent_of(newcomer) if newcomer else shop.hands[LEILA]
    yield shop.at_desk(agent, timedelta(), 3 * MINUTE)
    yield from agent.writes("/purchase")
    yield from agent.taps(BuyerTap, buyer=Buyer.NEWCOMER)
    yield from agent.writes(what.named(newcomer.person.writes if newcomer else "fa"))
    yield from agent.taps(DeliveredTap, when=Delivered.TODAY)
    if newcomer is not None:
        comes_at = shop.awake(shop.now + HOUR * newcomer.chance.uniform(0.2, 40))
        shop.begin(buys(shop, newcomer, [(comes_at, what), *bought], agent.link), shop.now)


def works(shop: Shop) -> None:
    """Begin what staff do over and over."""
    opened = shop.before(days=179)
    shop.begin(opens(shop), shop.now + MINUTE)
    for agent in (REZA, LEILA):
        shop.begin(looks_at_complaints(shop, shop.hands[agent], every=WEEK), opened)
    shop.begin(sets_up(shop), shop.before(days=130))
    shop.begin(looks_at_silence(shop, shop.manager), shop.before(days=60))
    shop.begin(looks_at_figures(shop, shop.manager, "/summary 7", every=WEEK), shop.before(days=172))
    # Each brings a picture, which no compression makes smaller in the file that is kept.
    shop.begin(looks_at_figures(shop, shop.manager, "/nps", every=4 * WEEK), shop.before(days=158))
    shop.begin(
        looks_at_figures(shop, shop.owner, "/summary", "/nps", "/conviction", every=4 * WEEK), shop.before(days=150)
    )
