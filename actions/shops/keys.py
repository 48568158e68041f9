"""Owners give each shop system a key of its own, shown once, and take it away again."""

import secrets

from actions.work import Work
from domain.expectations import Awaited
from domain.people import NoSuchNumber
from domain.shops import KEY_STARTS, LONGEST_SHOP, Shop, ShopRevoked, digest_of
from domain.words import Written, ensure_in_words, ensure_short
from storage import expectations
from storage.shops import shops

A_PAGE = 8
NOTHING = 0


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
    if found is None:
        raise NoSuchNumber()
    if found.revoked_at is not None:
        raise ShopRevoked(name=found.name)
    return found


async def begin_shop(work: Work, _: int) -> None:
    await expectations.put(work.tx, work.by.id, Awaited.SHOP_NAME, NOTHING, now=work.now)
    work.say(work.by.id, "shops.ask_name")


async def name_shop(work: Work, _: int, written: Written) -> None:
    """The key is said once, and only its digest is kept: the message forgets it as soon as it is sent."""
    ensure_in_words(written)
    ensure_short(written.text, LONGEST_SHOP)
    key = KEY_STARTS + secrets.token_urlsafe(32)
    shop = await shops.add(work.tx, " ".join(written.text.split()), digest_of(key), by=work.by.id, now=work.now)
    await expectations.clear(work.tx, work.by.id)
    work.say(work.by.id, "shops.key", shop_id=shop, key=key)


async def ask_to_revoke(work: Work, shop: int) -> None:
    found = await get_shop(work, shop)
    work.say(work.by.id, "shops.sure", shop_id=found.id, instead_of=work.tapped)


async def revoke(work: Work, shop: int) -> None:
    """What it has reported stays; from this moment on it reports nothing."""
    found = await get_shop(work, shop)
    await shops.keep(work.tx, found.revoked(work.by.id, now=work.now))
    work.say(work.by.id, "shops.revoked", shop_id=found.id, instead_of=work.tapped)
