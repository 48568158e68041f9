"""Which tags Telegram's HTML has, and what each of them marks."""

import re
from typing import Any

from sandbox.formatting.text import Entity

KINDS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "span": "spoiler",
    "tg-spoiler": "spoiler",
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
}
KNOWN_TO_TELEGRAM_ONLY = {"tg-emoji", "tg-time"}

PERSON = re.compile(r"tg://user/?\?id=(\d+)")
SCHEME = re.compile(r"(?:https?|tg|ton)://\S+", re.IGNORECASE)
BARE_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?")
HOST_ONLY = re.compile(r"https?://[^/?#]+")


def argument(tag: str, attribute: str, value: str) -> str:
    """Return what an attribute says; attributes without a meaning are overlooked, as Telegram does."""
    match tag, attribute:
        case "a", "href":
            return value
        case "code", "class" if value.startswith("language-"):
            return value.removeprefix("language-")
        case "span", "class" if value.startswith("tg-"):
            return value.removeprefix("tg-")
        case "blockquote", "expandable":
            return "expandable"
        case _:
            return ""


def entity(tag: str, said: str, place: dict[str, Any], marked: str) -> Entity | None:
    """Return the entity of a closed tag; a link that leads nowhere marks nothing."""
    if tag == "a":
        target = _target(said or marked)
        return {**target, **place} if target else None
    kind = "expandable_blockquote" if tag == "blockquote" and said else KINDS[tag]
    return {"type": kind, **place}


def _target(url: str) -> dict[str, Any] | None:
    if person := PERSON.fullmatch(url):
        # Who that is only the accounts know, so the number stands in until they are asked.
        return {"type": "text_mention", "user": int(person[1])}
    if not SCHEME.fullmatch(url):
        url = f"http://{url}" if BARE_HOST.fullmatch(url) else ""
    return {"type": "text_link", "url": f"{url}/" if HOST_ONLY.fullmatch(url) else url} if url else None
