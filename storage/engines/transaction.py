"""What storage functions are given: statements, one await each, all kept together or not at all."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Self

Row = Any  # A row of either driver: columns by name.


@dataclass(frozen=True, slots=True)
class Query:
    """A named query; one that may look at many rows is told apart, so that nobody waits for it."""

    sql: str
    is_long: bool = False

    @property
    def at_length(self) -> Self:
        """The same, told apart as one that may look at many rows."""
        return replace(self, is_long=True)


class Transaction(ABC):
    """Statements on one connection of an engine; parameters are named, as in `:now`."""

    @abstractmethod
    async def rows(
        self, sql: str, parameters: Mapping[str, Any] | None = None, *, is_long: bool = False
    ) -> list[Row]: ...

    @abstractmethod
    async def many(self, query: Query, parameters: Iterable[Mapping[str, Any]]) -> None: ...

    async def all(self, query: Query, **parameters: Any) -> list[Row]:
        return await self.rows(query.sql, parameters, is_long=query.is_long)

    async def one(self, query: Query, **parameters: Any) -> Row | None:
        rows = await self.rows(query.sql, parameters, is_long=query.is_long)
        return rows[0] if rows else None

    async def value(self, query: Query, **parameters: Any) -> Any:
        rows = await self.rows(query.sql, parameters, is_long=query.is_long)
        return rows[0][0] if rows else None
