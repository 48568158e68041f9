"""Splits say what a second way of counting says, which reads every row by itself; on both engines."""

import random
from collections import Counter
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from actions.reports.split_nps import split_of
from domain.business import Business
from domain.figures.nps import Score, Tally
from domain.figures.periods import Period
from domain.figures.splits import Split, SplitReport
from domain.people import PersonId, Role
from domain.policy import HOUR
from domain.surveys import Origin
from domain.touchpoints.occasions import Occasion
from storage import invitations, people, purchases, responses
from storage.database import Database, Transaction
from templates.calendars import Jalali
from tests.conftest import NOON

TODAY = date(2026, 11, 21)
DAY = timedelta(days=1)
PERIOD = Period(TODAY - 39 * DAY, TODAY)
PRODUCTS = ["teapot", "Teapot", "kettle", "vase"]
SELLERS = ["Reza", None]
BUSINESS = Business("Kim's", ZoneInfo("Asia/Tehran"), None, "en")
YEAR_ENDS = datetime(2026, 11, 21, 20, 30, tzinfo=UTC)  # Midnight in Tehran.
IN_TOMAN = {"toman": 10, None: 10, "rial": 1, "euro": 0}  # In tenths.
STAFF = 108
OF: dict[Split, Callable[[dict[str, Any]], str | None]] = {
    Split.PRODUCT: lambda row: row["what"] and row["what"].lower(),
    Split.SERVED_BY: lambda row: row["served_by"],
    Split.TOUCHPOINT: lambda row: row["touchpoint"],
    Split.LANGUAGE: lambda row: row["language"],
    Split.TOPIC: lambda row: row["topic"],
    Split.TIER: lambda row: row["tier"],
    Split.MONTH: lambda row: Jalali().month_start(row["day"]).isoformat(),
}


async def respond(tx: Transaction, chance: random.Random, customers: list[tuple[PersonId, str]]) -> dict[str, Any]:
    """One score by somebody, asked about something or volunteered, on one of eighty days; what a reader knows of it."""
    customer, language = chance.choice(customers)
    origin, day = chance.choice([Origin.ASKED, Origin.ASKED, Origin.VOLUNTEERED]), TODAY - chance.randrange(80) * DAY
    row = {"origin": origin, "day": day, "score": chance.randrange(11), "language": language, "customer": customer}
    row |= {"what": None, "served_by": None, "touchpoint": None, "topic": None}
    bought = None
    if origin is Origin.ASKED:
        row |= {"what": chance.choice(PRODUCTS), "served_by": chance.choice(SELLERS)}
        row |= {"touchpoint": chance.choice([Occasion.QUESTION, Occasion.RELATIONSHIP])}
        bought = await purchases.add(tx, customer, row["what"], registered_by=None, now=NOON)
        row |= await cost(tx, chance, bought, row["served_by"])
    about = {"purchase": bought, "origin": origin, "touchpoint": row["touchpoint"]}
    number = await invitations.add(tx, customer, now=NOON, today=day, expires_at=NOON + DAY, **about)
    asked = await invitations.get(tx, number)
    assert asked is not None
    given = await responses.add(tx, asked, Score(row["score"]), now=NOON, today=day, changeable_until=NOON)
    topic = chance.choice(["late", "quality", "none", None, "draft"])
    row["topic"] = None if topic == "draft" else topic
    if topic is not None:
        await complain(tx, customer, given.id, topic)
    return row


async def cost(tx: Transaction, chance: random.Random, bought: int, who: str | None) -> dict[str, Any]:
    """What it cost, in which currency, when, and whether it came back."""
    days, hours = chance.choice([1, 200, 364, 365, 366, 500]), chance.choice([-1, 0, 1])
    told = {
        "cost": chance.choice([None, 1009, 20_003, 300_007]),
        "currency": chance.choice([*IN_TOMAN]),
        "purchased_at": YEAR_ENDS - days * DAY + hours * HOUR,
        "returned_at": chance.choice([None, None, None, NOON]),
        "cancelled_at": None,
    }
    told["cancelled_at"] = None if told["returned_at"] else chance.choice([None, None, None, NOON])
    sql = (
        "update purchases set served_by = :who, cost = :cost, currency = :currency, purchased_at = :purchased_at, "
        "returned_at = :returned_at, cancelled_at = :cancelled_at where id = :id"
    )
    await tx.rows(sql, {"who": who, "id": bought, **told})
    return told


