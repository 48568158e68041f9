"""What every test may ask for: an engine, a stage with the bot on it, and the people who play."""

import os

os.environ["PTB_TIMEDELTA"] = "1"

from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest

from actions.work import Work, Works
from domain.messages import Said, Toast
from sandbox import courier
from sandbox.people import Account
from sandbox.stage import OWNER, Stage, sandbox_settings, stage
from storage.database import Database, open_database
from storage.engines import sqlite
from templates.render import Texts
from tests.answers import ensure_true_to_telegram
from tests.browser.installed import installed
from tests.databases import PostgresServer, SqliteFiles, postgres_server
from tests.judge import ensure_flawless

NOON = datetime(2026, 11, 21, 8, 30, tzinfo=UTC)  # Saturday 30 Aban 1405, 12:00 in Tehran.
ENGINES = ("sqlite", "postgres")
# The words are the same on every stage, and compiling them takes longer than most stories.
TEXTS = cache(Texts)
pytest_plugins = ["tests.session"]
# All that may be missing on a machine; it is told in one line.
collect_ignore = [] if installed() else ["browser"]


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test waits for a disk, for words to be compiled once more, or for an update that is held up to be through."""
    monkeypatch.setattr("bot.incoming.polling.FIRST_LOOK", 0.05)
    monkeypatch.setattr("bot.assembly.Texts", TEXTS)
    monkeypatch.setattr(sqlite, "PRAGMAS", sqlite.PRAGMAS.replace("synchronous = full", "synchronous = off"))


@pytest.fixture(scope="session")
def sqlite_files(tmp_path_factory: pytest.TempPathFactory) -> SqliteFiles:
    return SqliteFiles(tmp_path_factory.mktemp("sqlite"))


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    with postgres_server() as server:
        yield server


@pytest.fixture(scope="session")
async def postgres_open(postgres: PostgresServer) -> AsyncIterator[None]:
    async with postgres.stays_open():
        yield


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def database_url(engine: str, request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """An empty database of each engine; whatever runs on it runs on all of them."""
    if engine == "postgres":
        request.getfixturevalue("postgres_open")
        return request.getfixturevalue("postgres").empty()
    return request.getfixturevalue("sqlite_files").empty(tmp_path)


@pytest.fixture
def bare_url(engine: str, request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A database without any table."""
    if engine == "postgres":
        return request.getfixturevalue("postgres").bare()
    return f"sqlite:///{tmp_path / 'bare.db'}"


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    opened = await open_database(database_url)
    yield opened
    await opened.close()


@pytest.fixture
def storage_is_impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits for seconds for a storage that is away, nor for whoever waits: see `tests.mishaps.taken_away`."""
    monkeypatch.setattr(courier, "ROUND", 0.1)
    monkeypatch.setattr(sqlite, "PATIENCE", 1)
    monkeypatch.setattr("bot.incoming.intake.LONGEST_WAIT", 0.1)


class Silence:
    """A voice that keeps what it should say: for tests of actions, where nobody listens."""

    def __init__(self) -> None:
        self.said: list[Said] = []
        self.toasts: list[Toast] = []

    def send_soon(self, said: list[Said], toast: Toast | None = None) -> None:
        self.said += said
        self.toasts += [toast] if toast else []


@pytest.fixture
def voice() -> Silence:
    return Silence()


@pytest.fixture
def works(database: Database, voice: Silence) -> Works:
    settings = sandbox_settings("sqlite:///unused.db")
    return Works(database, voice, lambda: NOON, policy=settings.policy, business=settings.business, run=1)


@pytest.fixture
async def work(works: Works) -> AsyncIterator[Work]:
    async with works.open() as opened:
        yield opened


@pytest.fixture
def webhook(engine: str) -> bool:
    """How updates come in: fetched on the one engine, brought on the other, so that each way plays every story once."""
    return engine == "postgres"


@pytest.fixture
async def play(database_url: str, webhook: bool) -> AsyncIterator[Stage]:
    """The whole bot on a Telegram of our own. Whatever the sandbox doesn't model fails the test."""
    async with stage(database_url, start=NOON, webhook=webhook) as raised:
        yield raised
        await raised.settle()
        assert raised.telegram.refused == []
        assert raised.telegram.unanswered == []
        ensure_flawless(raised.telegram)
        ensure_true_to_telegram(raised.telegram)


@pytest.fixture
async def owner(play: Stage) -> Account:
    return await arrives(play, OWNER, "نسرین", "fa")


@pytest.fixture
async def sara(play: Stage) -> Account:
    return await arrives(play, 101, "سارا", "fa")


@pytest.fixture
async def emma(play: Stage) -> Account:
    return await arrives(play, 102, "Emma", "en")


async def arrives(play: Stage, number: int, name: str, language: str | None) -> Account:
    """Somebody who has pressed Start."""
    account = play.telegram.account(number, name, language_code=language)
    account.starts()
    await play.settle()
    return account
