"""Values of our types as plain JSON and back, read off the types themselves."""

from base64 import b64decode, b64encode
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import datetime
from enum import Enum
from functools import cache
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

from sandbox.chats import Footing

Turn = Callable[[Any], Any]
LEAVES: dict[Any, tuple[Turn, Turn]] = {
    datetime: (datetime.isoformat, datetime.fromisoformat),
    bytes: (lambda value: b64encode(value).decode(), lambda text: b64decode(text, validate=True)),
    Footing: (lambda value: value.name, lambda name: Footing[name]),
}
PACK, UNPACK = 0, 1


def packed(hint: Any, value: Any) -> Any:
    """Return a value of this type as JSON holds it: keys that are no texts stand in pairs."""
    members = members_of(hint)
    if members:
        return {name: packed(each, getattr(value, name)) for name, each in members.items()}
    return _turned(hint, value, PACK)


def unpacked(hint: Any, value: Any) -> Any:
    """Return what was packed.

    Raises:
        KeyError, TypeError, ValueError: nothing of this type was.
    """
    members = members_of(hint)
    if members:
        return hint(**{name: unpacked(each, value[name]) for name, each in members.items()})
    return _turned(hint, value, UNPACK)


@cache
def members_of(hint: Any) -> dict[str, Any]:
    """Return names and types of what a dataclass or a named tuple holds; other types hold nothing by name."""
    hints = get_type_hints(hint) if isinstance(hint, type) else {}
    if is_dataclass(hint):
        return {each.name: hints[each.name] for each in fields(hint)}
    return hints if isinstance(hint, type) and issubclass(hint, tuple) else {}


def _turned(hint: Any, value: Any, way: int) -> Any:
    kind, inner, turn = get_origin(hint) or hint, get_args(hint), (packed, unpacked)[way]
    if value is None or not (inner or kind in LEAVES) or inner == (str, Any):
        return value
    if kind in LEAVES:
        return LEAVES[kind][way](value)
    if kind is UnionType:
        return turn(inner[0], value)
    if kind is tuple:
        return tuple(turn(each, part) for each, part in zip(inner, value, strict=True))
    if kind is list:
        return [turn(inner[0], part) for part in value]
    pairs = value.items() if way == PACK else value
    turned = [(turn(inner[0], key), turn(inner[1], part)) for key, part in pairs]
    return turned if way == PACK else dict(turned)


def shape_of(hint: Any) -> str:
    """Return a type in full, with all that it holds: two versions whose shapes differ can't read each other."""
    members = members_of(hint)
    if members:
        return f"({', '.join(f'{name}: {shape_of(each)}' for name, each in members.items())})"
    if isinstance(hint, type) and issubclass(hint, Enum):
        return "|".join(each.name for each in hint)
    inner = get_args(hint)
    name = getattr(get_origin(hint) or hint, "__name__", str(hint))
    return f"{name}[{', '.join(shape_of(each) for each in inner)}]" if inner else name
