"""Text as Telegram keeps it: cleaned, trimmed, measured in UTF-16 units."""

import re
from dataclasses import dataclass
from typing import Any

Entity = dict[str, Any]

# TDLib removes the line and paragraph separators and the embedding marks; isolates (U+2066 to U+2069) stay.
REMOVED = re.compile("[\r\u2028-\u202e]")
BLANKED = re.compile("[\x00-\x09\x0b\x0c\x0e-\x1f]")
BLANK = " \n"


@dataclass(frozen=True)
class Formatted:
    """Plain text and what is marked in it."""

    text: str
    entities: tuple[Entity, ...] = ()


def utf16_length(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def cleaned(text: str) -> str:
    return BLANKED.sub(" ", REMOVED.sub("", text))


def trimmed(formatted: Formatted) -> Formatted:
    """Cut blanks at both ends; at the start only as far as the first entity, as TDLib does."""
    text = formatted.text.rstrip(BLANK)
    end = utf16_length(text)
    entities = [_cut(entity, end) for entity in formatted.entities if entity["offset"] < end]

    leading = len(text) - len(text.lstrip(BLANK))
    shift = min([leading, *(entity["offset"] for entity in entities)])
    moved = tuple({**entity, "offset": entity["offset"] - shift} for entity in entities)
    return Formatted(text[shift:], moved)


def _cut(entity: Entity, end: int) -> Entity:
    return {**entity, "length": min(entity["length"], end - entity["offset"])}


def part(text: str, entity: Entity) -> str:
    """Return what an entity marks."""
    units = text.encode("utf-16-le")
    start = 2 * entity["offset"]
    return units[start : start + 2 * entity["length"]].decode("utf-16-le")
