"""A button's memory: 64 bytes, written and read in one class each."""

from dataclasses import MISSING, fields
from functools import cache
from typing import Any, ClassVar, Self, get_type_hints

from telegram import Update

from domain.refusals import Refusal

LONGEST = 64


class ForgedButton(Refusal):
    """No button of ours carries this."""

    words = "refusals.not_yours"


class Tap:
    """A button's memory: a prefix of its own, then the fields in order, with colons between."""

    prefix: ClassVar[str]
    known: ClassVar[dict[str, type["Tap"]]] = {}

    def __init_subclass__(cls, *, prefix: str) -> None:
        if prefix in Tap.known:
            raise TypeError(f"{cls.__name__} and {Tap.known[prefix].__name__} share the prefix {prefix!r}")
        cls.prefix = prefix
        Tap.known[prefix] = cls

    def write(self) -> str:
        values = (str(getattr(self, name)) for name in kinds_of(type(self)))
        return ":".join([self.prefix, *values])

    @classmethod
    def read(cls, update: Update) -> Self:
        """Read what was tapped.

        Raises:
            ForgedButton: somebody made this up.
        """
        query = update.callback_query
        prefix, *values = (query.data or "").split(":") if query else [""]
        kinds = kinds_of(cls)
        if prefix != cls.prefix or not _fewest(cls) <= len(values) <= len(kinds):
            raise ForgedButton()
        return cls(**{name: _value(kind, value) for (name, kind), value in zip(kinds.items(), values, strict=False)})


@cache
def kinds_of(tap: type[Tap]) -> dict[str, Any]:
    """Its fields in order, each with its kind; to find that out takes longer than to read what was tapped."""
    hints = get_type_hints(tap)
    return {field.name: hints[field.name] for field in fields(tap)}  # type: ignore[arg-type]


@cache
def _fewest(tap: type[Tap]) -> int:
    """Without those that have come later: buttons of before have no value for them."""
    return sum(field.default is MISSING for field in fields(tap))  # type: ignore[arg-type]


def _value(kind: Any, text: str) -> Any:
    if kind is int:
        # Bounded, so that no forged number is too large for the database.
        if not (text.isascii() and text.isdigit() and len(text) <= 18):
            raise ForgedButton()
        return int(text)
    try:
        return kind(text)
    except ValueError as error:
        raise ForgedButton() from error
