"""What every handler is given: a way to open the Work of its update."""

import unicodedata
from contextlib import AbstractAsyncContextManager
from typing import Any

from telegram import Update, User
from telegram.ext import CallbackContext, ExtBot

from actions.knocks import Knock
from actions.work import Work, Works
from domain.people import UNNAMED
from templates.typography import cleaned

WORKS = "works"
EMPTY_LETTERS = "\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0"
"""Letters and signs to Unicode, on a screen nothing: people take them for an empty name."""


class Context(CallbackContext[ExtBot[None], dict[Any, Any], dict[Any, Any], dict[Any, Any]]):
    @property
    def works(self) -> Works:
        return self.application.bot_data[WORKS]

    def work(self, update: Update) -> AbstractAsyncContextManager[Work]:
        """Open the one Work of this update.

        Raises:
            KeptBefore: the update came again.
        """
        return self.works.open(knock_of(update))


def knock_of(update: Update) -> Knock:
    """Who knocked in a private chat; anything else has only its number."""
    query, user = update.callback_query, update.effective_user
    tapped = query.message.message_id if query and query.message else None
    chat = None if query else update.effective_chat
    if user is None or user.is_bot or (chat is not None and chat.type != chat.PRIVATE):
        return Knock(update.update_id)
    return Knock(
        update.update_id,
        user.id,
        called(user),
        user.username,
        user.language_code,
        tap=query.id if query else None,
        tapped=tapped,
        introduces=update.message is not None,
    )


def called(user: User) -> str:
    """The name by which people are greeted; some have left their first name empty."""
    name = cleaned(user.first_name).strip()
    return name if any(_is_seen(sign) for sign in name) else user.username or UNNAMED


def _is_seen(sign: str) -> bool:
    """Neither a space nor a sign without a shape, such as a mark of direction."""
    return sign not in EMPTY_LETTERS and unicodedata.category(sign)[0] not in "ZC"
