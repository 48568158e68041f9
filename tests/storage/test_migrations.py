"""Migrations: each once, in order, whole or not at all, and never backwards."""

import asyncio
import shutil
from datetime import date, timedelta

import pytest

from domain.figures.nps import Tally
from domain.figures.periods import Period
from domain.figures.shares import Share
from domain.surveys import Origin
from storage import migrations, purchases
from storage.database import CannotOpen, open_database
from storage.figures import score_counts
from tests.conftest import NOON

KEPT_BY_THE_FIRST = (
    "insert into people (telegram_id, name, role, met_at) values (900, 'سارا', 'owner', :now)",
    "insert into purchases (customer_id, what, registered_at) values (1, 'قوری', :now)",
    "insert into words (person_id, part, body, said_at) values (1, 'told', 'زیرش شکسته بود.', :now)",
    "insert into files (words_id, person_id, kind, file_id, unique_id) values (1, 1, 'photo', 'a', 'b')",
    "insert into outbox (person_id, intent, message, facts, file_id, said_at) values (1, 'photo', '', '{}', 1, :now)",
    "insert into invitations (customer_id, origin, layout, asked_at, asked_on, delivered_at, expires_at, answered_at) "
    "values (1, 'asked', 1, :now, '2026-11-20', :now, :now, :now)",
    "insert into responses (invitation_id, customer_id, origin, layout, score, scored_at, scored_on, changeable_until) "
    "values (1, 1, 'asked', 1, 9, :now, '2026-11-21', :now)",
)
ANSWERED_LATE = (
    "insert into matters (kind, state, customer_id, opened_at, touched_at, received_at, due_at, answered_at) "
    "values ('complaint', 'explained', 1, :now, :now, :now, :now, :later)"
)
HOUR = timedelta(hours=1)


@pytest.fixture
def scripts(tmp_path, monkeypatch):
    """A folder of scripts of our own, with the first one in it."""
    folder = tmp_path / "migrations"
    folder.mkdir()
    (folder / "001_first.sql").write_text("create table notes (id integer, text text);")
    monkeypatch.setattr(migrations, "HERE", folder)
    return folder


async def steps(url: str) -> list[int]:
    """Open the database, and return the numbers of the scripts that were ever run on it."""
    database = await open_database(url)
    rows = await database.reads.rows("select number from migrations order by number")
    await database.close()
    return [row["number"] for row in rows]


async def test_each_script_runs_once(bare_url, scripts):
    await steps(bare_url)
    (scripts / "002_second.sql").write_text("insert into notes (text) values ('once');")

    assert await steps(bare_url) == [1, 2]
    assert await steps(bare_url) == [1, 2]

    database = await open_database(bare_url)
    assert [row["text"] for row in await database.reads.rows("select text from notes")] == ["once"]
    await database.close()


async def test_a_script_that_fails_leaves_nothing_half_done(bare_url, scripts):
    await steps(bare_url)
    second = scripts / "002_second.sql"
    second.write_text("insert into notes (text) values ('half'); insert into nowhere values (1);")

    with pytest.raises(CannotOpen, match="nowhere"):
        await steps(bare_url)
    second.write_text("insert into notes (text) values ('whole');")

    assert await steps(bare_url) == [1, 2]
    database = await open_database(bare_url)
    assert [row["text"] for row in await database.reads.rows("select text from notes")] == ["whole"]
    await database.close()


async def test_a_database_of_a_later_version_is_left_alone(bare_url, scripts):
    (scripts / "002_second.sql").write_text("create table more (id integer);")
    await steps(bare_url)
    (scripts / "002_second.sql").unlink()

    with pytest.raises(migrations.NewerDatabase, match="at step 2, and this program knows 1"):
        await steps(bare_url)


async def test_our_own_scripts_build_what_the_queries_need(bare_url):
    numbers = await steps(bare_url)

    assert numbers == sorted(set(numbers))
    assert numbers


async def test_of_two_programs_that_start_at_once_one_waits_for_the_other(bare_url):
    first, second = await asyncio.gather(open_database(bare_url), open_database(bare_url))

    for database in (first, second):
        assert [row["id"] for row in await database.reads.rows("select id from people")] == []
        await database.close()


async def test_what_the_first_version_kept_is_there_after_all_later_steps(engine, bare_url, monkeypatch, tmp_path):
    first = tmp_path / "first"
    first.mkdir()
    shutil.copy(migrations.HERE / "001_first_inhabitants.sql", first)
    with monkeypatch.context() as then:
        then.setattr(migrations, "HERE", first)
        old = await open_database(bare_url)
    async with old.transaction() as tx:
        for statement in KEPT_BY_THE_FIRST:
            await tx.rows(statement, {"now": NOON})
        await tx.rows(ANSWERED_LATE, {"now": NOON, "later": NOON + HOUR})
    await old.close()

    database = await open_database(bare_url)

    (picture,) = await database.reads.rows(
        "select outbox.intent, files.kind, words.body from outbox "
        "join files on files.id = outbox.file_id join words on words.id = files.words_id"
    )
    (bought,) = await database.reads.rows("select what, met_at from purchases join people on people.id = customer_id")
    assert tuple(picture) == ("file", "photo", "زیرش شکسته بود.")
    assert tuple(bought) == ("قوری", NOON)
    for period in (Period(date(2026, 11, 20), date(2026, 11, 21)), Period(date(2026, 11, 1), date(2026, 11, 30))):
        counted = await score_counts.total(database.reads, Origin.ASKED, period)
        assert counted == score_counts.Total(Tally(promoters=1, passives=0, detractors=0), Share(1, 1))
    (clock,) = await database.reads.rows("select * from answer_clocks")
    assert (clock["started_at"], clock["answered_at"], clock["breached_at"]) == (NOON, NOON + HOUR, NOON + HOUR)
    async with database.transaction() as tx:
        assert await purchases.add(tx, 1, "استکان", registered_by=None, now=NOON) == 2
    await database.close()
