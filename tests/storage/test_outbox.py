"""What waits to be sent: the urgent first, and of a long campaign a piece at a time."""

from datetime import timedelta

from actions.sending import deliver
from domain.messages import Urgency
from domain.people import PersonId
from storage import outbox
from tests.conftest import NOON

ADDED = "insert into people (telegram_id, name, met_at) values (101, 'سارا', :now) returning id"


async def said(works, campaign: int) -> None:
    """So many planned questions, and a notice after them."""
    async with works.open() as work:
        (row,) = await work.tx.rows(ADDED, {"now": NOON})
        person = work.follows_up = PersonId(row["id"])
        for _ in range(campaign):
            work.say(person, "survey.ask")
    async with works.open() as work:
        work.say(person, "start.help")


async def test_what_is_urgent_is_found_behind_a_long_campaign_and_handed_over_in_the_order_of_the_saying(
    works, database
):
    await said(works, campaign=5)

    async with database.transaction() as tx:
        found = await outbox.unsent(tx, run=1, alive_since=NOON - timedelta(minutes=1), limit=3)

    assert [one.message for one in found] == ["survey.ask", "survey.ask", "start.help"]
    assert [one.urgency for one in found] == [Urgency.CAMPAIGN, Urgency.CAMPAIGN, Urgency.NOTICE]
    assert isinstance(found[0].urgency, Urgency)


async def test_a_million_rows_are_not_read_to_find_the_next(works, database, engine):
    await said(works, campaign=3)
    explain = "explain query plan" if engine == "sqlite" else "explain"
    sql = outbox.QUERIES.unsent.sql.replace(" for update skip locked", "")
    async with database.transaction() as tx:
        if engine == "postgres":
            await tx.rows("set local enable_seqscan = off")
        plan = await tx.rows(f"{explain} {sql}", {"run_id": 1, "alive_since": NOON, "limit": 3})

    assert "outbox_unsent" in " ".join(str(tuple(row)) for row in plan)
    assert "TEMP B-TREE" not in " ".join(str(tuple(row)) for row in plan)


async def test_the_backlog_is_counted(works, database):
    await said(works, campaign=2)
    assert await outbox.campaign_waiting(database.reads, limit=9) == 2
    assert await outbox.campaign_waiting(database.reads, limit=1) == 1

    async with database.transaction() as tx:
        await outbox.mark(tx, [outbox.Mark(1, NOON, message_id=5, perhaps_twice=1)])

    assert await deliver.backlog(database.reads, now=NOON) == outbox.Backlog(waiting=2, perhaps_twice=1, due=0)
    assert (await deliver.backlog(database.reads, now=NOON + timedelta(days=2))).perhaps_twice == 0
