"""Owners give each shop system a key of its own, shown once, and take it away again."""

import secrets

from actions.work import Work
from domain.expectations import Awaited
from domain.people import NoSuchNumber
from domain.shops import KEY_STARTS, LONGEST_SHOP, Shop, ShopId, ShopKind, ShopRevoked, digest_of
from domain.words import Written, ensure_in_words, ensure_short
from storage import expectations
from storage.shops import shops

A_PAGE = 8
BY_CALLS, BY_WOOCOMMERCE = 0, 1
"""What kind of shop system the name that is asked for belongs to."""


async def list_shops(work: Work, *, page: int) -> None:
    found = await shops.page(work.tx, limit=A_PAGE + 1, skip=page * A_PAGE)
    work.say(
        work.by.id,
        "shops.list",
        instead_of=work.tapped,
        shops=found[:A_PAGE],
        page=page,
        is_more=int(len(found) > A_PAGE),
    )


async def show_shop(work: Work, shop: int) -> None:
    found = await get_shop(work, shop)
    work.say(work.by.id, "shops.card", shop_id=found.id, instead_of=work.tapped)


async def get_shop(work: Work, shop: int) -> Shop:
    """The shop, held until the Work ends."""
    found = await shops.lock(work.tx, shop)
    if found is None or found.kind is ShopKind.FILES:
        raise NoSuchNumber()
    if found.revoked_at is not None:
        raise ShopRevoked(name=found.name)
    return found


async def begin_shop(work: Work, _: int) -> None:
    await _ask_name(work, BY_CALLS)


async def begin_woocommerce(work: Work, _: int) -> None:
    await _ask_name(work, BY_WOOCOMMERCE)


async def _ask_name(work: Work, kind: int) -> None:
    await expectations.put(work.tx, work.by.id, Awaited.SHOP_NAME, kind, now=work.now)
    work.say(work.by.id, "shops.ask_name")


async def name_shop(work: Work, kind: int, written: Written) -> None:
    """What opens the door is said once: the message forgets it as soon as it is sent."""
    ensure_in_words(written)
    ensure_short(written.text, LONGEST_SHOP)
    name = " ".join(written.text.split())
    await expectations.clear(work.tx, work.by.id)
    await (_add_woocommerce if kind == BY_WOOCOMMERCE else _add_with_key)(work, name)


async def _add_with_key(work: Work, name: str) -> None:
    """Of a key only the digest is kept."""
    key = KEY_STARTS + secrets.token_urlsafe(32)
    shop = await shops.add(work.tx, name, digest_of(key), by=work.by.id, now=work.now)
    work.say(work.by.id, "shops.key", shop_id=shop, key=key)


async def _add_woocommerce(work: Work, name: str) -> None:
    """A signature can be verified only with the secret itself, so that is kept as it is."""
    secret = secrets.token_urlsafe(32)
    nobodys = f"{ShopKind.WOOCOMMERCE} {secrets.token_hex(32)}"  # No key has this digest.
    given = {"kind": ShopKind.WOOCOMMERCE, "secret": secret}
    shop: ShopId = await shops.add(work.tx, name, nobodys, by=work.by.id, now=work.now, **given)
    work.say(work.by.id, "shops.secret", shop_id=shop, key=secret)


async def ask_to_revoke(work: Work, shop: int) -> None:
    found = await get_shop(work, shop)
    work.say(work.by.id, "shops.sure", shop_id=found.id, instead_of=work.tapped)


async def revoke(work: Work, shop: int) -> None:
    """What it has reported stays; from this moment on it reports nothing."""
    found = await get_shop(work, shop)
    await shops.keep(work.tx, found.revoked(work.by.id, now=work.now))
    work.say(work.by.id, "shops.revoked", shop_id=found.id, instead_of=work.tapped)
