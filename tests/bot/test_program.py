"""The program as a process of its own: whatever keeps it from starting is told in a sentence."""

import asyncio
import os
import sys
from datetime import UTC, datetime
from subprocess import CompletedProcess, run

import pytest

from sandbox.clock import Clock
from sandbox.stage import TOKEN
from sandbox.telegram import Telegram
from storage.database import alone, open_database
from tests.bot.nursery import Newborn
from tests.bot.processes import ROOT, fork_bot, served
from tests.bot.waiting import PATIENCE

MUST = {"BOT_TOKEN": "111:abcDEF", "OWNER_IDS": "111", "BOT_API_URL": "http://127.0.0.1:9"}


@pytest.fixture
def start(tmp_path, tmp_path_factory):
    """Return a function that starts the program with just these keys, and waits for its end."""

    def end(*words: str, **keys: str) -> CompletedProcess[str]:
        told = tmp_path_factory.mktemp("told")
        out, err = told / "out", told / "err"
        code = Newborn(tmp_path, {"PATH": os.environ["PATH"], **keys}, *words, out=out, err=err).ended_within(20)
        assert code is not None
        return CompletedProcess(words, code, out.read_text("utf-8"), err.read_text("utf-8"))

    return end


def test_without_settings_it_names_what_is_missing(tmp_path):
    """The true `python -m bot`; the others are forked from a process that has read all its modules."""
    bare = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "error"}
    command = [sys.executable, "-m", "bot"]

    ended = run(command, cwd=tmp_path, env=bare, capture_output=True, text=True, timeout=20, check=False)  # noqa: S603

    assert ended.returncode == 2
    assert ended.stderr == "Seda can't start:\nBOT_TOKEN is missing.\nOWNER_IDS is missing.\n"


def test_a_server_that_is_not_there_and_no_password_is_told(start):
    ended = start(**MUST, DATABASE_URL="postgresql://seda:geheim@127.0.0.1:9/seda")

    assert (ended.returncode, ended.stderr.count("\n")) == (2, 1)
    assert ended.stderr.startswith(
        "Seda can't start: the database postgresql://seda:…@127.0.0.1:9/seda is on a server that doesn't answer; "
    )
    assert "geheim" not in ended.stderr


def test_a_server_without_such_a_database(start, postgres):
    ended = start(**MUST, DATABASE_URL=postgres.bare().replace("seda_", "nobodys_"))

    assert (ended.returncode, ended.stderr.count("\n")) == (2, 1)
    assert "isn't there; make it with createdb" in ended.stderr


def test_a_webhook_that_cannot_be_served_names_all_that_is_wrong(start):
    ended = start(**MUST, WEBHOOK_URL="https://example.com:9999/health")

    _, url, secret, port = ended.stderr.splitlines()
    assert ended.returncode == 2
    assert url.startswith("WEBHOOK_URL has port 9999, and Telegram accepts 443, 80, 88 and 8443 only; it has the path")
    assert secret.startswith("WEBHOOK_SECRET is missing;")
    assert port.startswith("HTTP_PORT is 0, so nobody could knock;")


async def test_a_port_that_is_taken(tmp_path):
    telegram = Telegram(Clock(datetime.now(UTC)), token=TOKEN)
    async with served(telegram) as address:
        port = address.rpartition(":")[2]
        bot = await fork_bot(tmp_path, address, HTTP_PORT=port)

        code = await asyncio.wait_for(bot.wait(), PATIENCE)

    told = (tmp_path / "bot.log").read_text("utf-8").splitlines()
    assert code == 2
    assert told[-1] == f"Seda can't start: it can't listen at 127.0.0.1:{port}: address already in use."


def test_a_database_in_a_folder_that_is_not_there(start, tmp_path):
    ended = start(**MUST, DATABASE_URL=f"sqlite:///{tmp_path / 'nowhere' / 'seda.db'}")

    assert ended.returncode == 2
    assert ended.stderr.startswith(f"Seda can't start: there is no folder {tmp_path / 'nowhere'} for seda.db; make it")
    assert ended.stderr.count("\n") == 1


