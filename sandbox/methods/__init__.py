"""Every method of the Bot API that the sandbox models."""

from collections.abc import Awaitable, Callable
from typing import Any

from sandbox.methods import (
    about,
    albums,
    callbacks,
    chats,
    commands,
    editing,
    files,
    messages,
    places,
    updates,
    webhook,
)

FUNCTIONS: tuple[Callable[..., Awaitable[Any]], ...] = (
    about.get_me,
    about.set_my_description,
    about.get_my_description,
    about.set_my_short_description,
    about.get_my_short_description,
    updates.get_updates,
    webhook.set_webhook,
    webhook.delete_webhook,
    webhook.get_webhook_info,
    messages.send_message,
    files.send_photo,
    files.send_document,
    files.send_voice,
    files.send_video_note,
    files.send_video,
    files.send_audio,
    files.send_animation,
    albums.send_media_group,
    places.send_location,
    files.get_file,
    editing.edit_message_text,
    editing.edit_message_reply_markup,
    editing.delete_message,
    callbacks.answer_callback_query,
    chats.get_chat,
    chats.leave_chat,
    chats.send_chat_action,
    commands.set_my_commands,
    commands.get_my_commands,
    commands.delete_my_commands,
)


def _telegram_name(function: Callable[..., Any]) -> str:
    first, *rest = function.__name__.split("_")
    return first + "".join(word.title() for word in rest)


METHODS = {_telegram_name(function): function for function in FUNCTIONS}
