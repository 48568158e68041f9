"""People knock: an update is read, one action is called."""

from typing import Any

from telegram import Message
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    ChatMemberHandler,
    CommandHandler,
    MessageHandler,
    filters,
)

from handlers import commands, groups
from handlers.access import only
from handlers.customer import answers as of_customers
from handlers.customer import start, words
from handlers.staff import answers as of_staff

ALLOWED_UPDATES = ["message", "edited_message", "callback_query", "my_chat_member"]


class FromSomebody(filters.MessageFilter):
    """What a bot says, or nobody, asks for nothing."""

    def filter(self, message: Message) -> bool:
        return message.from_user is not None and not message.from_user.is_bot


PRIVATE = filters.ChatType.PRIVATE & FromSomebody()
NEW = filters.UpdateType.MESSAGE
EDITED = filters.UpdateType.EDITED_MESSAGE
OWN = PRIVATE & NEW & ~filters.FORWARDED  # Whoever passes a command on doesn't give it.


def register(application: "Application[Any, Any, Any, Any, Any, Any]") -> None:
    """Every handler, in the order in which they are tried; the first that fits answers."""
    application.add_handler(ChatMemberHandler(groups.membership_changed, ChatMemberHandler.MY_CHAT_MEMBER))
    application.add_handler(MessageHandler(filters.ChatType.GROUPS, groups.spoken_to))
    for row in commands.COMMANDS:
        answer = row.answer if row.role is None else only(row.role, row.answer)
        application.add_handler(CommandHandler(row.name, answer, OWN))
    for tap, answer in of_customers.ANSWERS:
        application.add_handler(CallbackQueryHandler(answer, rf"^{tap.prefix}:"))
    for tap, role, answer in of_staff.ANSWERS:
        application.add_handler(CallbackQueryHandler(only(role, answer), rf"^{tap.prefix}:"))
    application.add_handler(CallbackQueryHandler(start.unknown_tapped))
    application.add_handler(MessageHandler(OWN & filters.COMMAND, start.unknown_asked))
    application.add_handler(MessageHandler(PRIVATE & EDITED, words.edited))
    application.add_handler(MessageHandler(PRIVATE & NEW & ~filters.StatusUpdate.ALL, words.written))
