"""Rows → frozen values: every column goes to the field of its name, a text or number to its enum."""

from collections.abc import Mapping
from dataclasses import fields
from enum import IntEnum, StrEnum
from functools import cache
from types import UnionType
from typing import Any, TypeVar, get_args, get_type_hints

from domain.figures.nps import Score

Entity = TypeVar("Entity")
CONVERTED = (StrEnum, IntEnum, Score)


def read(kind: type[Entity], row: Mapping[str, Any], prefix: str = "") -> Entity:
    found: Any = tuple(row.values()) if isinstance(row, dict) else row  # A driver's row is asked by place: names cost.
    return kind(
        *[
            value if (value := found[place]) is None or wanted is None else wanted(value)
            for place, wanted in _places(kind, tuple(row.keys()), prefix)
        ]
    )


def maybe(kind: type[Entity], row: Mapping[str, Any] | None) -> Entity | None:
    return None if row is None else read(kind, row)


def values(entity: Any) -> dict[str, Any]:
    """The other way: what a query's named parameters want."""
    return {name: getattr(entity, name) for name in _names(type(entity))}


@cache
def _places(kind: type, columns: tuple[str, ...], prefix: str) -> list[tuple[int, type | None]]:
    hints = get_type_hints(kind)
    return [(columns.index(prefix + name), _converted(hints[name])) for name in _names(kind)]


@cache
def _names(kind: Any) -> list[str]:
    return [field.name for field in fields(kind)]


def _converted(hint: Any) -> type | None:
    """The enum or score that a column's text or number stands for; most columns are what they are."""
    options = get_args(hint) if isinstance(hint, UnionType) else (hint,)
    return next((one for one in options if isinstance(one, type) and issubclass(one, CONVERTED)), None)
