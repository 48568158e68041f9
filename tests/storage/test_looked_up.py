"""What is asked at each follow-up, complaint and return is found by an index: nobody waits for a table to be read."""

import re

import pytest

from storage import follow_ups
from storage.database import open_database
from storage.engines.transaction import Query
from storage.touchpoints import planned, rules

QUICK = [
    *(getattr(follow_ups.QUERIES, name) for name in vars(follow_ups.QUERIES)),
    *(getattr(rules.QUERIES, name) for name in ("waiting_of", "coming", "history")),
    *(getattr(planned.QUERIES, name) for name in vars(planned.QUERIES)),
]

# Indexes that hold what waits to be done alone.
SHORT = ("plan_changes_to_follow", "follow_ups_held")


@pytest.mark.parametrize("query", QUICK, ids=lambda query: " ".join(query.sql.split())[:60])
async def test_no_table_is_read_through(query: Query, tmp_path):
    database = await open_database(f"sqlite:///{tmp_path / 'bare.db'}")
    try:
        given = dict.fromkeys(re.findall(r"(?<![:\w]):([a-z_]+)", query.sql), 1)
        plan = await database.reads.rows(f"explain query plan {query.sql}", given)
    finally:
        await database.close()
    steps = [row["detail"] for row in plan]
    assert not [step for step in steps if re.match(r"SCAN (?!CONSTANT)", step) and not step.endswith(SHORT)], steps
