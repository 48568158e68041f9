"""A customer shows their own number: whatever was bought under it and has nobody yet is theirs."""

from actions.people.claim_purchase import hand_over_others, tell_registrar
from actions.people.offer_phone import is_phone_asked
from actions.surveys.register_purchase import lock_purchase
from actions.touchpoints.arrive import ask_arrival
from actions.touchpoints.plan import plan_all
from actions.work import Work
from domain.expectations import Awaited
from domain.purchases import Link, Purchase, Way
from domain.unclaimed import ForCustomersOnly, SharedPhone
from storage import expectations, links
from storage.shops import shops, unclaimed

NAMED = 10


async def ask_phone(work: Work) -> None:
    """Offer the key by which Telegram vouches for a number."""
    if work.by.role is not None:
        raise ForCustomersOnly()
    await expectations.put(work.tx, work.by.id, Awaited.PHONE, None, now=work.now)
    work.say(work.by.id, "phones.ask")


async def share_phone(work: Work, shared: SharedPhone) -> bool:
    """Whether the contact was a customer's own, or was to be; any other is no business of ours."""
    if work.by.role is not None:
        return False
    if shared.is_own:
        await _claim(work, shared.phone)
        return True
    if await is_phone_asked(work):
        work.say(work.by.id, "phones.not_yours")
        return True
    return False


async def _claim(work: Work, phone: str | None) -> None:
    if await is_phone_asked(work):
        await expectations.clear(work.tx, work.by.id)
    bought = [] if phone is None else await _bought_under(work, phone)
    if not bought:
        work.say(work.by.id, "phones.nothing")
        return
    may_be_asked = any(one.may_be_asked_about(now=work.now, policy=work.policy) for one in bought)
    named = [one.id for one in bought[:NAMED]]
    is_asked_later = int(work.by.asks_stopped_at is None and may_be_asked)
    work.say(work.by.id, "phones.claimed", things=named, others=len(bought) - len(named), is_asked=is_asked_later)
    await ask_arrival(work)


async def _bought_under(work: Work, phone: str) -> list[Purchase]:
    """All of it first, and then what the same shop sold to the same customers besides."""
    await shops.hold(work.tx)
    found = await unclaimed.of_phone(work.tx, phone)
    await unclaimed.now_another(work.tx, phone, customer=work.by.id)
    bought = [await _hand_over(work, link) for link in found]
    others = [other for one in bought for other in await hand_over_others(work, one)]
    await plan_all(work, [*bought, *others])
    return bought


async def _hand_over(work: Work, link: Link) -> Purchase:
    found = await lock_purchase(work, link.purchase_id)
    await links.claimed(work.tx, link.id, Way.PHONE, now=work.now)
    await unclaimed.claimed_by_phone(work.tx, found.id, by=work.by.id)
    bought = found.claimed(by=work.by.id)
    await tell_registrar(work, bought, "staff.purchase_claimed_by_phone")
    return bought


async def old_phones(work: Work) -> bool:
    return await unclaimed.is_any_phone_older(work.tx, than=work.now - work.policy.purchase_link_lasts)


async def forget_old_phones(work: Work) -> None:
    """Nobody came, for as long again as the link has lasted: the number was somebody's who doesn't know us."""
    await unclaimed.forget_phones(work.tx, before=work.now - work.policy.purchase_link_lasts)
