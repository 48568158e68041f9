"""Judges every request that the bot made: by aiogram's models of the Bot API, and by the limits that no model knows."""

import json
import re
from collections.abc import Hashable
from functools import cache
from html import unescape
from importlib import import_module
from typing import Any

from pydantic import ValidationError

from sandbox.telegram import Call, Telegram
from tests.telegram_html import faults

LONGEST = {
    ("answerCallbackQuery", "text"): 200,
    ("setMyDescription", "description"): 512,
    ("setMyShortDescription", "short_description"): 120,
}
LONGEST_CAPTION = 1024
NUMBERS = {"chat_id", "message_id", "callback_query_id", "offset"}
FOUND: dict[Hashable, list[str]] = {}
MARKUP = re.compile(r"<[^>]*>")


def ensure_flawless(telegram: Telegram) -> None:
    """Fail with all that is wrong with what the bot asked of Telegram."""
    wrong = [f"{call.method}: {flaw}" for call in telegram.calls for flaw in flaws(call)]
    assert wrong == []


def flaws(call: Call) -> list[str]:
    """What the same request has, whichever chat or message it names, is found once."""
    asked = {name: _without_number(name, str(value)) for name, value in call.parameters.items()}
    key = (call.method, *sorted(asked.items()), *call.files)
    if key not in FOUND:
        FOUND[key] = _flaws(call)
    return FOUND[key]


def _without_number(name: str, value: str) -> str:
    return "a number" if name in NUMBERS and value.lstrip("-").isdigit() else value


def _flaws(call: Call) -> list[str]:
    parameters = {name: _plain(name, value) for name, value in call.parameters.items()}
    parameters |= {name: f"attach://{name}" for name in call.files if not _is_attached(name, call)}
    model = getattr(_methods(), call.method[0].upper() + call.method[1:], None)
    if model is None:
        return ["no such method"]
    found = [f"no parameter {name}" for name in parameters.keys() - model.model_fields.keys()]
    found += _by_model(model, parameters)
    found += _long(call.method, parameters)
    found += _flaws_of_words(parameters)
    media = parameters.get("media", [])
    found += _flaws_of_words(media) if isinstance(media, dict) else _flaws_of_album(media) if media else []
    found += _flaws_of_rows(parameters.get("reply_markup", {}).get("inline_keyboard", []))
    return found + _flaws_of_menu(parameters.get("commands", []))


@cache
def _methods() -> Any:
    """As `tests.models` has imported it."""
    return import_module("aiogram.methods")


def _plain(name: str, value: Any) -> Any:
    """Objects travel as JSON; whatever looks like JSON in a text that people read is a text."""
    is_object = isinstance(value, str) and value[:1] in ("{", "[") and name not in ("text", "caption", "description")
    return json.loads(value) if is_object else value


def _is_attached(name: str, call: Call) -> bool:
    """An upload is named by attach://, or it is the parameter itself."""
    return any(f"attach://{name}" in str(value) for value in call.parameters.values())


def _by_model(model: Any, parameters: dict[str, Any]) -> list[str]:
    try:
        model(**parameters)
    except ValidationError as error:
        return [f"{'.'.join(str(part) for part in each['loc'])}: {each['msg']}" for each in error.errors()]
    return []


def _long(method: str, parameters: dict[str, Any]) -> list[str]:
    return [
        f"{name} has {len(parameters[name])} characters of {longest}"
        for (limited, name), longest in LONGEST.items()
        if limited == method and len(parameters.get(name, "")) > longest
    ]


def _flaws_of_words(said: dict[str, Any]) -> list[str]:
    """Judge a text or a caption, of a method or of one file of an album; a caption may be empty."""
    words = [said[name] for name in ("text", "caption") if said.get(name) or (name == "text" and name in said)]
    found = [fault for html in words if said.get("parse_mode") for fault in faults(html)]
    length = len(unescape(MARKUP.sub("", said.get("caption", ""))).encode("utf-16-le")) // 2
    return found + ([f"caption has {length} characters of {LONGEST_CAPTION}"] if length > LONGEST_CAPTION else [])


def _flaws_of_album(items: list[dict[str, Any]]) -> list[str]:
    kinds = [item.get("type") for item in items]
    found = [f"{len(kinds)} files in an album"] if not 2 <= len(kinds) <= 10 else []
    found += [f"{kind} among others" for kind in ("document", "audio") if kind in kinds and len({*kinds}) > 1]
    return found + [flaw for item in items for flaw in _flaws_of_words(item)]


def _flaws_of_rows(rows: list[list[dict[str, Any]]]) -> list[str]:
    buttons = [button for row in rows for button in row]
    found = [f"{len(row)} buttons in a row" for row in rows if not 1 <= len(row) <= 8]
    found += [f"{len(buttons)} buttons"] if len(buttons) > 100 else []
    found += [f"an empty label on {button}" for button in buttons if not button["text"].strip()]
    sizes = [len(button.get("callback_data", "x").encode()) for button in buttons]
    return found + [f"{size} bytes of callback data" for size in sizes if not 1 <= size <= 64]


def _flaws_of_menu(commands: list[dict[str, str]]) -> list[str]:
    found = [f"{len(commands)} commands"] if len(commands) > 100 else []
    return found + [f"/{each['command']}" for each in commands if not 1 <= len(each["description"]) <= 256]
