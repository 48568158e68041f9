"""Who may: the role is the person's, looked up at each knock; to everybody else there is no such thing."""

from collections.abc import Callable, Coroutine
from typing import Any

from telegram import Update

from actions.people.greet import role_of
from domain.people import NotYours, Role
from handlers.context import Context

Handler = Callable[[Update, Context], Coroutine[Any, Any, None]]


def only(role: Role, handler: Handler, *, stranger: Handler | None = None) -> Handler:
    """Let nobody below this role through. A stranger's command is answered elsewhere, their tap is not theirs."""

    async def guarded(update: Update, context: Context) -> None:
        user = update.effective_user
        known = await role_of(context.works.reads, user.id) if user else None
        if known is None or not known.includes(role):
            if stranger is None:
                raise NotYours()
            await stranger(update, context)
            return
        await handler(update, context)

    return guarded
