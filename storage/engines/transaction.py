"""What storage functions are given: statements, one await each, all kept together or not at all."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from typing import Any, Protocol

Row = Any  # A row of either driver: columns by name.


class Query(Protocol):
    """A named query as aiosql reads it from a .sql file."""

    sql: str


class Transaction(ABC):
    """Statements on one connection of an engine; parameters are named, as in `:now`."""

    @abstractmethod
    async def rows(self, sql: str, parameters: Mapping[str, Any] | None = None) -> list[Row]: ...

    @abstractmethod
    async def many(self, query: Query, parameters: Iterable[Mapping[str, Any]]) -> None: ...

    async def all(self, query: Query, **parameters: Any) -> list[Row]:
        return await self.rows(query.sql, parameters)

    async def one(self, query: Query, **parameters: Any) -> Row | None:
        rows = await self.rows(query.sql, parameters)
        return rows[0] if rows else None

    async def value(self, query: Query, **parameters: Any) -> Any:
        rows = await self.rows(query.sql, parameters)
        return rows[0][0] if rows else None
