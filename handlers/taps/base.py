"""A button's memory: 64 bytes, written and read in one class each."""

from functools import cache
from typing import Any, ClassVar, Self, dataclass_transform, get_type_hints

from telegram import Update

from domain.refusals import Refusal

LONGEST = 64


class ForgedButton(Refusal):
    """No button of ours carries this."""

    words = "refusals.not_yours"


@dataclass_transform(frozen_default=True)
class Tap:
    """A button's memory: a prefix of its own, then the fields in order, with colons between.

    Like a frozen dataclass, but nothing is written and compiled for each at every start: that took an eighth of it.
    """

    prefix: ClassVar[str]
    known: ClassVar[dict[str, type["Tap"]]] = {}
    fields: ClassVar[tuple[str, ...]]
    names: ClassVar[frozenset[str]]
    defaults: ClassVar[dict[str, Any]]

    def __init_subclass__(cls, *, prefix: str) -> None:
        if prefix in Tap.known:
            raise TypeError(f"{cls.__name__} and {Tap.known[prefix].__name__} share the prefix {prefix!r}")
        cls.prefix = prefix
        cls.fields = tuple(cls.__annotations__)
        cls.names = frozenset(cls.fields)
        cls.defaults = {name: vars(cls)[name] for name in cls.fields if name in vars(cls)}
        Tap.known[prefix] = cls

    def __init__(self, *given: Any, **named: Any) -> None:
        values = vars(self)
        values.update(self.defaults)
        values.update(zip(self.fields, given, strict=False))
        values.update(named)
        if values.keys() != self.names or len(given) + len(named) > len(values):
            raise TypeError(f"{type(self).__name__} has the fields {', '.join(self.fields)}")

    def __setattr__(self, name: str, value: Any) -> None:
        raise AttributeError(f"{type(self).__name__} stays as it is")

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and vars(self) == vars(other)

    def __hash__(self) -> int:
        return hash((self.prefix, *(getattr(self, name) for name in self.fields)))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={getattr(self, name)!r}' for name in self.fields)})"

    def write(self) -> str:
        values = (str(getattr(self, name)) for name in self.fields)
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
        if prefix != cls.prefix or not len(cls.fields) - len(cls.defaults) <= len(values) <= len(kinds):
            raise ForgedButton()
        return cls(**{name: _value(kind, value) for (name, kind), value in zip(kinds.items(), values, strict=False)})


@cache
def kinds_of(tap: type[Tap]) -> dict[str, Any]:
    """Its fields in order, each with its kind; to find that out takes longer than to read what was tapped."""
    hints = get_type_hints(tap)
    return {name: hints[name] for name in tap.fields}


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