def test_a_database_that_is_none_and_stays_as_it_was(start, tmp_path):
    letter = b"a letter to grandmother, and nothing that SQLite knows" * 50
    (tmp_path / "seda.db").write_bytes(letter)

    ended = start(**MUST)

    assert (ended.returncode, ended.stderr.count("\n")) == (2, 1)
    assert "seda.db is no SQLite database" in ended.stderr
    assert {place.name: place.read_bytes() for place in tmp_path.iterdir()} == {"seda.db": letter}


def test_a_file_on_which_another_run_is_already(start, tmp_path):
    with alone(f"sqlite:///{tmp_path / 'seda.db'}"):
        ended = start(**MUST)

    assert (ended.returncode, ended.stderr.count("\n")) == (2, 1)
    assert f"process {os.getpid()} runs on {tmp_path / 'seda.db'} already; stop that one first" in ended.stderr


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["retyr"], "python -m bot runs the bot; python -m bot retry"),
        (["retry", "three"], "python -m bot retry 3 hands in again what is kept as failure 3;"),
        (["retry", "1", "2"], "python -m bot retry 3 hands in again what is kept as failure 3;"),
        (["retry", "1"], "Nothing was handed in: the database"),
        (["backup"], "python -m bot backup FILE puts a copy of the database there;"),
        (["backup", "--help"], "python -m bot backup FILE puts a copy of the database there;"),
        (["backup", "copy.db"], "Nothing was copied: postgresql://seda@127.0.0.1:9/seda is a server; pg_dump makes"),
        (["restore"], "python -m bot restore FILE puts a copy in the place of the database; the bot must be stopped."),
        (["forgotten", "x"], "python -m bot forgotten > FILE keeps who was forgotten, for python -m bot forget-again"),
        (["forgotten"], "Nobody can be told of: "),
        (["forget-again"], "python -m bot forget-again FILE forgets again whom python -m bot forgotten told of;"),
        (["forget-again", "x"], "Nobody was forgotten: x can't be read (no such file or directory)."),
        (["restore", "x.db"], "Nothing was restored: postgresql://seda@127.0.0.1:9/seda is a server; pg_restore puts"),
    ],
)
def test_a_command_that_cannot_be_obeyed_is_told(start, words, told):
    ended = start(*words, **MUST, DATABASE_URL="postgresql://seda@127.0.0.1:9/seda")

    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr.startswith(told)


def test_whoever_asks_which_commands_there_are_is_told(start):
    ended = start("--help")

    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout.startswith("python -m bot runs the bot;")


def test_beside_a_run_that_holds_the_file_another_may_ask_for_what_failed(start, tmp_path, sqlite_files):
    with alone(sqlite_files.empty(tmp_path)):
        ended = start("retry", "۷", **MUST)

    assert (ended.returncode, ended.stdout, ended.stderr) == (1, "Nothing is kept as failure 7.\n", "")


def test_beside_a_run_that_holds_the_file_another_may_copy_it(start, tmp_path, sqlite_files):
    with alone(sqlite_files.empty(tmp_path)):
        ended = start("backup", "copy.db", **MUST)

    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "The copy is whole: copy.db\n", "")
    assert (tmp_path / "copy.db").is_file()


def test_settings_that_are_no_text(start, tmp_path):
    (tmp_path / ".env").write_bytes("BUSINESS_NAME=Müller".encode("latin-1"))

    ended = start(**MUST)

    assert (ended.returncode, ended.stderr) == (2, "Seda can't start:\n.env can't be read; keep it as UTF-8 text.\n")


async def test_a_database_of_a_later_version(start, bare_url):
    database = await open_database(bare_url)
    async with database.transaction() as tx:
        await tx.rows("insert into migrations (number) values (999)")
    await database.close()

    ended = start(**MUST, DATABASE_URL=bare_url)

    assert (ended.returncode, ended.stderr.count("\n")) == (2, 1)
    assert "at step 999" in ended.stderr
