"""What Telegram marks in a text by itself: commands, mentions, hashtags, addresses."""

import re

from sandbox.formatting.text import Entity, Formatted, utf16_length

PATTERNS = {
    "bot_command": re.compile(r"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/<>])"),
    "url": re.compile(r"(?<![\w@.])(?:https?://|t\.me/)[^\s<>]+[^\s<>.,;:!?'\")]"),
    "email": re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+"),
    "mention": re.compile(r"(?<![\w@/.])@[A-Za-z0-9_]{3,32}(?![\w@])"),
    "hashtag": re.compile(r"(?<![\w#/])#(?=\w*[^\W\d_])\w{1,256}"),
}
SIGNS = "/@#"  # None of them is found in a text without any of these.
OPAQUE = {"code", "pre", "text_link", "text_mention"}


def with_detected(formatted: Formatted) -> Formatted:
    """Add what Telegram finds, except where the author has marked code or a link."""
    found = [entity for entity in _found(formatted.text) if not _taken(entity, formatted.entities)]
    ordered = sorted([*formatted.entities, *found], key=lambda each: (each["offset"], -each["length"]))
    return Formatted(formatted.text, tuple(ordered))


def _found(text: str) -> list[Entity]:
    if not any(sign in text for sign in SIGNS):
        return []
    entities: list[Entity] = []
    for kind, pattern in PATTERNS.items():
        for match in pattern.finditer(text):
            place = {"offset": utf16_length(text[: match.start()]), "length": utf16_length(match[0])}
            if not any(_overlap(place, other) for other in entities):
                entities.append({"type": kind, **place})
    return entities


def _taken(entity: Entity, marked: tuple[Entity, ...]) -> bool:
    return any(other["type"] in OPAQUE and _overlap(entity, other) for other in marked)


def _overlap(one: Entity, other: Entity) -> bool:
    return one["offset"] < other["offset"] + other["length"] and other["offset"] < one["offset"] + one["length"]
