"""Who plays in the demo, and how its staff come to their roles: by the bot's own invitations, as in a real shop."""

from typing import NamedTuple, Protocol

from domain.people import Role
from handlers.taps import DecideTap, InviteTap
from sandbox.links import address_of, leads_to
from sandbox.people import Account
from sandbox.stage import OWNER
from sandbox.telegram import Telegram


class CastMember(NamedTuple):
    id: int
    name: str
    language: str
    role: Role | None = None


CUSTOMERS = (
    CastMember(101, "سارا", "fa"),
    CastMember(102, "Emma", "en"),
    CastMember(103, "مریم", "fa"),
    CastMember(104, "Omid", "en"),
)
# An agent of each language: whoever looks on reads one of them.
STAFF = (
    CastMember(OWNER, "نسرین", "fa", Role.OWNER),
    CastMember(901, "Reza", "en", Role.AGENT),
    CastMember(902, "مینا", "fa", Role.MANAGER),
    CastMember(903, "لیلا", "fa", Role.AGENT),
)


class Hiring(Protocol):
    @property
    def telegram(self) -> Telegram: ...

    async def settle(self) -> None: ...


async def hire(live: Hiring) -> None:
    """The owner comes first, named by the settings, and takes the others on."""
    owner = live.telegram.accounts[OWNER]
    owner.starts()
    await live.settle()
    for one in STAFF:
        if one.role not in (None, Role.OWNER):
            await take_on(live, owner, live.telegram.accounts[one.id], one.role)


async def take_on(live: Hiring, owner: Account, newcomer: Account, role: Role) -> None:
    """The owner asks for a link, the newcomer presses Start with it, the owner says yes."""
    owner.writes("/people")
    await live.settle()
    owner.taps(InviteTap(role).write())
    await live.settle()
    newcomer.follows(_link_in(owner))
    await live.settle()
    owner.taps(_yes_in(owner))
    await live.settle()


def _link_in(owner: Account) -> str:
    message, username = owner.last, owner.world.me["username"]
    links = (address_of(message.text, entity) for entity in message.json.get("entities", []))
    return next(link for link in links if leads_to(username, link))


def _yes_in(owner: Account) -> str:
    """The button of the newest question whether it is who was meant."""
    offered = (data for message in reversed(owner.chat) for row in message.buttons for _, data in row)
    yes = f"{DecideTap.prefix}:"
    return next(data for data in offered if data.startswith(yes) and data.endswith(":1"))
