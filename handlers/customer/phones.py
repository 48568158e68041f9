"""A customer's own phone number, which Telegram vouches for."""

from telegram import Message, Update

from actions.hearing.hear import hear
from actions.people.share_phone import ask_phone, share_phone
from actions.phone_numbers import of_telegram
from domain.unclaimed import SharedPhone
from handlers.context import Context
from handlers.customer.words import written_in


async def phone_asked(update: Update, context: Context) -> None:
    async with context.work(update) as work:
        await ask_phone(work)


async def contact_sent(update: Update, context: Context) -> None:
    """Any other contact is a message that nobody could pass on."""
    message = update.message
    if message is None:
        return
    async with context.work(update) as work:
        if not await share_phone(work, shared_in(message)):
            await hear(work, written_in(message))


def shared_in(message: Message) -> SharedPhone:
    """Telegram names the account of whoever a contact is; a forwarded one was shared with somebody else."""
    contact, sender = message.contact, message.from_user
    if contact is None or sender is None:
        return SharedPhone(None, is_own=False)
    is_own = contact.user_id == sender.id and message.forward_origin is None
    return SharedPhone(of_telegram(contact.phone_number) if is_own else None, is_own)
