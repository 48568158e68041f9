"""A purchase whose customer isn't here yet gets a link, which staff hand over on the receipt or by SMS."""

import secrets

from actions.work import Work
from domain.purchases import LinkState, Purchase, PurchaseId
from storage import links


async def make_link(work: Work, purchase: PurchaseId) -> None:
    """Nobody can guess it: its token is 128 bits of chance."""
    await make_links(work, [purchase])


async def make_links(work: Work, purchases: list[PurchaseId]) -> None:
    expires_at = work.business.until(work.now + work.policy.purchase_link_lasts)
    tokens = {secrets.token_urlsafe(16): purchase for purchase in purchases}
    await links.add(work.tx, tokens, now=work.now, expires_at=expires_at)


async def hand_link(work: Work, purchase: Purchase) -> None:
    """Show it to whoever registered the purchase: on its way, arrived, or arrived after the link has run out."""
    link = await links.of_purchase(work.tx, purchase.id)
    if link is None:
        raise LookupError(f"purchase {purchase.id} has neither a customer nor a link")
    if link.standing(work.now) is LinkState.OVER:
        message = "staff.purchase_link_over"
    else:
        message = "staff.purchase_link" if purchase.delivered_at else "staff.purchase_link_waits"
    work.say(
        work.by.id,
        message,
        instead_of=work.tapped,
        purchase_id=purchase.id,
        link_id=link.id,
        expires_at=link.expires_at,
        is_asked=int(purchase.may_be_asked_about(now=work.now, policy=work.policy)),
    )
