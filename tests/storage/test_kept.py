"""What /privacy says is kept is what the tables keep: every column is accounted for, and none that isn't there."""

import re
from collections import Counter
from pathlib import Path

import pytest

from domain.privacy import PERSONAL, Kept, columns
from storage.database import Database
from storage.engines.sqlite import Sqlite
from storage.privacy import mine
from templates.render import Texts
from tests.templates.cards import NOW
from tests.templates.conftest import TEHRAN

TEXTS = Texts("مهرگان", TEHRAN)
OF_SQLITE = """
select tables.name || '.' || info.name as name from sqlite_master as tables, pragma_table_info(tables.name) as info
where tables.type = 'table' and tables.name not like 'sqlite_%'
"""
OF_POSTGRES = """
select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'public'
"""

POINTS_OF_SQLITE = """
select distinct tables.name as name from sqlite_master as tables, pragma_foreign_key_list(tables.name) as points
where tables.type = 'table' and points."table" = 'people'
"""
POINTS_OF_POSTGRES = """
select distinct conrelid::regclass::text as name from pg_constraint
where contype = 'f' and confrelid = 'people'::regclass
"""


async def test_every_column_of_every_table_is_accounted_for_once(database: Database):
    sql = OF_SQLITE if isinstance(database, Sqlite) else OF_POSTGRES
    there = {row["name"] for row in await database.reads.rows(sql)}

    told = Counter(columns())

    assert there - told.keys() == set()
    assert told.keys() - there == set()
    assert {name for name, times in told.items() if times > 1} == set()


@pytest.mark.parametrize("language", TEXTS.languages)
@pytest.mark.parametrize("kept", PERSONAL)
def test_whatever_is_personal_is_said_in_each_language(language: str, kept: Kept):
    without, said = (
        TEXTS.plain("start.privacy", language, {"kept": given}, now=NOW).splitlines() for given in ([], [kept])
    )

    (line,) = [line for line in said if line not in without]
    assert len(line) > 20


@pytest.mark.parametrize("language", TEXTS.languages)
def test_no_two_things_are_said_in_the_same_words(language: str):
    said = TEXTS.plain("start.privacy", language, {"kept": PERSONAL}, now=NOW)

    lines = [line for line in said.splitlines() if "•" in line]

    assert len(lines) == len(set(lines)) == len(PERSONAL)


def test_what_isnt_personal_are_the_workings_alone():
    assert set(Kept) - set(PERSONAL) == {Kept.WORKINGS}


async def test_whatever_points_to_somebody_is_read_on_their_own_page(database: Database):
    """What the page doesn't name would be kept behind their back."""
    rows = await database.reads.rows(POINTS_OF_SQLITE if isinstance(database, Sqlite) else POINTS_OF_POSTGRES)
    told = (Path(mine.__file__).parent / "mine.sql").read_text("utf-8")

    named = set(re.findall(r"(?:from|join) (\w+)", told)) | {"expectations"}

    assert {row["name"] for row in rows} - named == set()
