"""An update as an object: where PTB can't read all of a message, without what it can't."""

from typing import Any

import structlog
from telegram import Bot, Message, Update

log = structlog.get_logger(__name__)
MESSAGES = ("message", "edited_message")
CORE = ("message_id", "date", "chat", "from")
"""Without these nobody knows who has said it; they are read with every other part."""
DECIDES = "forward_origin"
"""Whoever passes a command on doesn't give it: without this it would be theirs."""


class Unreadable(Exception):
    """An update that PTB can't make an object of; it stays as it is however often it is tried."""


def read(raw: dict[str, Any], bot: Bot) -> Update | None:
    """Here an OSError is no storage that is away: PTB raises one for a date that no clock knows.

    Raises:
        Unreadable: nor without some of its parts.
    """
    try:
        return Update.de_json(raw, bot)
    except Exception as error:
        kind = next((kind for kind in MESSAGES if isinstance(raw.get(kind), dict)), None)
        if kind is None:
            raise Unreadable from error
        told = raw[kind]
        legible = _legible(told)
        if DECIDES in told and DECIDES not in legible:
            raise Unreadable from error
        lost = [name for name in told if legible.get(name) != told[name]]
        log.warning("of a message a part is left out", update=raw["update_id"], parts=lost, why=type(error).__name__)
        return _read(raw | {kind: legible}, bot)


def _read(raw: dict[str, Any], bot: Bot) -> Update | None:
    try:
        return Update.de_json(raw, bot)
    except Exception as error:
        raise Unreadable from error


def _legible(told: dict[str, Any]) -> dict[str, Any]:
    """A server of another version may tell less of a part than PTB asks for; the words beside it stand alone."""
    core = {name: told[name] for name in CORE if name in told}
    legible = dict(core)
    for name, part in told.items():
        kept = [one for one in part if _is_read(core, name, [one])] if isinstance(part, list) else part
        if name not in core and kept != [] and _is_read(core, name, kept):
            legible[name] = kept
    return legible


def _is_read(core: dict[str, Any], name: str, part: Any) -> bool:
    try:
        Message.de_json(core | {name: part}, None)
    except Exception:  # noqa: BLE001  PTB raises whatever it stumbles over.
        return False
    return True
