"""aiogram as it comes: aiohttp, a task for each update; its scores live in memory only."""

import asyncio
import os
import sys
from typing import Any

from aiogram import Bot, Dispatcher, F
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.filters import CommandStart
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from tests.bench.bots.words import HELLO, SCALE, THANKS, WHY

KEPT: dict[int, dict[str, Any]] = {}


async def start(message: Message) -> None:
    scale = [[InlineKeyboardButton(text=str(one), callback_data=f"score:{one}") for one in row] for row in SCALE]
    await message.answer(HELLO, parse_mode="HTML", reply_markup=InlineKeyboardMarkup(inline_keyboard=scale))


async def tapped(query: CallbackQuery) -> None:
    score = int(query.data.partition(":")[2])
    KEPT.setdefault(query.from_user.id, {})["score"] = score
    await query.answer()
    buttons = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Change", callback_data="change")]])
    await query.message.edit_text(WHY.format(score=score), parse_mode="HTML", reply_markup=buttons)


async def wrote(message: Message) -> None:
    KEPT.setdefault(message.from_user.id, {})["reason"] = message.text
    await message.answer(THANKS)


async def echo(message: Message) -> None:
    await message.answer(message.text)


def dialogue(dispatcher: Dispatcher) -> None:
    dispatcher.message.register(start, CommandStart())
    dispatcher.callback_query.register(tapped, F.data.startswith("score:"))
    dispatcher.message.register(wrote, F.text)


def bare_echo(dispatcher: Dispatcher) -> None:
    dispatcher.message.register(echo, F.text)


async def main() -> None:
    session = AiohttpSession(api=TelegramAPIServer.from_base(os.environ["BOT_API_URL"]))
    dispatcher = Dispatcher()
    (bare_echo if "echo" in sys.argv else dialogue)(dispatcher)
    await dispatcher.start_polling(Bot(os.environ["BOT_TOKEN"], session=session))


if __name__ == "__main__":
    asyncio.run(main())
