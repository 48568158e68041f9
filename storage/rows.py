"""Rows → frozen dataclasses: every column goes to the field of its name, a text or number to its enum."""

from collections.abc import Mapping
from dataclasses import fields
from enum import IntEnum, StrEnum
from functools import cache
from types import UnionType
from typing import Any, TypeVar, get_args, get_type_hints

from domain.figures.nps import Score

Entity = TypeVar("Entity")
CONVERTED = (StrEnum, IntEnum, Score)


def read(kind: type[Entity], row: Mapping[str, Any]) -> Entity:
    return kind(**{name: _as(wanted, row[name]) for name, wanted in _columns(kind)})


def maybe(kind: type[Entity], row: Mapping[str, Any] | None) -> Entity | None:
    return None if row is None else read(kind, row)


def values(entity: Any) -> dict[str, Any]:
    """The other way: what a query's named parameters want."""
    return {field.name: getattr(entity, field.name) for field in fields(entity)}


def _as(wanted: type | None, value: Any) -> Any:
    return value if wanted is None or value is None else wanted(value)


@cache
def _columns(kind: type) -> list[tuple[str, type | None]]:
    hints = get_type_hints(kind)
    return [(field.name, _converted(hints[field.name])) for field in fields(kind)]


def _converted(hint: Any) -> type | None:
    """The enum or score that a column's text or number stands for; most columns are what they are."""
    options = get_args(hint) if isinstance(hint, UnionType) else (hint,)
    return next((one for one in options if isinstance(one, type) and issubclass(one, CONVERTED)), None)
