"""What is asked at each follow-up, complaint and return is found by an index; reports read each table a few times."""

import re

import pytest

from storage import follow_ups
from storage.database import Database
from storage.engines.transaction import Query, Row
from storage.figures import answers, convictions, reach, reports, retention, splits, voices, worth
from storage.silence import silence
from storage.touchpoints import planned, rules
from storage.voices import spoken

QUICK = [
    *(getattr(follow_ups.QUERIES, name) for name in vars(follow_ups.QUERIES)),
    *(getattr(rules.QUERIES, name) for name in ("waiting_of", "coming", "history")),
    *(getattr(planned.QUERIES, name) for name in vars(planned.QUERIES)),
]

REPORTS = (answers, convictions, reach, reports, retention, silence, splits, spoken, voices, worth)
OWN_ROW = re.compile(r"SEARCH .*\((?:\w+_)?(?:id|rowid)=\?")

# Indexes that hold what waits to be done alone.
SHORT = ("plan_changes_to_follow", "follow_ups_held")


@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.parametrize("query", QUICK, ids=lambda query: " ".join(query.sql.split())[:60])
async def test_no_table_is_read_through(database: Database, query: Query):
    steps = [row["detail"] for row in await planned_for(database, query)]

    assert not [step for step in steps if re.match(r"SCAN (?!CONSTANT)", step) and not step.endswith(SHORT)], steps


@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.parametrize("room", REPORTS, ids=lambda room: room.__name__.rpartition(".")[2])
async def test_for_each_row_of_a_report_is_looked_up_what_belongs_to_it_alone(database: Database, room):
    """Else it takes a thousand times as long where there are a thousand of each."""
    for name in vars(room.QUERIES):
        plan = await planned_for(database, getattr(room.QUERIES, name))

        repeated = [row["detail"] for row in plan if any("CORRELATED" in above for above in _above(row, plan))]
        looked = [step for step in repeated if step.startswith(("SCAN", "SEARCH"))]
        assert [step for step in looked if not OWN_ROW.match(step)] == [], name


async def planned_for(database: Database, query: Query) -> list[Row]:
    given = dict.fromkeys(re.findall(r"(?<![:\w]):([a-z_]+)", query.sql), 1)
    return await database.reads.rows(f"explain query plan {query.sql}", given)


def _above(row: Row, plan: list[Row]) -> list[str]:
    """The steps for whose rows this one is done anew."""
    of, above = {one["id"]: one for one in plan}, []
    while row := of.get(row["parent"]):
        above.append(row["detail"])
    return above
