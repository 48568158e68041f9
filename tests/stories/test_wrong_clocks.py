"""The clock on the wall jumps by an hour, or is changed for the summer: nothing comes twice and nothing is left out."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from domain.people import Role
from sandbox.clock import Clock
from sandbox.stage import OWNER, Stage, stage
from scheduler import timetable
from tests.conftest import NOON, arrives
from tests.stories.builders import HOUR, appointed, column, complains, rows, taps, writes

BERLIN = ZoneInfo("Europe/Berlin")
EVERYTHING = (
    "select person_id, message, count(*) as times from outbox where sent_at is not null group by 1, 2 order by 1, 2"
)
PLANNED = "select customer_id, kind, state, why from follow_ups order by customer_id, kind"


class Wound(Clock):
    """Somebody winds it, in either direction."""

    def wind(self, span: timedelta) -> None:
        self._now += span


@pytest.fixture
def told(database_url: str, webhook: bool, tmp_path: Path):
    """Return a function that plays nine days among jumps of the clock, and tells what everybody has heard."""

    async def playing(jumps: list[timedelta]):
        clock = Wound(NOON)
        url = database_url if any(jumps) else f"sqlite:///{tmp_path / 'calm.db'}"
        async with stage(url, start=NOON, clock=clock, webhook=webhook) as play:
            await _begin(play)
            for jump in jumps * 6:
                clock.wind(jump)
                await strike(play)
                clock.move(12 * HOUR)
                await strike(play)
            return await rows(play, EVERYTHING), await rows(play, PLANNED)

    return playing


async def _begin(play: Stage) -> None:
    """A question and its reminder, an explanation that nobody judges, and a complaint that nobody answers."""
    await arrives(play, OWNER, "Nasrin", "en")
    agent = await appointed(play, 801, "Reza", Role.AGENT)
    sara, emma, mina = [await arrives(play, 101 + n, name, "en") for n, name in enumerate(("Sara", "Emma", "Mina"))]
    await play.sell(sara.id, "kettle")
    await complains(play, emma, "It leaks.")
    await taps(play, agent, "Take it", "Explain", "Leave this out")
    await writes(play, agent, "A seal was missing.", "A new one comes.")
    await taps(play, agent, "Leave this out", "Send")
    await complains(play, mina, "It's late.")


async def strike(play: Stage) -> None:
    await timetable.run_all(play.house.works)
    await play.settle()


async def test_a_clock_that_jumps_to_and_fro_changes_nothing_of_what_is_said_and_planned(told):
    assert await told([HOUR, timedelta(), -HOUR]) == await told([timedelta()] * 3)


@pytest.mark.parametrize(
    ("night", "opens_at"),
    [((2027, 3, 27), datetime(2027, 3, 28, 7, tzinfo=UTC)), ((2026, 10, 24), datetime(2026, 10, 25, 8, tzinfo=UTC))],
    ids=["spring", "autumn"],
)
async def test_a_question_of_the_night_in_which_the_clock_is_changed_comes_once_and_at_nine(
    database_url, webhook, night, opens_at
):
    evening = datetime(*night, 20, 30, tzinfo=BERLIN).astimezone(UTC)
    own = {"timezone": "Europe/Berlin", "question_after": "6h", "webhook": webhook}
    async with stage(database_url, start=evening, **own) as play:
        emma = await arrives(play, 102, "Emma", "en")
        await play.sell(emma.id, "kettle")

        await play.pass_time(14 * HOUR)

        assert sum("kettle" in text for text in emma.says) == 1
        assert await column(play, "select asked_at from invitations") == [opens_at + timedelta(minutes=30)]
