"""Remember what Telegram was told about the bot, so that it is told again only when it has changed."""

from actions.work import Work
from storage import people
from storage import published as rows
from storage.database import Transaction


async def changed(reads: Transaction, name: str, digest: str) -> bool:
    return await rows.digest(reads, name) != digest


async def published(work: Work, digests: dict[str, str]) -> None:
    """Keep what Telegram has taken, by the name of what it was."""
    for name, digest in digests.items():
        await rows.keep(work.tx, name, digest)


async def menus_changed(work: Work, name: str, digest: str) -> None:
    """The commands are others than those that chats show: each is given its menu anew at its next knock."""
    await rows.keep(work.tx, name, digest)
    await people.forget_menus(work.tx)
