"""/purchase: who, what, delivered when."""

from telegram import Update

from actions.surveys import register_purchase
from handlers.context import Context
from handlers.taps import Buyer, BuyerTap, CustomersTap, CustomerTap, Delivered, DeliveredTap

BUYERS = {Buyer.NEWCOMER: register_purchase.expect_newcomer}
DELIVERED = {
    Delivered.TODAY: register_purchase.delivered_today,
    Delivered.YESTERDAY: register_purchase.delivered_yesterday,
    Delivered.NOT_YET: register_purchase.not_delivered_yet,
}


async def purchase_asked(update: Update, context: Context) -> None:
    async with context.work(update) as work:
        await register_purchase.list_customers(work, page=0)


async def customers_tapped(update: Update, context: Context) -> None:
    tap = CustomersTap.read(update)
    async with context.work(update) as work:
        await register_purchase.list_customers(work, page=tap.page)


async def customer_tapped(update: Update, context: Context) -> None:
    tap = CustomerTap.read(update)
    async with context.work(update) as work:
        await register_purchase.choose_customer(work, tap.customer)


async def buyer_tapped(update: Update, context: Context) -> None:
    tap = BuyerTap.read(update)
    async with context.work(update) as work:
        await BUYERS[tap.buyer](work)


async def delivered_tapped(update: Update, context: Context) -> None:
    tap = DeliveredTap.read(update)
    async with context.work(update) as work:
        await DELIVERED[tap.when](work, tap.purchase)
