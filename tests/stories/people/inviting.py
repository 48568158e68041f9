"""Short ways to take somebody on."""

import re
from typing import Any

from domain.people import Role
from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import last, rows, taps, writes


async def invites(play: Stage, owner: Account, role: Role = Role.AGENT) -> str:
    """Make a link for this role; return its token."""
    await writes(play, owner, "/people")
    await taps(play, owner, f"in:{role}")
    found = re.search(r"https://t\.me/seda_sandbox_bot\?start=([\w-]{22})$", last(owner), re.MULTILINE)
    assert found is not None
    return found[1]


async def comes(play: Stage, token: str, number: int = 301, name: str = "Dana", language: str = "en") -> Account:
    """Somebody whom nobody knows yet opens the link."""
    account = play.telegram.account(number, name, language_code=language)
    await opens(play, account, token)
    return account


async def opens(play: Stage, account: Account, token: str) -> None:
    account.starts(token)
    await play.settle()


async def joins(play: Stage, owner: Account, role: Role, number: int = 301, name: str = "Dana") -> Account:
    """The whole way: a link, somebody who comes with it, and the owner's yes."""
    account = await comes(play, await invites(play, owner, role), number, name)
    await taps(play, owner, "Yes, take them on")
    return account


async def opens_card(play: Stage, owner: Account, name: str) -> None:
    await writes(play, owner, "/people")
    await taps(play, owner, name)


async def id_of(play: Stage, account: Account) -> int:
    return (await _person(play, account))["id"]


async def role_of(play: Stage, account: Account) -> str | None:
    return (await _person(play, account))["role"]


async def _person(play: Stage, account: Account) -> dict[str, Any]:
    return next(one for one in await rows(play, "select * from people") if one["telegram_id"] == account.id)
