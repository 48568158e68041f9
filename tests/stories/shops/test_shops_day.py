"""A shop's days end to end: two hundred purchases by HTTP, and each customer gets what a list made by hand says."""

import random
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sandbox.people import Account
from sandbox.stage import Stage
from tests.conftest import NOON
from tests.stories.builders import DAY, HOUR, MINUTE, follows, rows, writes
from tests.stories.shops.system import System

TEHRAN = ZoneInfo("Asia/Tehran")
CUSTOMERS, PURCHASES, WEEKS = 40, 200, 3


@dataclass
class Expected:
    """What may come to one customer: when a question is due, and when they stop or complain."""

    account: Account | None = None
    dues: list[datetime] = field(default_factory=list)
    stops_at: datetime | None = None
    complains_at: datetime | None = None
    has_claimed: bool = True

    @property
    def question(self) -> datetime | None:
        """The first that nothing speaks against; all others are within a season of it."""
        barred = [moment for moment in (self.stops_at, self.complains_at) if moment is not None]
        free = [due for due in sorted(self.dues) if self.has_claimed and all(due < moment for moment in barred)]
        return free[0] if free else None


def by_day(moment: datetime) -> datetime:
    """Out of the quiet hours, reckoned by hand: from nine at night to nine in the morning in Tehran."""
    local = moment.astimezone(TEHRAN)
    if 9 <= local.hour < 21:
        return moment
    morning = local.replace(hour=9, minute=0, second=0, microsecond=0)
    return morning if local.hour < 9 else morning + DAY


async def test_each_customer_gets_what_the_plan_says_and_nobody_anything_twice(play: Stage, website: System):
    chance = random.Random(7)  # noqa: S311  A day that is the same each time.
    expected: dict[int, Expected] = defaultdict(Expected)
    links: dict[int, str] = {}
    for number in range(PURCHASES):
        customer = number % CUSTOMERS if number < CUSTOMERS else chance.randrange(CUSTOMERS)
        ago = timedelta(minutes=chance.randrange(60 * 24 * 40))
        report = {"number": str(number), "customer": {"ref": str(customer)}, "delivered_at": (NOON - ago).isoformat()}
        status, told = await website.reports(what=f"thing {number}", **report)
        assert status == 201
        links.setdefault(customer, told["link"].partition("start=")[2])
        if number % 11 == 3:
            status, _ = await website.calls("PATCH", f"/purchases/{number}", {"returned_at": NOON.isoformat()})
            assert status == 200
        elif ago <= 30 * DAY:
            expected[customer].dues.append(by_day(max(NOON - ago + DAY, NOON)))
    for customer in range(CUSTOMERS):
        one = expected[customer]
        one.has_claimed = customer % 8 != 0
        if one.has_claimed:
            one.account = play.telegram.account(1000 + customer, "Kim", "en")
            await follows(play, one.account, links[customer])
    await _some_stop_and_some_complain(play, expected)

    await play.pass_time(WEEKS * 7 * DAY)

    asked = await rows(
        play, "select people.telegram_id, asked_at from invitations join people on people.id = customer_id"
    )
    sent = {row["telegram_id"] - 1000: row["asked_at"] for row in asked}
    assert len(sent) == len(asked) > CUSTOMERS // 2
    assert set(sent) == {number for number, one in expected.items() if one.question is not None}
    for number, at in sent.items():
        due = expected[number].question
        assert due is not None
        assert due - 31 * MINUTE <= at <= due + 2 * HOUR, (number, due, at)
        assert 9 <= at.astimezone(TEHRAN).hour < 21


async def _some_stop_and_some_complain(play: Stage, expected: dict[int, Expected]) -> None:
    """Before anything that is due tomorrow; what is due at once has been asked already."""
    await play.pass_time(HOUR)
    for number, one in expected.items():
        if one.account is not None and number % 5 == 1:
            one.stops_at = play.clock()
            await writes(play, one.account, "/stop")
        elif one.account is not None and number % 7 == 2:
            one.complains_at = play.clock()
            await writes(play, one.account, "/complain", "It broke.")
