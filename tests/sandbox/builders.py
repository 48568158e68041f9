"""Short ways to say what Telegram wants at length, and two judges of what it says."""

from aiogram.types import Update as AiogramUpdate
from telegram import Update


def keyboard(*rows: list[tuple[str, str]]) -> dict:
    return {"inline_keyboard": [[{"text": text, "callback_data": data} for text, data in row] for row in rows]}


def judged(update):
    """Return an update as both libraries read it."""
    return AiogramUpdate.model_validate(update), Update.de_json(update, bot=None)
