"""What there is to act upon at this moment: numbers of matters, links to follow, what is asked, and not begun yet."""

import re
from dataclasses import dataclass, field

from domain.people import Role
from sandbox.stage import Stage
from sandbox.telegram import Telegram
from tests.stories.builders import column, rows
from tests.wander.bare import Area, bare

LINK = re.compile(r"https://t\.me/seda_sandbox_bot\?start=[A-Za-z0-9_-]+")
LATEST = 30
"""So many of the newest messages of a chat are looked through for links."""


@dataclass
class Scene:
    numbers: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    asked: dict[int, str] = field(default_factory=dict)
    """By a person's Telegram number, what the next text of theirs answers."""
    roles: dict[int, Role | None] = field(default_factory=dict)
    offers: list[str] = field(default_factory=list)
    """Links to a role that nobody has followed yet."""
    areas: list[Area] = field(default_factory=list)
    """What nobody has done in this walk yet."""

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
        known = await rows(play, "select telegram_id, role from people where telegram_id is not null")
        self.roles = {row["telegram_id"]: Role(row["role"]) if row["role"] else None for row in known}
        self.offers = await column(play, "select token from appointments where person_id is null order by id")
        self.areas = await bare(play)

    @property
    def owners(self) -> list[int]:
        return sorted(number for number, role in self.roles.items() if role is Role.OWNER)

    def bare_to(self, number: int) -> list[str]:
        """The commands by which somebody could begin what nobody has done."""
        role = self.roles.get(number)
        return [area.command for area in self.areas if area.is_open_to(role)]


def _links(telegram: Telegram) -> set[str]:
    newest = [one for account in telegram.accounts.values() for one in account.chat[-LATEST:] if one.by == "bot"]
    return {link for one in newest for link in LINK.findall(str(one.json))}
