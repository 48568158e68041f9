"""A whole year of a shop, once a session on each engine: a hundred thousand responses on SQLite, fewer elsewhere."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, replace

import pytest

from actions.work import Work, Works
from domain.business import Business
from domain.figures.periods import Period
from sandbox.stage import sandbox_settings
from storage.database import Database, Transaction, open_database
from storage.engines import sqlite
from tests.conftest import Silence
from tests.figures.chance import DAY, NOW, TODAY
from tests.figures.filled import fill
from tests.figures.year import Year, lived

SEED = 1405
RESPONSES = {"sqlite": 100_000, "postgres": 8_000}
ENGINES = [pytest.param(name, marks=pytest.mark.xdist_group(f"figures_{name}")) for name in RESPONSES]
# As commands ask for them: some end today, one ended a while ago, and of two days hardly anything is known.
PERIODS = {
    "month": Period.last_days(30, TODAY - 10 * DAY),
    "quarter": Period.last_days(60, TODAY),
    "year": Period.last_days(365, TODAY),
    "two_days": Period(TODAY - 401 * DAY, TODAY - 400 * DAY),
}


@dataclass(frozen=True)
class Shop:
    """What has happened there, and the program that is asked about it."""

    year: Year
    works: Works

    @property
    def reads(self) -> Transaction:
        return self.works.reads

    @property
    def business(self) -> Business:
        return self.works.business

    def look(self) -> Work:
        return self.works.look()


@pytest.fixture(scope="session", params=ENGINES)
async def shop(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Shop]:
    if request.param == "postgres":
        url = request.getfixturevalue("postgres").bare()
    else:
        url = request.getfixturevalue("sqlite_files").empty(tmp_path_factory.mktemp("figures"))
    year = lived(SEED, RESPONSES[request.param])
    with pytest.MonkeyPatch.context() as patch:  # Nobody waits for a disk.
        patch.setattr(sqlite, "PRAGMAS", sqlite.PRAGMAS.replace("synchronous = full", "synchronous = off"))
        database = await open_database(url)
    await fill(database, year)
    yield Shop(year, _works(database))
    await database.close()


def _works(database: Database) -> Works:
    settings = sandbox_settings("sqlite:///unused.db")
    business = replace(settings.business, margin_percent=35, handling_cost=40_000)
    return Works(database, Silence(), lambda: NOW, policy=settings.policy, business=business, run=1)


# For what reads all that ever was bought, whichever the period.
WITH_TWO_PERIODS = pytest.mark.parametrize("period", [PERIODS["month"], PERIODS["year"]], ids=["month", "year"])


@pytest.fixture(params=PERIODS)
def period(request: pytest.FixtureRequest) -> Period:
    return PERIODS[request.param]
