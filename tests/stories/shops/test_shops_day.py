"""A shop's day end to end: 720 purchases by HTTP, file and WooCommerce, and each customer gets what a list says."""

import random
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from sandbox.people import Account
from sandbox.stage import Stage
from tests.conftest import NOON
from tests.stories.builders import DAY, HOUR, MINUTE, follows, heard, labels, rows, taps, writes
from tests.stories.sheets.files import sends, table
from tests.stories.shops.orders import Woo, gmt
from tests.stories.shops.system import System
from tests.stories.shops.test_links import picture, scanned

TEHRAN = ZoneInfo("Asia/Tehran")
CALLED, FILED, ORDERED = range(80), range(80, 120), range(120, 140)
"""Customers by how their purchases are told of."""
PURCHASES, LINES, WEEKS = 500, 200, 3


@dataclass
class Expected:
    """What may come to one customer: when a question is due, and when they stop or complain."""

    account: Account | None = None
    dues: list[datetime] = field(default_factory=list)
    stops_at: datetime | None = None
    complains_at: datetime | None = None

    def bought(self, ago: timedelta) -> None:
        """What arrived over thirty days ago, nobody is asked about any more."""
        if ago <= 30 * DAY:
            self.dues.append(by_day(max(NOON - ago + DAY, NOON)))

    @property
    def question(self) -> datetime | None:
        """The first that nothing speaks against; all others are within a season of it."""
        barred = [moment for moment in (self.stops_at, self.complains_at) if moment is not None]
        free = [due for due in sorted(self.dues) if self.account and all(due < moment for moment in barred)]
        return free[0] if free else None


def by_day(moment: datetime) -> datetime:
    """Out of the quiet hours, reckoned by hand: from nine at night to nine in the morning in Tehran."""
    local = moment.astimezone(TEHRAN)
    if 9 <= local.hour < 21:
        return moment
    morning = local.replace(hour=9, minute=0, second=0, microsecond=0)
    return morning if local.hour < 9 else morning + DAY


@pytest.mark.long
async def test_each_customer_gets_what_the_plan_says_and_nobody_anything_twice(
    play: Stage, owner: Account, website: System, woo: Woo
):
    chance = random.Random(7)  # noqa: S311  A day that is the same each time.
    expected = {number: Expected() for number in (*CALLED, *FILED, *ORDERED)}
    links = await _by_http(website, expected, chance)
    await _by_file(play, owner, expected, chance)
    await _by_webhooks(woo, expected)
    await _come_by_links(play, expected, links)
    await _come_by_numbers(play, expected)
    await _come_by_pictures(play, owner, expected)
    await _some_stop_and_some_complain(play, expected)

    await play.pass_time(WEEKS * 7 * DAY)

    asked = await rows(
        play, "select people.telegram_id, asked_at from invitations join people on people.id = customer_id"
    )
    sent = {row["telegram_id"] - 1000: row["asked_at"] for row in asked}
    assert len(sent) == len(asked) > len(expected) // 2
    assert set(sent) == {number for number, one in expected.items() if one.question is not None}
    for number, at in sent.items():
        due = expected[number].question
        assert due is not None
        assert due - 31 * MINUTE <= at <= due + 2 * HOUR, (number, due, at)
        assert 9 <= at.astimezone(TEHRAN).hour < 21
    for number, one in expected.items():
        if one.account is not None:
            assert heard(one.account).count("how likely are you to recommend") <= 2 * (number in sent), number


async def _by_http(website: System, expected: dict[int, Expected], chance: random.Random) -> dict[int, str]:
    """The first link of each customer: whoever comes with it has all that is under the same reference."""
    links: dict[int, str] = {}
    for number in range(PURCHASES):
        customer = number if number in CALLED else chance.choice(CALLED)
        ago = timedelta(minutes=chance.randrange(60 * 24 * 40))
        report = {"number": str(number), "customer": {"ref": f"c-{customer}"}, "delivered_at": (NOON - ago).isoformat()}
        status, told = await website.reports(what=f"thing {number}", **report)
        assert status == 201
        links.setdefault(customer, told["link"].partition("start=")[2])
        if number % 11 == 3:
            status, _ = await website.calls("PATCH", f"/purchases/{number}", {"returned_at": NOON.isoformat()})
            assert status == 200
        else:
            expected[customer].bought(ago)
    return links


async def _by_file(play: Stage, owner: Account, expected: dict[int, Expected], chance: random.Random) -> None:
    """Sent twice, as people do; what is in it already is known by its number."""
    lines: list[tuple[str, ...]] = [("شماره", "کالا", "تاریخ تحویل", "موبایل")]
    for number in range(LINES):
        customer = FILED[number % len(FILED)]
        ago = timedelta(minutes=chance.randrange(60 * 24 * 40))
        arrived = f"{(NOON - ago).astimezone(TEHRAN):%Y-%m-%d %H:%M}"
        lines.append((f"f{number}", f"چیز {number}", arrived, f"0912000{1000 + customer}"))
        expected[customer].bought(ago)
    for number in range(3):
        lines.append((f"bad{number}", "", "", ""))
    for _ in range(2):
        await sends(play, owner, table(*lines))
        if (yes := next((label for label in labels(owner) if label.startswith("ثبت")), None)) is not None:
            await taps(play, owner, yes)


async def _by_webhooks(woo: Woo, expected: dict[int, Expected]) -> None:
    """Each is told twice; one in five goes back."""
    for customer in ORDERED:
        ago = (customer - ORDERED.start) * 13 * HOUR
        is_back = customer % 5 == 0
        changes = {
            **{"id": customer, "customer_id": customer, "names": [f"order {customer}"], "billing": {"phone": ""}},
            **{"status": "refunded" if is_back else "completed", "date_completed_gmt": gmt(ago), "ago": ago},
        }
        for _ in range(2):
            assert (await woo.tells(**changes))[0] == 200
        if not is_back:
            expected[customer].bought(ago)


async def _come_by_links(play: Stage, expected: dict[int, Expected], links: dict[int, str]) -> None:
    """All but every eighth."""
    for customer in CALLED:
        if customer % 8:
            expected[customer].account = who = play.telegram.account(1000 + customer, "Kim", "en")
            await follows(play, who, links[customer])


async def _come_by_numbers(play: Stage, expected: dict[int, Expected]) -> None:
    """All but every fourth."""
    for customer in FILED:
        if customer % 4:
            expected[customer].account = who = play.telegram.account(1000 + customer, "Kim", "en")
            who.starts()
            await play.settle()
            await taps(play, who, "My number is with the shop")
            who.presses("Share my phone number")
            await play.settle()


async def _come_by_pictures(play: Stage, owner: Account, expected: dict[int, Expected]) -> None:
    """The first page that /link shows, scanned from its pictures."""
    await writes(play, owner, "/link")
    listed = owner.last.id
    for label in [label for label in labels(owner) if label.startswith("order")]:
        owner.taps(label, message=listed)
        await play.settle()
        (link,) = scanned(picture(play, owner))
        customer = int(label.partition("،")[0].removeprefix("order "))
        expected[customer].account = who = play.telegram.account(1000 + customer, "Kim", "en")
        who.follows(link)
        await play.settle()


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
