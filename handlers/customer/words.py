"""Texts and files: whatever a person writes, first or again."""

import re
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

from telegram import Message, MessageEntity, Update

from actions.hearing.hear_again import hear_again, hear_first
from actions.hearing.hear_behind import hear_behind
from actions.work import Work
from domain.frozen import replace
from domain.words import CommandEdited, Written
from handlers.context import Context
from handlers.customer.files import file_in, pointed_at
from templates.calendars import calendar_of

# At the beginning, or below what is quoted from another chat; what follows it may be in any script.
COMMAND = re.compile(r"(?:^|(?<=❞\n))/[A-Za-z]\w*(?:@\w+)?", re.ASCII)
EDITED_COMMAND = re.compile(rf"{COMMAND.pattern}(?:\s|$)", re.ASCII)


async def written(update: Update, context: Context) -> None:
    message = update.message
    if message is None:
        return
    async with context.work(update) as work:
        await hear_first(work, written_in(message))


async def edited(update: Update, context: Context) -> None:
    """A place that moves has no words to correct, and a list whose points are ticked off is none of ours."""
    message = update.edited_message
    if message is None or message.location is not None:
        return
    written = written_in(message)
    if EDITED_COMMAND.search(written.text):
        written = written_behind_command(message)
        if written.is_empty:
            raise CommandEdited()
    async with context.work(update) as work:
        await hear_again(work, written)


@asynccontextmanager
async def work_and_words(update: Update, context: Context) -> AsyncIterator[Work]:
    """The Work of a command that takes no words: what stands behind it is heard as well, once it is answered."""
    async with context.work(update) as work:
        yield work
        if update.message is not None:
            await hear_behind(work, written_behind_command(update.message))


def written_in(message: Message) -> Written:
    """What a message holds, as far as Seda keeps it."""
    file, text = file_in(message) or pointed_at(message), text_of(message)
    return Written(
        text,
        message.message_id,
        file=file,
        reply_to=message.reply_to_message.message_id if message.reply_to_message else None,
        album=message.media_group_id,
        day=calendar_of("fa").read(text) if len(text) <= 40 else None,
        is_forwarded=message.forward_origin is not None,
        is_unsupported=message.text is None and file is None,
    )


def written_behind_command(message: Message) -> Written:
    """What stands behind a command, on its line or below it, is words like any other."""
    return replace(written_in(message), text=COMMAND.sub("", text_of(message), count=1).strip())


def text_of(message: Message) -> str:
    """With what it points to and nobody else could see: a link behind a word, words picked out in another chat.

    Of a place that has a name these are its title and its address.
    """
    if message.venue is not None:
        return f"{message.venue.title}\n{message.venue.address}".strip()
    entities = message.entities if message.text is not None else message.caption_entities
    text = _with_links(message.text or message.caption or "", entities).strip()
    if message.external_reply is not None and message.quote is not None:
        return f"❝{message.quote.text}❞\n{text}".strip()
    return text


def _with_links(text: str, entities: Sequence[MessageEntity]) -> str:
    """Telegram counts in UTF-16; from the last to the first, so that none moves another."""
    raw = text.encode("utf-16-le", "surrogatepass")
    for one in sorted(entities, key=lambda entity: entity.offset, reverse=True):
        if one.type == MessageEntity.TEXT_LINK:
            end = 2 * (one.offset + one.length)
            raw = raw[:end] + f" ({one.url})".encode("utf-16-le") + raw[end:]
    return raw.decode("utf-16-le", "surrogatepass")
