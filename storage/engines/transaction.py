"""What storage functions are given: statements, one await each, all kept together or not at all."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Self

from domain.frozen import frozen, replace

Row = Any  # A row of either driver: columns by name.


@frozen
class Query:
    """A named query; one that may look at many rows is told apart, so that nobody waits for it."""

    sql: str
    is_long: bool = False

    @property
    def at_length(self) -> Self:
        """The same, told apart as one that may look at many rows."""
        return replace(self, is_long=True)


@frozen
class Coming:
    """The answer to what was asked ahead: there with the next answer that is waited for, or with the commit."""

    rows: Callable[[], list[Row]]

    @property
    def value(self) -> Any:
        rows = self.rows()
        return rows[0][0] if rows else None


class Transaction(ABC):
    """Statements on one connection of an engine; parameters are named, as in `:now`."""

    @abstractmethod
    async def rows(
        self, sql: str, parameters: Mapping[str, Any] | None = None, *, is_long: bool = False
    ) -> list[Row]: ...

    async def many(self, query: Query, parameters: Iterable[Mapping[str, Any]]) -> None:
        for row in parameters:
            await self.rows(query.sql, row)

    async def ahead(self, query: Query, **parameters: Any) -> Coming:
        """Ask without waiting, where an engine can do that."""
        rows = await self.rows(query.sql, parameters)
        return Coming(lambda: rows)

    async def settle(self) -> None:  # noqa: B027  Whoever doesn't wait has nothing to wait for.
        """Wait for what was asked ahead."""

    async def at_last(self, query: Query, row: tuple[str, ...], **parameters: Any) -> None:
        """Write a row that many want to write, which others wait for: as late as an engine can; `row` tells which."""
        await self.rows(query.sql, parameters)

    async def all(self, query: Query, **parameters: Any) -> list[Row]:
        return await self.rows(query.sql, parameters, is_long=query.is_long)

    async def one(self, query: Query, **parameters: Any) -> Row | None:
        rows = await self.rows(query.sql, parameters, is_long=query.is_long)
        return rows[0] if rows else None

    async def value(self, query: Query, **parameters: Any) -> Any:
        rows = await self.rows(query.sql, parameters, is_long=query.is_long)
        return rows[0][0] if rows else None
