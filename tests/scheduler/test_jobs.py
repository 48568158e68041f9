"""The jobs: one thing that fails is dropped alone, and everything else that is due goes on."""

import pytest

from actions.surveys import follow_up
from actions.touchpoints import take_up
from scheduler import timetable
from tests.mishaps import taken_away
from tests.stories.builders import DAY, HOUR, is_asked, last, rows
from tests.stories.touched.planning import LATER, QUESTION, plans


async def test_a_follow_up_that_fails_is_dropped_as_failed_and_holds_nobody_back(
    play, sara, emma, monkeypatch: pytest.MonkeyPatch
):
    async def broken(*_) -> None:
        raise LookupError("a bug")

    monkeypatch.setattr(follow_up, "remind", broken)
    await is_asked(play, emma)
    await play.pass_time(2 * DAY)
    await play.sell(sara.id, "قوری")
    asked = len(emma.says)

    await play.pass_time(DAY)

    assert len(emma.says) == asked
    assert "قوری" in last(sara)
    assert await rows(play, "select kind, state, why from follow_ups where kind = 'reminder' order by id limit 1") == [
        {"kind": "reminder", "state": "dropped", "why": "failed"}
    ]


@pytest.mark.usefixtures("storage_is_impatient")
async def test_what_falls_due_while_the_storage_is_away_is_done_when_it_is_back(play, sara, database_url):
    await play.sell(sara.id, "قوری")
    play.clock.move(3 * DAY)
    before = len(sara.says)

    async with taken_away(database_url):
        for row in timetable.TIMETABLE:
            await timetable._run(row, play.house.works)
    meanwhile = len(sara.says)
    await play.pass_time(DAY)

    assert meanwhile == before
    assert "قوری" in last(sara)


async def test_what_cannot_be_planned_anew_holds_no_other_back(
    play, sara, emma, owner, monkeypatch: pytest.MonkeyPatch
):
    for customer in (sara, emma):
        await play.sell(customer.id, "kettle")
    number = (await rows(play, "select max(id) as id from purchases"))[0]["id"]
    plan_touchpoints = take_up.plan_touchpoints

    async def broken(work, purchase, **given) -> None:
        if purchase.id == number:
            raise LookupError("a bug")
        await plan_touchpoints(work, purchase, **given)

    monkeypatch.setattr(take_up, "plan_touchpoints", broken)
    await plans(play, owner, QUESTION, LATER)
    await play.pass_time(HOUR)

    waits = await rows(play, "select due_at from follow_ups where kind = 'question' order by id")
    assert [one["due_at"] - play.clock() > DAY for one in waits] == [True, False]
    assert await rows(play, "select 1 from plan_changes where is_over = 0") == []
