"""A job whose very look for what is due fails: owners hear of it once, and again once it had gone well for a day."""

from datetime import timedelta
from typing import Any

import pytest

from domain.people import Role
from sandbox.people import Account
from sandbox.stage import Stage
from scheduler import timetable
from storage.staff import raised
from tests.stories.builders import DAY, HOUR, appointed, heard, rows
from tests.stories.stumbled.conftest import WORDS

ROUND = next(row for row in timetable.TIMETABLE if row.name == "urge")
KEPT = "select task, times, place from stumbles"


async def comes_round(play: Stage, *, after: timedelta = timedelta()) -> None:
    play.clock.move(after)
    with pytest.raises(LookupError):
        await timetable._run(ROUND, play.house.works)
    await play.settle()


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> None:
    async def fails(*_: Any, **__: Any) -> list[int]:
        raise LookupError(WORDS)

    monkeypatch.setattr(raised, "unseen", fails)


@pytest.mark.usefixtures("broken")
async def test_owners_hear_once_in_their_language_what_stands_still(play: Stage, owner: Account):
    other = await appointed(play, 905, "Nina", Role.OWNER)

    for _ in range(3):
        await comes_round(play, after=HOUR / 60)

    assert heard(owner).count("همه‌ی کارهای یک نوع، به نامی که در برنامه دارد، urge") == 1
    assert "تا درست شود هیچ کاری از این نوع انجام نمی‌شود" in heard(owner)
    assert heard(other).count("all that comes due of one kind, by its name in the program, urge") == 1
    assert "It is tried again at its every turn" in heard(other)
    (kept,) = await rows(play, KEPT)
    assert (kept["task"], kept["times"]) == ("round", 3)
    assert kept["place"].startswith("LookupError in fails")
    assert WORDS not in heard(other) + kept["place"]


@pytest.mark.usefixtures("broken")
async def test_after_a_day_in_which_it_went_well_they_hear_anew(play: Stage, owner: Account):
    await comes_round(play)
    await comes_round(play, after=DAY)

    assert heard(owner).count("urge") == 2
