"""The process beside the bot finds the same database, wherever the bot was started."""

from pathlib import Path

import pytest

from bot.exports import apart
from bot.exports.task import Given, Written
from tests.databases import SqliteFiles


async def test_the_path_of_the_database_counts_from_where_the_bot_runs(
    monkeypatch: pytest.MonkeyPatch, sqlite_files: SqliteFiles, tmp_path: Path
):
    file = Path(sqlite_files.empty(tmp_path).removeprefix("sqlite:///"))
    monkeypatch.chdir(file.parent)
    now, day = "2026-11-21T08:30:00+00:00", "2026-11-21"

    given = Given(f"sqlite:///{file.name}", "UTC", now, "en", "complaints", "csv", day, day, 1, str(tmp_path))

    assert await apart.write(given) == Written([], 0)
