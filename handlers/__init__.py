"""People knock: an update is read, one action is called."""

from typing import Any

from telegram import Message, Update
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
from handlers.context import Context
from handlers.customer import answers as of_customers
from handlers.customer import complaints, phones, start, words
from handlers.staff import answers as of_staff

ALLOWED_UPDATES = ["message", "edited_message", "callback_query", "my_chat_member"]


class FromSomebody(filters.MessageFilter):
    """What a bot says, or nobody, asks for nothing."""

    def filter(self, message: Message) -> bool:
        return message.from_user is not None and not message.from_user.is_bot


class ComplainsBelowFile(filters.MessageFilter):
    """Telegram marks a command under a picture, too; PTB looks for them in texts alone."""

    def filter(self, message: Message) -> bool:
        commands = message.parse_caption_entities(["bot_command"])
        first = next((word for entity, word in commands.items() if entity.offset == 0), "")
        return first[1:].partition("@")[0].lower() == "complain"


PRIVATE = filters.ChatType.PRIVATE & FromSomebody()
NEW = filters.UpdateType.MESSAGE
EDITED = filters.UpdateType.EDITED_MESSAGE
OWN = PRIVATE & NEW & ~filters.FORWARDED  # Whoever passes a command on doesn't give it.
SAID = filters.TEXT | ~filters.StatusUpdate.ALL


COMMANDED = {
    row.name: row.answer if row.role is None else only(row.role, row.answer, stranger=start.unknown_asked)
    for row in commands.COMMANDS
}
TAPPED = {tap.prefix: answer for tap, answer in of_customers.ANSWERS}
TAPPED |= {tap.prefix: only(role, answer) for tap, role, answer in of_staff.ANSWERS}


def register(application: "Application[Any, Any, Any, Any, Any, Any]") -> None:
    """Every handler, in the order in which they are tried; the first that fits answers.

    Of each filter that stands first which fits most seldom: the others behind it aren't asked then.
    """
    application.add_handler(ChatMemberHandler(groups.membership_changed, ChatMemberHandler.MY_CHAT_MEMBER))
    application.add_handler(MessageHandler(filters.ChatType.GROUPS, groups.spoken_to))
    application.add_handler(CallbackQueryHandler(tapped))
    application.add_handler(CommandHandler(list(COMMANDED), commanded, OWN))
    application.add_handler(MessageHandler(filters.COMMAND & OWN, start.unknown_asked))
    application.add_handler(MessageHandler(filters.CAPTION & OWN & ComplainsBelowFile(), complaints.complain_asked))
    application.add_handler(MessageHandler(EDITED & PRIVATE, words.edited))
    application.add_handler(MessageHandler(filters.CONTACT & PRIVATE & NEW, phones.contact_sent))
    application.add_handler(MessageHandler(PRIVATE & NEW & SAID, words.written))


async def tapped(update: Update, context: Context) -> None:
    """Looked up by its prefix: of all handlers each would be asked whether it is meant."""
    data = update.callback_query.data if update.callback_query else None
    prefix, colon, _ = (data or "").partition(":")
    answer = TAPPED.get(prefix, start.unknown_tapped) if colon else start.unknown_tapped
    await answer(update, context)


async def commanded(update: Update, context: Context) -> None:
    command = next(iter(update.message.parse_entities(["bot_command"]).values())) if update.message else ""
    await COMMANDED[command[1:].partition("@")[0].lower()](update, context)
