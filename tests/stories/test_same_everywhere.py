"""A week on both engines and in both ways in: everybody reads the same, line by line."""

import re
from collections.abc import Iterator
from pathlib import Path

from domain.people import Role
from sandbox.people import Account
from sandbox.stage import OWNER, Stage, stage
from tests.conftest import NOON, arrives
from tests.databases import PostgresServer, SqliteFiles
from tests.stories.builders import DAY, HOUR, complains, follows, plain, sells_by_link, taps, writes
from tests.stories.people.inviting import joins
from tests.stories.privacy.pages import page_of

SARA, EMMA, REZA, OMID = 101, 102, 701, 702
# What the link of a purchase or of an appointment carries.
CHANCE = re.compile(r"(?<=start[= ])[\w-]{22}")


async def test_a_week_reads_the_same_on_both_engines_and_in_both_ways_in(
    sqlite_files: SqliteFiles, postgres: PostgresServer, tmp_path: Path
):
    fetched = await played(sqlite_files.empty(tmp_path), webhook=False)
    brought = await played(postgres.empty(), webhook=True)

    assert brought == fetched
    assert len(fetched) > 200


async def played(database_url: str, *, webhook: bool) -> list[str]:
    async with stage(database_url, start=NOON, webhook=webhook) as play:
        page = await a_week(play)
        lines = [line for account in play.telegram.accounts.values() for line in read_by(account)]
        return [*lines, *page.splitlines()]


async def a_week(play: Stage) -> str:
    """Purchases with and without a customer, a colleague, complaints asked about and late, an album, reports, goodbye.

    Returns the page of /mydata.
    """
    owner = await arrives(play, OWNER, "Nasrin", "en")
    sara, emma = await arrives(play, SARA, "سارا", "fa"), await arrives(play, EMMA, "Emma", "en")
    await play.sell(SARA, "قوری")
    await joins(play, owner, Role.AGENT, REZA, "Reza")
    await a_purchase_is_claimed(play, owner)
    number = await complains(play, emma, "It leaks.")
    emma.sends_album("the lid", None)
    await play.settle()
    await play.pass_time(DAY)
    await taps(play, sara, "۴")
    await writes(play, sara, "دیر رسید.")
    await taps(play, sara, "بله، پیگیری کنید")
    await writes(play, owner, f"/complaint {number}")
    owner.writes("Which lid?", reply_to=owner.last.id)
    await play.settle()
    await writes(play, emma, "The glass one.")
    await play.pass_time(2 * DAY + HOUR)
    await taps(play, owner, "I'll act")
    await play.pass_time(3 * DAY)
    await writes(play, owner, "/nps", "/summary", "/complaints", "/people")
    page = await page_of(play, emma)
    await writes(play, emma, "/status", "/privacy", "/forget")
    await taps(play, emma, "Yes, forget me")
    await play.pass_time(DAY)
    return page


async def a_purchase_is_claimed(play: Stage, owner: Account) -> None:
    token = await sells_by_link(play, owner, "teapot")
    await follows(play, play.telegram.account(OMID, "Omid", language_code="fa"), token)


def read_by(account: Account) -> Iterator[str]:
    """Each message as it is seen, line by line, then its buttons; toasts at the end."""
    for message in account.chat:
        yield f"{account.name} {message.date:%d %H:%M} {message.by}{' silently' * message.silent}:"
        yield from CHANCE.sub("…", plain(message.text or str(message.file))).splitlines()
        yield from (" ".join(plain(f"[{label}]") for label, _ in row) for row in message.buttons)
    yield from (f"{account.name} is told: {plain(toast.text)}" for toast in account.toasts)
