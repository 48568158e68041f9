"""First answers that were due: late and still owed count alike, and what was never due doesn't."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from actions.numbers import label
from actions.work import Work
from domain.figures.shares import Share
from domain.matters.clocks import AnswerClock
from domain.matters.kinds import Kind
from domain.matters.steps import State
from storage import matters, people
from storage.figures import answers
from storage.hours import clocks
from tests.conftest import NOON

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
DUE = NOON - DAY


async def has_clock(work: Work, state: State, **given: object) -> None:
    customer = await people.meet(work.tx, 101, name="سارا", username=None, telegram_language="fa", now=work.now)
    matter = await matters.add(work.tx, Kind.COMPLAINT, state, customer=customer.id, label=label, now=work.now)
    clock = AnswerClock(matter.id, 1, DUE - 2 * DAY, DUE, int(state is State.RECEIVED))
    await clocks.keep(work.tx, replace(clock, **given))


async def breaches(work: Work, start: datetime = NOON - 30 * DAY) -> Share:
    return await answers.breaches(work.tx, start, NOON + DAY / 2, now=NOON)


async def test_late_and_still_owed_are_breaches_of_all_that_were_due(work: Work):
    """V25: of 20 due 14 on time, 3 late, 3 open and overdue are 6 of 20, 30.0 %."""
    for _ in range(14):
        await has_clock(work, State.EXPLAINED, answered_at=DUE - HOUR)
    for _ in range(3):
        await has_clock(work, State.CLOSED_AGREED, answered_at=DUE + HOUR, breached_at=DUE)
    for breached_at in (DUE, DUE, None):  # Of the last one nobody has written it down yet.
        await has_clock(work, State.RECEIVED, breached_at=breached_at)

    found = await breaches(work)

    assert found == Share(6, 20)
    assert found.percent == pytest.approx(30.0)
    assert len(await answers.given(work.tx, NOON - 30 * DAY, NOON)) == 17


async def test_what_ended_before_its_date_or_is_due_later_was_not_due(work: Work):
    await has_clock(work, State.WITHDRAWN)
    await has_clock(work, State.WAITING_CUSTOMER)
    await has_clock(work, State.RECEIVED, due_at=NOON + DAY)
    await has_clock(work, State.MERGED, breached_at=DUE)
    await has_clock(work, State.CLOSED_SILENT, breached_at=DUE)

    assert await breaches(work) == Share(1, 1)
    assert await breaches(work, NOON - HOUR) == Share(0, 0)
