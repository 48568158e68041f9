"""A stage on which the bot is impatient, and what its tables hold."""

from collections.abc import Awaitable, Callable, Iterator
from typing import Any

import pytest

from bot import line, messenger
from bot.incoming import intake
from bot.sending import toasts
from bot.settings.settings import Settings, read_settings
from sandbox.stage import Stage
from tests.bot.processes import kill_all

MUST = {"BOT_TOKEN": "111:abcDEF-_", "OWNER_IDS": "111"}
Rows = Callable[[str], Awaitable[list[dict[str, Any]]]]


@pytest.fixture(autouse=True)
def nobody_is_left() -> Iterator[None]:
    yield
    kill_all()


@pytest.fixture
def impatient(monkeypatch):
    """The waits before another try, a hundred times shorter."""
    for module in (intake, line, messenger, toasts):
        for name in ("FIRST_WAIT", "FIRST_WAIT_FOR_STORAGE"):
            if hasattr(module, name):
                monkeypatch.setattr(module, name, 0.005)
        if hasattr(module, "LONGEST_WAIT"):
            monkeypatch.setattr(module, "LONGEST_WAIT", 0.02)


@pytest.fixture
def rows(play: Stage) -> Rows:
    """Return a function that reads a table."""

    async def read(table: str) -> list[dict[str, Any]]:
        return [dict(row) for row in await play.house.database.reads.rows(f"select * from {table} order by 1")]  # noqa: S608

    return read


@pytest.fixture
def clean_environment(monkeypatch, tmp_path):
    """No key of whoever runs the tests, and no .env of theirs."""
    for field in Settings.__dataclass_fields__:
        monkeypatch.delenv(field.upper(), raising=False)
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def read(monkeypatch, clean_environment):
    """Return a function that reads settings from these keys of the environment."""

    def reading(**keys: str) -> Settings:
        for key, value in (MUST | keys).items():
            monkeypatch.setenv(key, value)
        return read_settings()

    return reading
