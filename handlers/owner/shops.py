"""/shops: which shop systems report purchases, and their keys."""

from telegram import Update

from actions.shops import keys
from handlers.context import Context
from handlers.taps.shops import Keying, ShopsTap, ShopTap

KEYING = {
    Keying.NEW: keys.begin_shop,
    Keying.WOOCOMMERCE: keys.begin_woocommerce,
    Keying.SHOW: keys.show_shop,
    Keying.REVOKE: keys.ask_to_revoke,
    Keying.SURE: keys.revoke,
}


async def shops_asked(update: Update, context: Context) -> None:
    async with context.work(update) as work:
        await keys.list_shops(work, page=0)


async def shops_tapped(update: Update, context: Context) -> None:
    tap = ShopsTap.read(update)
    async with context.work(update) as work:
        await keys.list_shops(work, page=tap.page)


async def shop_tapped(update: Update, context: Context) -> None:
    tap = ShopTap.read(update)
    async with context.work(update) as work:
        await KEYING[tap.what](work, tap.shop)
