"""Short ways to do what people do, to read what they see, and to look into the tables."""

import re
from datetime import timedelta
from typing import Any

from domain.people import Role
from sandbox.people import Account
from sandbox.stage import Stage
from sandbox.taps import DIRECTION_MARKS
from storage import people
from storage.engines.sqlite import Sqlite
from tests.conftest import arrives

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


def plain(text: str) -> str:
    """The text as a reader sees it: nobody sees the marks for the direction."""
    return DIRECTION_MARKS.sub("", text)


def last(account: Account, back: int = 1) -> str:
    """The newest message of the bot, or one further back."""
    return plain(account.says[-back])


def heard(account: Account, since: int = 0) -> str:
    """All that the bot has said to somebody, or what came after so many messages."""
    return "\n".join(plain(text) for text in account.says[since:])


def labels(account: Account, back: int = 1) -> list[str]:
    """The buttons on the newest message of the bot, or on one further back."""
    said = [message for message in account.chat if message.by == "bot"]
    return [plain(label) for row in said[-back].buttons for label, _ in row]


def toast(account: Account) -> str:
    return plain(account.toasts[-1].text)


async def writes(play: Stage, account: Account, *texts: str) -> None:
    """Write one message after the other, each when the one before is answered."""
    for text in texts:
        account.writes(text)
        await play.settle()


async def replies(play: Stage, account: Account, text: str, to: int | None = None) -> None:
    """Reply to a message of the bot, to the latest if none is named."""
    account.writes(text, reply_to=to or account.last.id)
    await play.settle()


async def taps(play: Stage, account: Account, *buttons: str) -> None:
    for button in buttons:
        account.taps(button)
        await play.settle()


async def is_heard_of(play: Stage, customer: Account, days: int) -> None:
    """So many days pass, and now and then a word comes: whoever falls silent for long is asked why they left."""
    for _ in range(days // 50 + 1):
        await play.pass_time(days * DAY / (days // 50 + 1))
        await writes(play, customer, "/status")


async def is_asked(play: Stage, customer: Account, what: str = "kettle") -> None:
    """Somebody has bought something, and a day later the question comes."""
    await play.sell(customer.id, what)
    await play.pass_time(DAY)


async def customers(play: Stage, count: int) -> list[Account]:
    """So many who have bought something and are all to be asked tomorrow at this hour."""
    came = [play.telegram.account(1000 + number, f"Emma {number}", "en") for number in range(count)]
    for account in came:
        account.starts()
    await play.settle()
    for account in came:
        await play.sell(account.id, "kettle")
    return came


async def bought(
    play: Stage, customer: Account, *days_ago: int, cost: int | None = None, currency: str = "toman"
) -> None:
    """As a shop's system tells it afterwards."""
    async with play.house.works.open() as work:
        for ago in days_ago:
            await work.tx.rows(
                "insert into purchases (customer_id, what, purchased_at, registered_at, cost, currency) "
                "select id, 'kettle', :then, :now, :cost, :currency from people where telegram_id = :telegram_id",
                {
                    "then": work.now - timedelta(days=ago),
                    "now": work.now,
                    "cost": cost,
                    "currency": None if cost is None else currency,
                    "telegram_id": customer.id,
                },
            )


async def complains(play: Stage, customer: Account, words: str, done: str = "That's all") -> str:
    """Tell a problem in the shortest way; return its number."""
    await writes(play, customer, "/complain", words)
    await taps(play, customer, done, {"That's all": "You propose"}.get(done, "پیشنهاد با شما"))
    return await number_of(play)


async def explains(play: Stage, staff: Account) -> None:
    await taps(play, staff, "Explain", "Leave this out")
    await writes(play, staff, "A seal was missing.", "A new one comes.")
    await taps(play, staff, "Leave this out", "Send")


async def sells_by_link(play: Stage, staff: Account, what: str = "kettle", when: str = "Today") -> str:
    """Register a purchase for somebody who isn't here yet; return the token of the link."""
    await writes(play, staff, "/purchase")
    await taps(play, staff, "Somebody who isn't here yet")
    await writes(play, staff, what)
    await (taps(play, staff, when) if when in labels(staff) else writes(play, staff, when))
    return token_in(staff)


def token_in(staff: Account) -> str:
    """What the link carries that somebody of the staff reads."""
    return re.findall(r"^https://t\.me/seda_sandbox_bot\?start=([\w-]+)$", last(staff), re.MULTILINE)[0]


async def follows(play: Stage, account: Account, token: str) -> None:
    """Open a link of the bot's."""
    account.starts(token)
    await play.settle()


async def number_of(play: Stage) -> str:
    """The number of the latest matter."""
    return (await rows(play, "select number from matters order by id desc limit 1"))[0]["number"]


async def appointed(play: Stage, number: int, name: str, role: Role, language: str = "en") -> Account:
    """Somebody of the staff, who has pressed Start."""
    async with play.house.works.open() as work:
        await people.appoint(work.tx, number, role, now=work.now)
    return await arrives(play, number, name, language)


async def rows(play: Stage, sql: str) -> list[dict[str, Any]]:
    """What the tables hold now."""
    return [dict(row) for row in await play.house.works.reads.rows(sql)]


async def column(play: Stage, sql: str) -> list[Any]:
    """The only column of a query."""
    return [next(iter(row.values())) for row in await rows(play, sql)]


async def dump(play: Stage) -> dict[str, list[dict[str, Any]]]:
    """All that is kept, apart from what every knock leaves behind: its number, who knocked when, and the answer."""
    left_out = {"updates", "people", "outbox", "runs", "contact"}
    kept = [name for name in await tables(play) if name not in left_out]
    found = {name: await rows(play, f"select * from {name}") for name in kept}  # noqa: S608  The names are its own.
    return {name: sorted(there, key=repr) for name, there in found.items()}


def batched(each: list[Any]) -> list[list[Any]]:
    """All tables are looked at after a few, which is soon enough to tell which it was."""
    return [each[start : start + 12] for start in range(0, len(each), 12)]


async def tables(play: Stage) -> list[str]:
    """The names of all tables, in the words of the engine that holds them."""
    if isinstance(play.house.database, Sqlite):
        return await column(play, "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")
    return await column(play, "select tablename from pg_tables where schemaname = 'public'")