def tell_tiers(rows: list[dict[str, Any]], *, staff: PersonId) -> None:
    """A fifth of those who brought something, by what stayed in the year and whatever is as good as toman."""
    brought: Counter[PersonId] = Counter()
    for row in rows:
        counts = row.get("cost") and not row["returned_at"] and not row["cancelled_at"] and row["customer"] != staff
        if counts and YEAR_ENDS - 365 * DAY <= row["purchased_at"] < YEAR_ENDS:
            brought[row["customer"]] += row["cost"] * IN_TOMAN[row["currency"]]
    ranked = [customer for customer, income in brought.most_common() if income]
    top = ranked[: -(-len(ranked) // 5)]
    assert len({brought[customer] for customer in ranked}) == len(ranked) > 5
    for row in rows:
        customer = row["customer"]
        row["tier"] = "top" if customer in top else "rest" if customer in ranked else None


async def complain(tx: Transaction, customer: PersonId, response: int, topic: str) -> None:
    sql = (
        "insert into matters (kind, state, customer_id, response_id, topic, opened_at, touched_at, received_at) "
        "values ('complaint', 'received', :customer, :response, :topic, :now, :now, :received)"
    )
    named, received = (None if topic in ("none", "draft") else topic), (None if topic == "draft" else NOON)
    given = {"customer": customer, "response": response, "topic": named, "now": NOON, "received": received}
    await tx.rows(sql, given)


def counted(rows: list[dict[str, Any]], split: Split, origin: Origin, period: Period) -> dict[str | None, Tally]:
    scores: dict[str | None, list[int]] = {}
    for row in rows:
        if row["origin"] is origin and period.first <= row["day"] <= period.last:
            scores.setdefault(OF[split](row), []).append(row["score"])
    return {name: Tally.of(found) for name, found in scores.items()}


def names(report: SplitReport) -> dict[str | None, Tally]:
    """Months by the first day of theirs, products without regard to capitals."""
    found: dict[str | None, Tally] = {}
    for group in report.groups:
        name = group.name
        if isinstance(name, date):
            name = Jalali().month_start(name).isoformat()
        found[name and (name.lower() if report.split is Split.PRODUCT else name)] = group.tally
    return found


async def test_each_split_says_what_the_rows_say_by_themselves(database: Database):
    chance = random.Random(8)  # noqa: S311
    async with database.transaction() as tx:
        customers = []
        for number, (told, language) in enumerate([("fa-IR", "fa"), ("en", "en"), (None, None)] * 3):
            met = await people.meet(tx, 101 + number, name="x", username=None, telegram_language=told, now=NOON)
            customers.append((met.id, language))
        rows = [await respond(tx, chance, customers) for _ in range(240)]
        await people.appoint(tx, STAFF, Role.AGENT, now=NOON)
    tell_tiers(rows, staff=customers[STAFF - 101][0])

    days = {"first": PERIOD.first, "last": PERIOD.last}
    for split in OF:
        for origin in Origin:
            for on in (0, 1):
                facts = {"split": split, "origin": origin, "on": on, "period": days}
                report = await split_of(database.reads, facts, Jalali(), BUSINESS)

                expected = counted(rows, split, origin, PERIOD)
                assert {name: tally for name, tally in names(report).items() if tally.n} == expected, split
                assert report.whole.tally.n == sum(tally.n for tally in expected.values())
                if on and split is not Split.MONTH:
                    early = counted(rows, split, origin, PERIOD.before)
                    for group in report.groups:
                        name = group.name and (group.name.lower() if split is Split.PRODUCT else group.name)
                        assert group.before == early.get(name, Tally(0, 0, 0)), (split, name)
