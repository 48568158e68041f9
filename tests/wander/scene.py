"""What there is to act upon at this moment: numbers of matters, links to follow, and what each person was asked."""

import re
from dataclasses import dataclass, field

from sandbox.stage import Stage
from sandbox.telegram import Telegram

LINK = re.compile(r"https://t\.me/seda_sandbox_bot\?start=[A-Za-z0-9_-]+")
LATEST = 30
"""So many of the newest messages of a chat are looked through for links."""


@dataclass
class Scene:
    numbers: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    asked: dict[int, str] = field(default_factory=dict)
    """By a person's Telegram number, what the next text of theirs answers."""

    async def look(self, play: Stage) -> None:
        reads = play.house.works.reads
        found = await reads.rows("select number from matters where number is not null order by id")
        self.numbers = [row["number"] for row in found]
        asked = await reads.rows(
            "select people.telegram_id, expectations.kind from expectations"
            " join people on people.id = expectations.person_id where people.telegram_id is not null"
        )
        self.asked = {row["telegram_id"]: row["kind"] for row in asked}
        self.links = sorted(_links(play.telegram))


def _links(telegram: Telegram) -> set[str]:
    newest = [one for account in telegram.accounts.values() for one in account.chat[-LATEST:] if one.by == "bot"]
    return {link for one in newest for link in LINK.findall(str(one.json))}
