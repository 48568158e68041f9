"""What earlier versions have kept, after the steps that keep it in another way."""

import shutil
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from domain.hours.opening import OpeningHours
from domain.hours.shifts import ALL_DAY, CLOSED, Shift
from domain.people import PersonId
from storage import migrations
from storage.database import Database, open_database
from storage.hours import opening
from tests.conftest import NOON

PLANNED_BEFORE = (
    "insert into people (telegram_id, name, met_at) values (102, 'Emma', :now), (101, 'سارا', :now)",
    "insert into purchases (customer_id, what, registered_at) values (1, 'kettle', :now), (2, 'kettle', :now)",
    "insert into matters (kind, state, customer_id, opened_at, touched_at) "
    "values ('complaint', 'received', 1, :now, :now)",
    "insert into follow_ups (customer_id, kind, purchase_id, due_at, state, why) values "
    "(1, 'relationship', 1, :now, 'waiting', null), (1, 'relationship', 1, :now, 'waiting', null), "
    "(1, 'question', 1, :now, 'dropped', 'open_complaint'), (2, 'question', 2, :now, 'dropped', 'open_complaint')",
    "insert into plan_rules (touchpoint, is_on, anchor, after_seconds, part, set_by, set_at) "
    "values ('relationship', 1, 'purchased', 5, 'any', 1, :now)",
)
SHIFTS_OF_BEFORE = (
    "insert into people (telegram_id, name, role, met_at) values (900, 'سارا', 'owner', :now)",
    "insert into opening_hours (weekday, opens, closes, changed_by, changed_at) values "
    "(5, 540, 1020, 1, :now), (4, null, null, 1, :now), (6, 0, 1440, 1, :now), (6, 0, 570, 1, :now)",
)


async def test_what_was_planned_before_there_was_one_planner_goes_on(bare_url, monkeypatch, tmp_path):
    old = await _as_before("029", bare_url, monkeypatch, tmp_path)
    async with old.transaction() as tx:
        for statement in PLANNED_BEFORE:
            await tx.rows(statement, {"now": NOON})
    await old.close()

    database = await open_database(bare_url)

    planned = await database.reads.rows("select state, why, purchase_id from follow_ups order by id")
    assert [tuple(row) for row in planned] == [
        *[("waiting", None, None), ("dropped", "plan_changed", 1)],
        *[("dropped", "open_complaint", 1), ("dropped", "had_complaint", 2)],
    ]
    (change,) = await database.reads.rows("select product, changed_at, is_over from plan_changes")
    assert tuple(change) == (None, NOON, 0)
    await database.close()


async def test_hours_of_before_there_were_breaks_are_one_shift_a_day(bare_url, monkeypatch, tmp_path):
    old = await _as_before("043", bare_url, monkeypatch, tmp_path)
    async with old.transaction() as tx:
        for statement in SHIFTS_OF_BEFORE:
            await tx.rows(statement, {"now": NOON})
    await old.close()

    database = await open_database(bare_url)

    hours = await opening.of(database.reads, OpeningHours(ZoneInfo("Asia/Tehran")))
    assert hours.week == (*(ALL_DAY,) * 4, CLOSED, (Shift(540, 1020),), (Shift(0, 570),))
    assert await opening.last_change(database.reads) == (1, NOON)
    async with database.transaction() as tx:
        midday = (Shift(540, 780), Shift(1020, 1260))
        await opening.change(tx, 4, midday, by=PersonId(1), now=NOON)
        assert (await opening.of(tx, hours)).week[4] == midday
    await database.close()


async def _as_before(number: str, url: str, monkeypatch: pytest.MonkeyPatch, folder: Path) -> Database:
    """A database of before that step, open."""
    for script in migrations.HERE.glob("0*.sql"):
        if script.name < number:
            shutil.copy(script, folder)
    with monkeypatch.context() as then:
        then.setattr(migrations, "HERE", folder)
        return await open_database(url)
