"""A row of PostgreSQL's answer: its columns by place, as in any tuple, and by name."""

from functools import cache
from typing import Any, ClassVar


class PostgresRow(tuple[Any, ...]):
    __slots__ = ()
    names: ClassVar[tuple[str, ...]]
    places: ClassVar[dict[str, int]]

    def keys(self) -> tuple[str, ...]:
        return self.names

    def __getitem__(self, column: Any) -> Any:
        return tuple.__getitem__(self, self.places[column] if isinstance(column, str) else column)


@cache
def kind_of_row(names: tuple[str, ...]) -> type[PostgresRow]:
    """With columns of these names; of two that are called alike, the first is meant."""
    places = {name: names.index(name) for name in names}
    return type("Row", (PostgresRow,), {"__slots__": (), "names": names, "places": places})
