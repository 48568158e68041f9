"""Remember what Telegram was told about the bot, so that it is told again only when it has changed."""

from actions.work import Work
from storage import people
from storage import published as rows
from storage.database import Transaction


async def told(reads: Transaction) -> dict[str, str]:
    """The digests of all that was told, by the name of what it was."""
    return await rows.digests(reads)


async def published(work: Work, digests: dict[str, str]) -> None:
    """Keep what Telegram has taken, by the name of what it was."""
    await rows.keep(work.tx, digests)


async def menus_changed(work: Work, name: str, digest: str) -> None:
    """The commands are others than those that chats show: each is given its menu anew at its next knock."""
    await rows.keep(work.tx, {name: digest})
    await people.forget_menus(work.tx)
