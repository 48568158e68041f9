"""What is asked at each follow-up, complaint and return is found by an index; reports read each table a few times."""

import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest

import storage
from storage.database import Database, Queries
from storage.engines.transaction import Query, Row
from storage.figures import answers, convictions, reach, reports, retention, splits, voices, worth
from storage.silence import silence
from storage.voices import spoken

REPORTS = (answers, convictions, reach, reports, retention, silence, splits, spoken, voices, worth)
OWN_ROW = re.compile(r"SEARCH .*\((?:\w+_)?(?:id|rowid)=\?")

# Tables that have no more rows with more customers: what the shop has set up, and what its staff do now and then.
FEW = (
    "appointments|causes|coverage|digest_rules|digests|exports|failures|holidays|latest|opening_hours|"
    "plan_rules|published|runs|sheets|shops|topic_words|topics"
)
LOOKED_UP = r"(?:\d+ )?CONSTANT|due|measured|parts|planned|set_by|shown|sums|waiting"
# Indexes that hold what waits to be done alone.
SHORT = (
    "exports_under_way|follow_ups_due|follow_ups_held|outbox_unsent|plan_changes_to_follow|promises_open|"
    "remedies_waiting|words_without_starts"
)
READ_THROUGH = re.compile(rf"SCAN (?!(?:{FEW}|{LOOKED_UP})\b)(?!.*(?:{SHORT})$)")
# Read from its end, a page at a time.
PAGES = ("storage.promises.all_ids",)


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_nobody_waits_while_a_table_that_grows_with_the_customers_is_read_through(database: Database):
    quick = dict(_quick())
    assert "storage.people.in_reach" in quick
    # What points to a new row is planned to be looked for, and looked for only where something is amiss.
    await database.reads.rows("pragma foreign_keys = off")

    found = {name: [row["detail"] for row in await planned_for(database, query)] for name, query in quick.items()}
    read_through = {name: step for name, steps in found.items() for step in steps if READ_THROUGH.match(step)}
    assert {name: step for name, step in read_through.items() if name not in PAGES} == {}


def _quick() -> Iterator[tuple[str, Query]]:
    """By the names of their modules: all that aren't told apart as long, where they are read or where they are used."""
    for module in walk_packages(storage.__path__, "storage."):
        room = import_module(module.name)
        source = "".join(file.read_text() for file in Path(str(room.__file__)).parent.glob("*.py"))
        for queries in (value for value in vars(room).values() if isinstance(value, Queries)):
            for name, query in queries.all().items():
                if not query.is_long and f".{name}.at_length" not in source:
                    yield f"{module.name}.{name}", query


@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.parametrize("room", REPORTS, ids=lambda room: room.__name__.rpartition(".")[2])
async def test_for_each_row_of_a_report_is_looked_up_what_belongs_to_it_alone(database: Database, room):
    """Else it takes a thousand times as long where there are a thousand of each."""
    for name, query in room.QUERIES.all().items():
        plan = await planned_for(database, query)

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
