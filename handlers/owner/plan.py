"""/plan: what a purchase brings, for all products and for each."""

from telegram import Update

from actions.touchpoints import change_plan, describe_product
from handlers.context import Context
from handlers.taps.touchpoints import Changing, Describing, PlanTap, ProductsTap, ProductTap, RuleTap

CHANGING = {
    Changing.TURN: change_plan.turn,
    Changing.SPAN: change_plan.move_span,
    Changing.OTHER: change_plan.ask_span,
    Changing.ANCHOR: change_plan.count_from,
    Changing.PART: change_plan.choose_part,
}
DESCRIBING = {
    Describing.SHOW: describe_product.show_product,
    Describing.EXPECTED: describe_product.ask_expected,
    Describing.NO_EXPECTED: describe_product.drop_expected,
    Describing.WORTH: describe_product.ask_worth,
    Describing.NO_WORTH: describe_product.drop_worth,
    Describing.SOONER: describe_product.result_sooner,
    Describing.LATER: describe_product.result_later,
}


async def plan_asked(update: Update, context: Context) -> None:
    async with context.work(update) as work:
        await change_plan.show_plan(work, change_plan.FOR_ALL)


async def plan_tapped(update: Update, context: Context) -> None:
    tap = PlanTap.read(update)
    async with context.work(update) as work:
        await change_plan.show_plan(work, tap.product, in_place=True)


async def rule_tapped(update: Update, context: Context) -> None:
    tap = RuleTap.read(update)
    async with context.work(update) as work:
        if tap.what is Changing.SHOW:
            await change_plan.show_rule(work, tap.product, tap.touchpoint)
        else:
            await CHANGING[tap.what](work, tap.product, tap.touchpoint, tap.value)


async def products_tapped(update: Update, context: Context) -> None:
    ProductsTap.read(update)
    async with context.work(update) as work:
        await describe_product.list_products(work)


async def product_tapped(update: Update, context: Context) -> None:
    tap = ProductTap.read(update)
    async with context.work(update) as work:
        await DESCRIBING[tap.what](work, tap.product)
