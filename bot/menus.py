"""The bot's command menus and descriptions in every language, told to Telegram when they have changed."""

import hashlib
import json
from collections.abc import Awaitable, Callable, Iterator
from datetime import timedelta
from typing import Any

import structlog
from telegram.error import TelegramError

from actions.running.publish import published, told
from actions.work import Works
from bot.transport import PlainRequest
from handlers import commands
from scheduler.timetable import Row
from templates.render import Texts

log = structlog.get_logger(__name__)
EVERY = timedelta(minutes=10)
STAFF_MENUS = "menus of staff"


def row(publishing: Callable[[], Awaitable[None]]) -> Row:
    """A row for the timetable: nobody waits for an answer until Telegram has taken a menu."""

    async def publish_menus(_: Works) -> None:
        await publishing()

    return Row(EVERY, publish_menus, is_first_at_once=True)


async def publish(works: Works, texts: Texts, transport: PlainRequest, base_url: str) -> None:
    """A menu that Telegram doesn't take is tried again at the next round; the bot works without it."""
    known = await told(works.reads)
    staff_menus = _staff_menus(works, texts)
    are_others = known.get(STAFF_MENUS) != staff_menus
    taken = {STAFF_MENUS: staff_menus} if are_others else {}
    for method, parameters in _calls(works, texts):
        name = f"{method} {parameters.get('language_code', '')}".strip()
        digest = _digest(parameters)
        if known.get(name) == digest:
            continue
        try:
            await transport.call(f"{base_url}/{method}", parameters)
        except TelegramError as error:
            log.warning("Telegram doesn't take a menu", menu=name, why=error.message)
            continue
        taken[name] = digest
    if taken:
        async with works.open() as work:
            await published(work, taken, are_staff_menus_others=are_others)


def _staff_menus(works: Works, texts: Texts) -> str:
    """The digest of what single chats may show; each is handed its menu at a knock, not here."""
    shown = [
        [row.name, texts.plain(f"commands.{row.name}", language, {}, now=works.clock())]
        for language in texts.languages
        for row in commands.COMMANDS
    ]
    return _digest(shown)


def _digest(told: Any) -> str:
    return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()


def _calls(works: Works, texts: Texts) -> Iterator[tuple[str, dict[str, Any]]]:
    """For everybody in the business's language, and for each language of ours in its own words."""
    for code in ("", *texts.languages):
        language = code or texts.default
        readers = {"language_code": code} if code else {}

        def plain(name: str, language: str = language) -> str:
            return texts.plain(name, language, {}, now=works.clock())

        menu = commands.menu(None, lambda name, plain=plain: plain(f"commands.{name}"))
        scope = json.dumps({"type": "all_private_chats"})
        yield "setMyCommands", {"commands": json.dumps(menu), "scope": scope, **readers}
        yield "setMyDescription", {"description": plain("bot.about"), **readers}
        yield "setMyShortDescription", {"short_description": plain("bot.short"), **readers}
