"""python-telegram-bot as it comes: httpx, one update after the other; its scores live in memory only."""

import os
import sys

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    MessageHandler,
    filters,
)

from tests.bench.bots.words import HELLO, SCALE, THANKS, WHY

Context = ContextTypes.DEFAULT_TYPE


async def start(update: Update, context: Context) -> None:
    scale = [[InlineKeyboardButton(str(score), callback_data=f"score:{score}") for score in row] for row in SCALE]
    await update.message.reply_text(HELLO, parse_mode="HTML", reply_markup=InlineKeyboardMarkup(scale))


async def tapped(update: Update, context: Context) -> None:
    query = update.callback_query
    context.user_data["score"] = score = int(query.data.partition(":")[2])
    await query.answer()
    buttons = InlineKeyboardMarkup([[InlineKeyboardButton("Change", callback_data="change")]])
    await query.edit_message_text(WHY.format(score=score), parse_mode="HTML", reply_markup=buttons)


async def wrote(update: Update, context: Context) -> None:
    context.user_data["reason"] = update.message.text
    await update.message.reply_text(THANKS)


async def echo(update: Update, context: Context) -> None:
    await update.message.reply_text(update.message.text)


def dialogue(application: Application) -> None:
    application.add_handler(CommandHandler("start", start))
    application.add_handler(CallbackQueryHandler(tapped, "^score:"))
    application.add_handler(MessageHandler(filters.TEXT & ~filters.COMMAND, wrote))


def bare_echo(application: Application) -> None:
    application.add_handler(MessageHandler(filters.TEXT, echo))


def main() -> None:
    builder = ApplicationBuilder().token(os.environ["BOT_TOKEN"]).base_url(f"{os.environ['BOT_API_URL']}/bot")
    application = builder.build()
    (bare_echo if "echo" in sys.argv else dialogue)(application)
    application.run_polling()


if __name__ == "__main__":
    main()
