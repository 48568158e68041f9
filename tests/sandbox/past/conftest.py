"""The past as it is shipped: read once for all tests of a file, and a shop that goes on from it."""

import pytest

from sandbox.clock import Clock
from sandbox.past.building import ENDS_AT
from sandbox.past.kept import DATABASE, kept, take_up
from sandbox.saved.file import Saved
from sandbox.stage import TOKEN, stage
from sandbox.telegram import Telegram
from storage.database import open_database


@pytest.fixture(scope="module")
def past() -> Saved:
    return kept(Telegram(Clock(ENDS_AT), TOKEN))


@pytest.fixture
async def tables(past: Saved, tmp_path):
    """What the bot has kept of it, to be read."""
    file = tmp_path / "seda.db"
    file.write_bytes(past.also[DATABASE])
    database = await open_database(f"sqlite:///{file}")
    yield database.reads
    await database.close()


@pytest.fixture
async def shop(past: Saved, tmp_path):
    clock = Clock(ENDS_AT)
    telegram, file = Telegram(clock, TOKEN), tmp_path / "seda.db"
    take_up(past, telegram, file)
    async with stage(f"sqlite:///{file}", start=ENDS_AT, telegram=telegram, clock=clock) as played:
        yield played
        assert telegram.refused == []
