"""The states that queries name are those of the domain: SQL can't import them, so a test compares."""

import re
from pathlib import Path

import pytest

from domain.matters.steps import IN_WORK, OPEN

STORAGE = Path(__file__).parents[2] / "storage"
QUERIES = sorted(path for path in STORAGE.rglob("*.sql") if path.parent.name != "migrations")
LIST = re.compile(r"state in \(([^)]*'received'[^)]*)\)")


@pytest.mark.parametrize("path", QUERIES, ids=lambda path: path.stem)
def test_what_a_query_calls_open_or_in_work_is_what_the_table_of_steps_calls_so(path: Path):
    named = [frozenset(re.findall(r"'(\w+)'", states)) for states in LIST.findall(path.read_text("utf-8"))]

    assert [states for states in named if states not in (OPEN, IN_WORK)] == []
