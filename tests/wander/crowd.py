"""Who wanders about in the bot: owners, a manager, agents and customers, of both languages, and of none that it has."""

from domain.people import Role
from sandbox.people import Account
from sandbox.stage import OWNER, Stage
from storage import people

STAFF = {
    OWNER: ("نسرین", "fa", Role.OWNER),
    901: ("Jonas", "en", Role.AGENT),
    902: ("پریسا", "fa", Role.MANAGER),
    903: ("رضا", "fa", Role.AGENT),
    904: ("Ada", "en", Role.OWNER),
}
CUSTOMERS = {
    101: ("سارا", "fa"),
    102: ("Emma", "en"),
    103: ("مریم", "fa"),
    104: ("<i>Bob</i> & Co", None),
    105: ("Ляля", "ru"),
}
STRANGERS = {106: ("Nika", "fa"), 107: ("Ola", "en")}
"""They come when they like, by a link perhaps."""
MARKED = 5_123_456_789
MARK = "zaqwort"
"""In every name and word of the one who is forgotten in the end, and nowhere else."""


async def crowd(play: Stage) -> list[Account]:
    """All of them, each with the bot open."""
    named = {**{number: person[:2] for number, person in STAFF.items()}, **CUSTOMERS}
    everybody = [play.telegram.account(number, name, language) for number, (name, language) in named.items()]
    everybody.append(play.telegram.account(MARKED, f"{MARK} name", "fa", username=f"{MARK}_user"))
    async with play.house.works.open() as work:
        for number, (_, _, role) in STAFF.items():
            await people.appoint(work.tx, number, role, now=work.now)
    for one in everybody:
        one.starts()
    await play.settle()
    return everybody + [play.telegram.account(number, *named) for number, named in STRANGERS.items()]
