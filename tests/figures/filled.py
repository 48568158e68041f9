"""A year written into a database at once; what the shop counts by the day is counted by its own statement."""

from collections.abc import Iterable, Sequence

from storage.database import Database, Transaction
from storage.engines.postgres import Postgres
from storage.engines.sqlite import Sqlite
from storage.engines.transaction import Query
from tests.counting import counting
from tests.figures.chance import NOW
from tests.figures.rows import Feeling, Matter
from tests.figures.year import Year

# What figures don't ask for and a table wants all the same.
BESIDE = {
    "invitations": {"layout": "1", "expires_at": ":asked_at"},
    "responses": {"layout": "1", "changeable_until": ":scored_at"},
    "matters": {"touched_at": ":opened_at"},
    "causes": {"why": "'x'", "what_now": "'x'", "valid_until": ":kept_at"},
    "coverage": {"products": "'[]'"},
    "feelings": {"follow_up_id": ":id"},
}
# Open from nine to five, on Thursdays until noon, on Fridays not at all; and two days off.
HOURS = {0: [(540, 1020)], 1: [(540, 780), (1020, 1260)], 2: [(540, 1020)], 3: [(540, 720)], 4: []}
HOURS |= {5: [(540, 1020)], 6: [(600, 1440)]}
HOLIDAYS = ("2026-10-03", "2026-11-09")


async def fill(database: Database, year: Year) -> None:
    """In the order in which rows point to one another; then PostgreSQL looks at what there is."""
    async with database.transaction() as tx:
        if isinstance(database, Sqlite):  # All of it in memory until it is kept.
            await tx.rows("pragma cache_size = -300000")
        for table in ("people", "not_ours", "purchases", "arrivals", "invitations", "responses", "causes"):
            await _insert(tx, table, getattr(year, table))
        await _insert(tx, "matters", _survivors_first(year.matters))
        for table in ("explanations", "remedies", "events", "closings", "promises", "raised", "answer_clocks", "words"):
            await _insert(tx, table, getattr(year, table))
        await _insert(tx, "coverage", year.coverage)
        await _ask(tx, year.feelings)
        await _insert(tx, "feelings", year.feelings)
        await _open(tx)
        for statement in counting():
            await tx.rows(statement)
    if isinstance(database, Postgres):
        await database.reads.rows("analyze", is_long=True)


async def _insert(tx: Transaction, table: str, rows: Sequence[tuple]) -> None:
    names = rows[0]._fields
    told = {name: f":{name}" for name in names} | BESIDE.get(table, {})
    query = Query(f"insert into {table} ({', '.join(told)}) values ({', '.join(told.values())})")  # noqa: S608
    await tx.many(query, (row._asdict() for row in rows))


def _survivors_first(matters: Iterable[Matter]) -> list[Matter]:
    return sorted(matters, key=lambda one: one.merged_into is not None)


async def _ask(tx: Transaction, feelings: list[Feeling]) -> None:
    query = Query("insert into follow_ups (id, customer_id, kind, due_at) values (:id, :customer_id, :kind, :asked_at)")
    await tx.many(query, (one._asdict() for one in feelings))


async def _open(tx: Transaction) -> None:
    hours = Query(
        "insert into opening_hours (weekday, shifts, changed_by, changed_at) values (:weekday, :shifts, 1, :now)"
    )
    kept = {day: ",".join(f"{opens}-{closes}" for opens, closes in shifts) for day, shifts in HOURS.items()}
    await tx.many(hours, [{"weekday": day, "shifts": shifts, "now": NOW} for day, shifts in kept.items()])
    days = Query("insert into holidays (day, added_by, added_at) values (:day, 1, :now)")
    await tx.many(days, [{"day": day, "now": NOW} for day in HOLIDAYS])
