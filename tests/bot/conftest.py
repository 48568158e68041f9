"""A stage on which the bot is impatient, and what its tables hold."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from bot import intake, messenger
from sandbox.stage import Stage

Rows = Callable[[str], Awaitable[list[dict[str, Any]]]]


@pytest.fixture
def impatient(monkeypatch):
    """The waits before another try, a hundred times shorter."""
    for module in (intake, messenger):
        for name in ("FIRST_WAIT", "FIRST_WAIT_FOR_STORAGE"):
            if hasattr(module, name):
                monkeypatch.setattr(module, name, 0.005)
        monkeypatch.setattr(module, "LONGEST_WAIT", 0.02)


@pytest.fixture
def rows(play: Stage) -> Rows:
    """Return a function that reads a table."""

    async def read(table: str) -> list[dict[str, Any]]:
        return [dict(row) for row in await play.house.database.reads.rows(f"select * from {table} order by 1")]  # noqa: S608

    return read
